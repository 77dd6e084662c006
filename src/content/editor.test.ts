// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { redactInEditor } from './editor.ts';
import { finding } from './gate.fixture.ts';

const text = 'Pay 4711 to Jane, not 4712.';
const redacted = {
  text: 'Pay [Card 1] to Jane, not [Card 2].',
  replacements: [
    { start: 4, end: 8, placeholder: '[Card 1]', finding: finding() },
    { start: 22, end: 26, placeholder: '[Card 2]', finding: finding() },
  ],
};

function area(): HTMLTextAreaElement {
  document.body.innerHTML = `<textarea>${text}</textarea>`;
  return document.querySelector('textarea') as HTMLTextAreaElement;
}

/** What the guard does, for a textarea. */
function into(element: HTMLTextAreaElement): (placeholder: string) => boolean {
  return (placeholder) => {
    element.setRangeText(placeholder);
    return true;
  };
}

describe('redactInEditor', () => {
  let waits: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  beforeEach(() => void (waits = []));

  it('replaces every value and leaves the rest as it was', async () => {
    const element = area();
    expect(await redactInEditor(element, redacted, { insert: into(element), wait })).toBe(true);
    expect(element.value).toBe(redacted.text);
    expect(waits.at(-1)).toBe(150);
  });

  it('says no when the editor takes nothing, after a second, slower try', async () => {
    const element = area();
    const insert = (): boolean => true;
    expect(await redactInEditor(element, redacted, { insert, wait })).toBe(false);
    expect(element.value).toBe(text);
    expect(waits.filter((ms) => ms === 140)).toHaveLength(2);
  });

  it('says yes when only the second try holds', async () => {
    const element = area();
    const insert = (placeholder: string): boolean =>
      waits.includes(140) && into(element)(placeholder);
    expect(await redactInEditor(element, redacted, { insert, wait })).toBe(true);
    expect(element.value).toBe(redacted.text);
  });

  it('says no when the editor puts the raw text back a moment later', async () => {
    const element = area();
    const reverting = (ms: number): Promise<void> => {
      if (ms === 150) element.value = text;
      return Promise.resolve();
    };
    const insert = into(element);
    expect(await redactInEditor(element, redacted, { insert, wait: reverting })).toBe(false);
  });

  it('says no when there is more in the editor than there should be', async () => {
    const element = area();
    element.value = `${text} 4711`;
    const insert = into(element);
    expect(await redactInEditor(element, redacted, { insert, wait })).toBe(false);
  });

  it('waits before each insertion where the editor is slow to see a selection', async () => {
    const element = area();
    element.dataset['slateEditor'] = 'true';
    await redactInEditor(element, redacted, { insert: into(element), wait });
    expect(waits.filter((ms) => ms >= 140)).toEqual([140, 140, 150]);
    waits = [];
    const quick = area();
    await redactInEditor(quick, redacted, { insert: into(quick), wait });
    expect(waits.filter((ms) => ms >= 140)).toEqual([150]);
  });
});
