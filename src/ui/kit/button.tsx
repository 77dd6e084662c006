import type { ComponentChildren } from 'preact';

export type Weight = 'primary' | 'plain' | 'quiet';

interface ButtonProps {
  readonly weight?: Weight;
  readonly onPress: (event: Event) => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** Says what it does; the browser turns Enter and Space into a press. */
export function Button({ weight = 'plain', onPress, disabled, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${weight}`} onClick={onPress} disabled={disabled ?? false}>
      {children}
    </button>
  );
}
