import type { Chip } from './chip.ts';
import type { Composers } from './composer.ts';
import { readEditor } from './editor-text.ts';

/** Gives the person's text back when a site emptied its editor over a refused message. */
export interface Restore {
  /** The composer's text is about to be sent. */
  leaving(text: string): void;
  /** It was refused. `now`: the person wants to edit it; else it is offered. */
  refused(now: boolean): void;
}

export interface RestoreIn {
  readonly composers: Composers;
  readonly chip: Chip;
  readonly insert: (text: string) => boolean;
}

/** Sites empty their editor a moment after the request, milliseconds. */
const settle = 300;

export function createRestore({ composers, chip, insert }: RestoreIn): Restore {
  let last = '';
  const put = (): void => {
    const composer = composers.current();
    if (!composer || readEditor(composer).text.trim() !== '') return;
    composer.focus({ preventScroll: true });
    insert(last);
  };
  return {
    leaving: (text) => void (last = text),
    refused(now) {
      setTimeout(() => {
        const composer = composers.current();
        if (last === '' || !composer || readEditor(composer).text.trim() !== '') return;
        if (now) put();
        else chip.restore(put);
      }, settle);
    },
  };
}
