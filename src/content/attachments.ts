import { needle, overlaps } from './carried.ts';
import { readEditor } from './editor-text.ts';
import { squeeze } from './squeeze.ts';

/** Long pastes that a site turned into attachments: their text never shows in the composer. */
export interface Attachments {
  pasted(text: string): void;
  /** Texts that wait beside the composer, to be judged with it. */
  texts(composer: HTMLElement): readonly string[];
  /** They left, or the person is elsewhere now. */
  clear(): void;
}

/** Sites leave shorter pastes in the editor. */
const long = 500;

export function createAttachments(): Attachments {
  let waiting: { readonly text: string; inEditor: boolean }[] = [];
  return {
    pasted(text) {
      if (text.length >= long) waiting.push({ text, inEditor: false });
    },
    texts(composer) {
      // Once it was seen in the editor it is the editor's text, whatever the person makes of it.
      const now = squeeze(readEditor(composer).text);
      for (const one of waiting) {
        one.inEditor ||= overlaps([needle(squeeze(one.text))], now).length > 0;
      }
      waiting = waiting.filter(({ inEditor }) => !inEditor);
      return waiting.map(({ text }) => text);
    },
    clear: () => void (waiting = []),
  };
}
