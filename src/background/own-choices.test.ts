import { describe, expect, it } from 'vitest';
import { noChoices, type OwnChoices } from '../policy/own-policy.ts';
import { createFingerprintFinder, readFingerprints } from '../detect/fingerprint/index.ts';
import { createScanner } from '../detect/index.ts';
import type { Reading } from '../protocol/file.ts';
import { memory } from './memory.fixture.ts';
import { ownChoices } from './own-choices.ts';
import { ownDocuments } from './own-documents.ts';

const wanted = {
  starter: 'strict',
  care: 'more',
  sitesOff: [],
  words: ['Heron', 'Heron'],
} as const;

function stand(managed = false) {
  const stored = memory<OwnChoices>(noChoices);
  const prints = new Map<string, Uint8Array>();
  const state = { managed, changed: 0, reading: {} as Partial<Reading> };
  const own = ownChoices({
    stored,
    documents: ownDocuments({
      read: async ({ file }): Promise<Reading> =>
        ({
          kind: 'text',
          text: await file.text(),
          encoding: null,
          missing: null,
          ...state.reading,
        }) as Reading,
      cache: {
        read: async (url) => prints.get(url) ?? null,
        keep: async (url, bytes, others) => {
          for (const known of prints.keys()) if (!others.includes(known)) prints.delete(known);
          prints.set(url, bytes);
        },
        forget: async (url) => void prints.delete(url),
      },
    }),
    managed: async () => state.managed,
    changed: async () => (state.changed += 1),
  });
  return { own, state, stored, prints };
}

describe('own choices', () => {
  it('are a policy of a new version each time, and none at first', async () => {
    const { own, state } = stand();
    expect(await own.text()).toBeNull();
    expect(await own.set(wanted)).toEqual({ accepted: true, reason: null });
    expect(await own.set({ ...wanted, care: 'less' })).toEqual({ accepted: true, reason: null });
    expect(JSON.parse((await own.text()) ?? '')).toMatchObject({ id: 'own', version: 2 });
    expect((await own.get()).choices).toEqual({ ...wanted, care: 'less', words: ['Heron'] });
    expect(state.changed).toBe(2);
  });

  it('are refused in a managed browser', async () => {
    const { own, stored, state } = stand(true);
    expect((await own.set(wanted)).accepted).toBe(false);
    expect(stored.value()).toEqual(noChoices);
    state.managed = false;
    expect((await own.set(wanted)).accepted).toBe(true);
  });

  it('are refused with the place where they make no policy, and the last ones stay', async () => {
    const { own, stored } = stand();
    await own.set(wanted);
    const refused = await own.set({ ...wanted, words: ['--'] });
    expect(refused.accepted).toBe(false);
    expect(refused.reason).toContain('own-words');
    expect(stored.value().version).toBe(1);
  });
});

const memo = `The northern yard closes in May because the lease of the quay ends and nobody bids for it.
Forty berths move to the southern basin, where dredging begins as soon as the ice is gone.
The harbour board has agreed to keep this to itself until the unions have heard of it.`;

describe('own documents', () => {
  const asFile = (name: string, text: string) => {
    const file = new Blob([text]);
    return { file, name, bytes: file.size };
  };

  it('are known by their passages and kept by their fingerprints only', async () => {
    const { own, state, prints } = stand();
    expect(await own.addDocument(asFile('yard.txt', memo))).toEqual({
      documents: ['yard.txt'],
      refused: null,
    });
    const { detectors, rules } = JSON.parse((await own.text()) ?? '');
    const [[id, { custom }]] = Object.entries<{ custom: { fingerprints: { url: string } } }>(
      detectors,
    ) as [[string, { custom: { fingerprints: { url: string } } }]];
    expect(rules[0]).toMatchObject({
      id: 'own-documents',
      when: { detectors: [id] },
      action: 'warn',
    });
    const bytes = prints.get(custom.fingerprints.url) ?? new Uint8Array();
    const finder = createFingerprintFinder([{ id, file: readFingerprints(bytes) }], null);
    const { findings } = createScanner({ deep: [finder] }).scan(`Is this clear?\n\n${memo}`);
    expect(findings.map(({ detector }) => detector)).toContain(id);
    expect(new TextDecoder().decode(bytes)).toContain('yard.txt');
    expect(new TextDecoder().decode(bytes)).not.toContain('berths');
    expect(state.changed).toBe(1);
  });

  it('stay when the other choices change, and are replaced by name', async () => {
    const { own, prints } = stand();
    await own.addDocument(asFile('a.txt', memo));
    await own.addDocument(asFile('b.txt', memo.toUpperCase()));
    await own.set(wanted);
    expect((await own.get()).documents).toEqual(['a.txt', 'b.txt']);
    await own.addDocument(asFile('a.txt', `${memo} And the ferry stops there no more.`));
    expect((await own.get()).documents).toEqual(['b.txt', 'a.txt']);
    expect(prints.size).toBe(2);
    expect((await own.removeDocument('b.txt')).documents).toEqual(['a.txt']);
    expect(prints.size).toBe(1);
    const policy = (await own.text()) ?? '';
    expect([...prints.keys()].every((url) => policy.includes(url))).toBe(true);
  });

  it('are taken whole or not at all, and the reason is said', async () => {
    const { own, state, stored, prints } = stand();
    const refusal = async (reading: Partial<Reading>, text = memo) => {
      state.reading = reading;
      return (await own.addDocument(asFile('yard.txt', text))).refused;
    };
    expect(await refusal({ kind: 'unreadable', reason: 'encrypted' } as Partial<Reading>)).toBe(
      'encrypted',
    );
    expect(await refusal({ kind: 'media' } as Partial<Reading>)).toBe('unsupported');
    expect(await refusal({ missing: 'too-large' } as Partial<Reading>)).toBe('too-large');
    expect(await refusal({}, 'Hello.')).toBe('short');
    state.managed = true;
    expect(await refusal({})).toBe('managed');
    expect(prints.size).toBe(0);
    expect(stored.value().documents).toEqual([]);
    state.managed = false;
    expect(await refusal({})).toBeNull();
  });
});
