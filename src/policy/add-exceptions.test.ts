import { describe, expect, it } from 'vitest';
import { addExceptions, readProposals } from './add-exceptions.ts';

const policy = { format: 1, id: 'acme', version: 4, exceptions: [{ id: 'press', pattern: 'a' }] };
const tag = (id: string, value: string) => ({ id, tags: [{ detector: 'phone', tag: value }] });

describe('addExceptions', () => {
  it('adds what is new under a free id, with an end and an owner', () => {
    const { json, added, known } = addExceptions(
      policy,
      [
        {
          id: 'press',
          detectors: ['email'],
          pattern: 'b',
          owner: 'Press',
          expiresAt: '2026-09-01',
        },
        tag('reported', '0a1b2c'),
        tag('again', '0a1b2c'),
        { id: 'other', pattern: 'a' },
      ],
      '2026-12-01',
      'Security',
    );
    expect([added, known]).toEqual([2, 2]);
    expect(json).toEqual({
      ...policy,
      version: 5,
      exceptions: [
        ...policy.exceptions,
        {
          id: 'press-2',
          detectors: ['email'],
          pattern: 'b',
          owner: 'Press',
          expiresAt: '2026-09-01',
        },
        { ...tag('reported', '0a1b2c'), owner: 'Security', expiresAt: '2026-12-01' },
      ],
    });
  });

  it('leaves a policy that has them all as it is', () => {
    expect(addExceptions(policy, [{ id: 'x', pattern: 'a' }], '2026-12-01', null).json).toBe(
      policy,
    );
  });

  it('reads a list, bare or in an object', () => {
    expect(readProposals([{ id: 'a' }])).toEqual([{ id: 'a' }]);
    expect(readProposals({ exceptions: [{ id: 'a' }] })).toEqual([{ id: 'a' }]);
    expect([readProposals({}), readProposals(['a']), readProposals('a')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
