import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds in which a dialog that has just come up or moved takes no answer (CONTRACTS §4). */
const deadTime = 300;

/** Wraps what a press does, so that it happens only on the person's own, considered press. */
export type Guarded = (act: () => void) => (event: Event) => void;

/**
 * Guards every answer. A press counts only if the person made it (`isTrusted`), if the dialog has
 * stood still for {@link deadTime}, and if the press did not begin before that: a page may bring us
 * up under a click that was meant for something else.
 * @param shown changes whenever something new is shown
 */
export function useConsent(shown: unknown): {
  /** True once answers are taken. */
  readonly live: boolean;
  readonly guarded: Guarded;
} {
  const [live, setLive] = useState(false);
  const early = useRef(false);
  const still = useRef(false);

  useEffect(() => {
    let timer = 0;
    const restart = () => {
      still.current = false;
      setLive(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        still.current = true;
        setLive(true);
      }, deadTime);
    };
    // By pointer or by key: each press answers for itself, not for the one before it.
    const pressed = () => {
      early.current = !still.current;
    };
    restart();
    window.addEventListener('resize', restart);
    document.addEventListener('visibilitychange', restart);
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('keydown', pressed, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', restart);
      document.removeEventListener('visibilitychange', restart);
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('keydown', pressed, true);
    };
  }, [shown]);

  return {
    live,
    guarded: (act) => (event) => {
      if (event.isTrusted && still.current && !early.current) act();
    },
  };
}
