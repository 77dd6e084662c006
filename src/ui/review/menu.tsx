import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface MenuProps {
  readonly label: string;
  /** How many of its choices are made. */
  readonly chosen?: number;
  readonly children: ComponentChildren;
}

/** A button that opens a small panel; Escape, a click elsewhere, or leaving it closes it. */
export function Menu({ label, chosen = 0, children }: MenuProps) {
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (frame.current && !frame.current.contains(event.target as Node))
        frame.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !frame.current?.open) return;
    frame.current.open = false;
    frame.current.querySelector('summary')?.focus();
  };
  return (
    <details class="menu" ref={frame} onKeyDown={onKeyDown}>
      <summary class={chosen > 0 ? 'button chosen' : 'button'}>
        {label}
        {chosen > 0 && <span class="count figure">{chosen}</span>}
      </summary>
      <div class="panel">{children}</div>
    </details>
  );
}
