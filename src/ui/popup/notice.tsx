import type { ComponentChildren } from 'preact';
import { Icon } from '../kit/icon.tsx';

/** Something that is not as it should be, with its icon. */
export function Notice({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="notice">
      <Icon name="alert" />
      <div>{children}</div>
    </div>
  );
}
