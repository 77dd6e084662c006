import { describe, expect, it, vi } from 'vitest';
import type { ScanResult } from '../detect/finding.ts';
import { createDeepLink, type DeepLinkIn } from './deep-link.ts';
import { finding, silentView } from './gate.fixture.ts';

const found: ScanResult = { findings: [finding()], labels: [], complete: true };

function setUp(answer: () => Promise<{ result: ScanResult; missing: string[] }>) {
  const state = { view: silentView, heard: 0, missing: [] as string[], asked: [] as string[] };
  const link = createDeepLink({
    ask: ((_name: string, { text }: { text: string }) => {
      state.asked.push(text);
      return answer();
    }) as unknown as DeepLinkIn['ask'],
    view: () => state.view,
    heard: () => (state.heard += 1),
    missing: (source) => state.missing.push(source),
  });
  return { link, state };
}
const says =
  (result: ScanResult, missing: string[] = []) =>
  () =>
    Promise.resolve({ result, missing });

describe('the link to the deep tier', () => {
  it('asks once for a text and knows the answer from then on', async () => {
    const { link, state } = setUp(says(found));
    expect(link.known('some text')).toBe(null);
    link.prepare('some text');
    await link.within('some text', 1000);
    expect(link.known('some text')?.result).toBe(found);
    link.prepare('some text');
    expect(state.asked).toEqual(['some text']);
    expect(state.heard).toBe(1);
  });

  it('forgets what was said under another policy', async () => {
    const { link, state } = setUp(says(found));
    await link.within('some text', 1000);
    state.view = { ...silentView };
    expect(link.known('some text')).toBe(null);
    await link.within('some text', 1000);
    expect(link.known('some text')?.result).toBe(found);
    expect(state.asked).toHaveLength(2);
  });

  it('does not take an answer that was under way when the policy changed, and asks again', async () => {
    const tells: ((answer: { result: ScanResult; missing: string[] }) => void)[] = [];
    const { link, state } = setUp(() => new Promise((resolve) => tells.push(resolve)));
    link.prepare('some text');
    state.view = { ...silentView };
    tells[0]?.({ result: { ...found, findings: [] }, missing: [] });
    await vi.waitFor(() => expect(state.asked).toHaveLength(2));
    expect(link.known('some text')).toBe(null);
    expect(state.heard).toBe(0);
    tells[1]?.({ result: found, missing: [] });
    await vi.waitFor(() => expect(link.known('some text')?.result).toBe(found));
  });

  it('says when it waited in vain, and takes the answer when it comes at last', async () => {
    let tell: (answer: { result: ScanResult; missing: string[] }) => void = () => undefined;
    const { link } = setUp(() => new Promise((resolve) => (tell = resolve)));
    await link.within('some text', 1);
    expect(link.known('some text')).toEqual({ result: null, whole: false });
    tell({ result: found, missing: [] });
    await vi.waitFor(() => expect(link.known('some text')?.result).toBe(found));
  });

  it.each([
    ['no answer', () => Promise.reject(new Error('gone'))],
    ['half an answer', says({ ...found, complete: false })],
  ])('takes %s for none', async (_what, answer) => {
    const { link } = setUp(answer);
    await link.within('some text', 1000);
    expect(link.known('some text')).toEqual({ result: null, whole: false });
  });

  it('says which source was missing', async () => {
    const { link, state } = setUp(says(found, ['names']));
    await link.within('some text', 1000);
    expect(state.missing).toEqual(['names']);
    expect(link.known('some text')).toEqual({ result: found, whole: false });
  });
});
