import { describe, expect, it, vi } from 'vitest';
import type { PolicyView } from '../policy/view.ts';
import type { KeptValues } from '../protocol/kept-values.ts';
import { finding, silentView } from './gate.fixture.ts';
import { join } from './joint.ts';
import type { Judgement } from './judge.ts';
import { createKeptOriginals } from './kept-originals.ts';
import { describe as titled } from '../detect/describe.ts';

function jointOf(text: string) {
  const redact = [...text.matchAll(/\d{4}/g)].map(({ 0: value, index }) =>
    finding({ start: index, end: index + 4, value }),
  );
  const part = { text, action: 'redact', decision: { redact }, describe: titled };
  return join([part as unknown as Judgement]);
}

/** A background that keeps what it is given, for as many pages as there are. */
function background() {
  const kept: Record<string, KeptValues> = {};
  const ask = vi.fn(async (name: string, given: { conversation: string; kept: KeptValues }) => {
    if (name === 'values.take') return { kept: structuredClone(kept) };
    // As a message carries it.
    kept[given.conversation] = structuredClone(given.kept);
    return null;
  });
  const page = (policy: Partial<PolicyView> = { keepsValues: true }) => {
    let name: string | null = 'a';
    const replaced = vi.fn();
    const originals = createKeptOriginals({
      ask: ask as never,
      site: 'chatgpt',
      view: () => ({ ...silentView, ...policy }),
      conversation: () => name,
      replaced,
    });
    return { originals, replaced, go: (to: string | null) => void (name = to) };
  };
  return { kept, ask, page };
}

describe('originals that are kept', () => {
  it('are known again after a reload, and their names go on', async () => {
    const { page, kept } = background();
    page().originals.replace(jointOf('1111 and 2222'));
    expect(Object.keys(kept)).toEqual(['chatgpt:a']);

    const { originals, replaced } = page();
    expect(originals.known().size).toBe(0);
    originals.policyChanged();
    await vi.waitFor(() => expect(replaced).toHaveBeenCalledOnce());
    expect(originals.known().get('[Payment card 2]')).toBe('2222');
    expect(originals.sent('[Payment card 1] and [Payment card 2]')).toBe(true);
    expect(originals.replace(jointOf('3333 or 2222'))[0]?.text).toBe(
      '[Payment card 3] or [Payment card 2]',
    );
    expect(kept['chatgpt:a']?.values).toHaveLength(3);
  });

  it('are kept under the name that a new conversation gets', () => {
    const { page, kept } = background();
    const { originals, go } = page();
    go(null);
    originals.replace(jointOf('1111'));
    expect(kept).toEqual({});
    go('new');
    originals.known();
    expect(Object.keys(kept)).toEqual(['chatgpt:new']);
  });

  it('give way to what the person wrote before they came back', async () => {
    const { page } = background();
    page().originals.replace(jointOf('1111'));
    const { originals, replaced } = page();
    originals.policyChanged();
    originals.replace(jointOf('2222'));
    await vi.waitFor(() => expect(replaced).toHaveBeenCalledTimes(2));
    expect([...originals.known()]).toEqual([['[Payment card 1]', '2222']]);
  });

  it('of another site stay there', async () => {
    const { page, kept, ask } = background();
    page().originals.replace(jointOf('1111'));
    const { 'chatgpt:a': mine } = kept;
    delete kept['chatgpt:a'];
    if (mine) kept['claude:a'] = mine;
    const { originals } = page();
    originals.policyChanged();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('values.take', {}));
    await Promise.resolve();
    expect(originals.known().size).toBe(0);
  });

  it('are neither given away nor asked for where the policy does not say so', () => {
    const { page, ask } = background();
    const { originals } = page({ keepsValues: false });
    originals.replace(jointOf('1111'));
    originals.policyChanged();
    expect(ask).not.toHaveBeenCalled();
    const other = page();
    other.originals.policyChanged();
    other.originals.policyChanged();
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['values.take']);
  });
});
