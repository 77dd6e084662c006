import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Brand } from '../kit/brand.tsx';
import { onKey } from './keyboard.ts';
import { reportSize } from './report-size.ts';

interface CardProps {
  readonly title: string;
  readonly lines: ComponentChildren;
  readonly onClose: () => void;
  readonly onSize: (height: number) => void;
  /** What stands between the lines and the foot, and the foot. */
  readonly children: ComponentChildren;
}

/** A card beside the page that decides nothing: it may be closed at any time. */
export function Card({ title, lines, onClose, onSize, children }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => (card.current ? reportSize(card.current, onSize) : undefined), []);
  return (
    <div
      class="dialog"
      role="dialog"
      aria-labelledby="headline"
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => onKey(event, event.currentTarget, onClose)}
    >
      <header>
        <p class="top">
          <Brand />
        </p>
        <h1 id="headline">{title}</h1>
        <div class="lines">{lines}</div>
      </header>
      {children}
    </div>
  );
}
