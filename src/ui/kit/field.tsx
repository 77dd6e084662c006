import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface FieldProps {
  /** Id of the control; its hint and error have it with `-hint` and `-error`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly children: ComponentChildren;
}

/** A control with its label, and below it what helps and what is wrong. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
    </div>
  );
}

/** What a control inside a {@link Field} must say about itself. */
export function described(id: string, error: string | null, hint = false) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return {
    id,
    'aria-invalid': error !== null,
    ...(ids && { 'aria-describedby': ids }),
  };
}
