import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { customDetector } from './custom-detector.ts';
import { decide } from './decide.ts';
import { defaultView } from './default-view.ts';
import { globSource } from './globs.ts';
import { parsePolicy } from './parse.ts';
import type { PolicyDocument } from './schema.ts';
import { found, somewhere, viewOf } from './test-findings.ts';
import { wholePolicy } from './whole-policy.fixture.ts';

const least: PolicyDocument = { format: 1, id: 'acme', version: 7 };
const project = {
  title: 'Project',
  category: 'strategy',
  why: 'It is not public.',
  terms: ['Blue Heron', 'heron'],
};

describe('compile', () => {
  it('gives a page what it needs of the whole policy, and nothing else', () => {
    const view = compile(wholePolicy, globSource);
    expect(view).toMatchObject({
      sites: { chatgpt: 'observe' },
      siteRecords: {
        chatgpt: { composer: ['#prompt'], send: ['button.send'] },
        'acme-chat': { name: 'Acme Chat', conversation: '^/c/([^/]+)' },
      },
      reasons: [{ id: 'agreed', explain: true }],
      answers: { everyMinutes: 60, mark: true, reminders: [{ confirm: 'second-person' }] },
      tools: [{ id: 'chatgpt', accounts: ['work'] }],
      exceptions: [
        { id: 'press', tags: [] },
        { id: 'reported', tags: ['phone:0a1b2c'] },
      ],
    });
    // Nobody but the worker needs these.
    const written = JSON.stringify(view);
    for (const secret of ['logs.acme.example', 'SAML', 'Allowed-Workspace', 'X25519'])
      expect(written).not.toContain(secret);
    expect(JSON.stringify(wholePolicy)).toContain('X25519');
    expect(compile(least, globSource)).toMatchObject({
      siteRecords: {},
      reasons: [],
      answers: null,
    });
  });

  it('fills in what a policy leaves out', () => {
    const view = compile(least, globSource);
    expect(view).toMatchObject({
      id: 'acme',
      version: 7,
      tools: [],
      exceptions: [],
      candidate: [],
      floor: [],
    });
    expect(view.unsure).toEqual(defaultView.unsure);
    expect(view.logging).toEqual({ level: 'findings', excerpt: 'none' });
  });

  it('keeps the built-in rules where a policy has none of its own', () => {
    expect(compile(least, globSource).rules).toEqual(defaultView.rules);
    expect(compile({ ...least, rules: [] }, globSource).rules).toEqual([]);
  });

  it('is plain data that survives a message', () => {
    const view = viewOf({
      tools: [{ id: 't', name: 'T', hosts: ['*.a.example', 'b.example/x/*'], status: 'approved' }],
      exceptions: [{ id: 'e', pattern: 'a' }],
      detectors: { project: { custom: project } },
      sites: { chatgpt: { mode: 'observe' } },
      unsure: { noText: 'block' },
    });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view.tools[0]?.hosts.map(({ on }) => on)).toEqual(['host', 'host/path']);
    expect([view.unsure.noText, view.unsure.scanTimeout]).toEqual(['block', 'warn']);
    expect(view.sites).toEqual({ chatgpt: 'observe' });
  });

  it('leaves out what a gate does not need', () => {
    const text = 'Σίσυφος';
    const view = viewOf({
      tests: [{ text, expect: 'allow' }],
      owners: { hr: text },
      organisation: 'Acme',
    });
    expect(JSON.stringify(view)).not.toContain(text);
    expect(JSON.stringify(view)).toContain('Acme');
  });
});

describe('a detector of the policy', () => {
  const finding = found('project', { category: 'strategy' });
  const detectors = { project: { custom: project } };

  it.each([
    ['no rule at all', [], 'warn custom-match'],
    [
      'a rule of its own',
      [{ id: 'own', action: 'block' as const, when: { detectors: ['project'] } }],
      'block own',
    ],
    [
      'a rule for its category',
      [{ id: 'cat', action: 'log' as const, when: { categories: ['strategy'] } }],
      'log cat',
    ],
    [
      'a rule for documents of its category',
      [
        {
          id: 'doc',
          action: 'log' as const,
          when: { categories: ['strategy'], scope: ['document' as const] },
        },
      ],
      'warn custom-match',
    ],
  ])('with %s', (_what, rules, expected) => {
    const decision = decide(viewOf({ rules, detectors }), somewhere, [finding]);
    expect(`${decision.action} ${decision.rule}`).toBe(expected);
  });

  const matches = (text: string) => {
    const [view] = viewOf({ detectors }).custom;
    if (!view) throw new Error('no detector');
    return Array.from(
      text.matchAll(customDetector(view).patterns?.[0]?.regex ?? /$^/g),
      ([found]) => found,
    );
  };

  it('finds its terms whole, in any case, over line ends, the longest first', () => {
    expect(matches('the BLUE\n  heron and Heron')).toEqual(['BLUE\n  heron', 'Heron']);
    expect(matches('herons, wheron, ÄHeron, heron_2')).toEqual([]);
  });

  it('takes terms literally', () => {
    const own = { ...project, terms: ['C++ (v2.0)', 'a-b', '[x]'] };
    const parsed = parsePolicy({ ...least, detectors: { own: { custom: own } } });
    if (parsed.kind !== 'policy') throw new Error(parsed.reason);
    const [view] = compile(parsed.policy, globSource).custom;
    const regex = new RegExp(view?.source ?? '', 'giu');
    expect('our c++ (v2.0), A-B and [x]'.match(regex)).toEqual(['c++ (v2.0)', 'A-B', '[x]']);
    expect('our c++ (v2x0)'.match(regex)).toBeNull();
  });

  it('reads its terms as the engine reads a text', () => {
    const own = { ...project, terms: ['Blue\u2013Heron', '\ufb01nal\u00a0plan', 'O\u2019Neil'] };
    const [view] = viewOf({ detectors: { own: { custom: own } } }).custom;
    const regex = new RegExp(view?.source ?? '', 'giu');
    expect("blue-heron, final plan, O'Neil, O\u2019Neil".match(regex)).toEqual([
      'blue-heron',
      'final plan',
      "O'Neil",
      'O\u2019Neil',
    ]);
    expect(view?.prefilter).toEqual(['blue-heron', 'final', 'neil']);
  });

  it('is run only on texts that hold a word of it', () => {
    expect(viewOf({ detectors }).custom[0]?.prefilter).toEqual(['heron']);
  });
});
