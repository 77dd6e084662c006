import { describe, expect, it } from 'vitest';
import { lintPolicy } from './lint.ts';
import { defaultPolicy } from './default.ts';
import type { PolicyDocument, RuleDocument } from './schema.ts';

const known = {
  detectors: new Set(['email', 'phone', 'iban']),
  sites: new Set(['chatgpt', 'claude']),
  now: Date.parse('2026-06-01T12:00:00Z'),
};
const hints = (policy: Partial<PolicyDocument>) =>
  lintPolicy(
    { format: 1, id: 'p', version: 1, contact: 'help@acme.example', ...policy },
    known,
  ).map(({ path, message, nearest }) => `${path} ${message}${nearest ? ` (${nearest})` : ''}`);
const rule = (
  id: string,
  action: RuleDocument['action'],
  when: RuleDocument['when'] = {},
): RuleDocument => ({ id, action, when });
const tool = { id: 't', name: 'T', status: 'approved' as const };
const custom = { title: 'T', category: 'acme', why: 'W.', terms: ['x'] };

describe('lintPolicy', () => {
  it('has nothing to say about a sound policy', () => {
    expect(
      hints({
        expiresAt: '2027-01-01',
        tools: [
          { ...tool, hosts: ['*.acme.example', 'acme.example'], allowedData: ['acme', 'hr'] },
        ],
        detectors: { own: { custom }, email: { threshold: 0.8 } },
        rules: [
          rule('a', 'warn', { detectors: ['own', 'email'] }),
          rule('b', 'log', { categories: ['acme', 'legal'] }),
        ],
        exceptions: [{ id: 'e', detectors: ['iban'], expiresAt: '2026-12-01' }],
        useCases: [{ id: 'u', title: 'U', status: 'acceptable', tools: ['t'], lesson: 'own' }],
        lessons: [{ id: 'own', title: 'Ours', text: ['One.'] }],
        languages: {
          de: { messages: { a: 'Nein' }, lessons: { own: { title: 'U', text: ['E'] } } },
        },
        sites: { chatgpt: { mode: 'observe' }, 'chat.acme.example': { mode: 'off' } },
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<PolicyDocument>, string]>([
    [
      'a rule for a lesson nobody has',
      { rules: [{ ...rule('r', 'warn'), lesson: 'redaktion' }] },
      'rules[0].lesson no lesson has this name (redaction)',
    ],
    [
      'a use case with such a lesson',
      { useCases: [{ id: 'u', title: 'U', status: 'acceptable', lesson: 'nowhere-at-all' }] },
      'useCases[0].lesson no lesson has this name',
    ],
    [
      'a translation of nothing',
      { rules: [rule('keys', 'warn')], languages: { de: { messages: { kyes: 'Nein' } } } },
      'languages.de.messages.kyes no rule has this name (keys)',
    ],
    [
      'a translation into its own language',
      { language: 'de', languages: { de: {} } },
      'languages.de is the language of the policy itself: these texts replace those',
    ],
    [
      'a site nobody described',
      { sites: { chatgtp: { mode: 'off' } } },
      'sites.chatgtp no site has this name; a site of your own needs `hosts` (chatgpt)',
    ],
    [
      'hosts of a described site',
      { sites: { chatgpt: { hosts: ['chat.acme.example'] } } },
      'sites.chatgpt.hosts is not used: the site is described already',
    ],
    [
      'whenStale without a date',
      { whenStale: 'warn' },
      'whenStale is never used: the policy has no `expiresAt`',
    ],
    [
      'a tool behind another at the same hosts',
      {
        tools: [
          { ...tool, hosts: ['a.example', 'b.example'] },
          { ...tool, id: 'u', hosts: ['b.example'], accounts: ['work'] },
        ],
      },
      'tools[1] never counts: t stands before it at its hosts',
    ],
    [
      'a tag of a detector nobody has',
      {
        exceptions: [
          { id: 'e', expiresAt: '2027-01-01', tags: [{ detector: 'emial', tag: '0a1b2c' }] },
        ],
      },
      'exceptions[0].tags[0].detector no detector has this name (email)',
    ],
    [
      'expired',
      { expiresAt: '2026-05-01' },
      'expiresAt is past: this policy is no longer to be relied on',
    ],
    ['to be reviewed', { reviewBy: '2026-05-01' }, 'reviewBy is past: look at this policy again'],
    [
      'a review that is due',
      { tools: [{ ...tool, hosts: ['a.example'], review: { reviewBy: '2026-05-01' } }] },
      'tools[0].review.reviewBy is past: review this tool again',
    ],
    [
      'for ever',
      { exceptions: [{ id: 'e', pattern: 'a' }] },
      'exceptions[0].expiresAt is missing: it holds for ever',
    ],
    [
      'over',
      { exceptions: [{ id: 'e', pattern: 'a', expiresAt: '2026-05-01' }] },
      'exceptions[0].expiresAt is past: it excepts nothing any more',
    ],
    [
      'no apex',
      { tools: [{ ...tool, hosts: ['*.acme.example'] }] },
      'tools[0].hosts[0] does not match acme.example itself',
    ],
    [
      'no apex in a rule',
      { rules: [rule('a', 'log', { sites: ['b.example', '*.acme.example'] })] },
      'rules[0].when.sites[1] does not match acme.example itself',
    ],
    [
      'unknown detector',
      { rules: [rule('a', 'log', { detectors: ['emial'] })] },
      'rules[0].when.detectors[0] no detector has this name (email)',
    ],
    [
      'unknown category',
      { candidate: [rule('a', 'log', { categories: ['finacial'] })] },
      'candidate[0].when.categories[0] no category has this name (financial)',
    ],
    [
      'unknown setting',
      { detectors: { zzz: { off: true } } },
      'detectors.zzz no detector has this name',
    ],
    [
      'unknown tool',
      { useCases: [{ id: 'u', title: 'U', status: 'prohibited', tools: ['t'] }] },
      'useCases[0].tools[0] no tool has this name',
    ],
    [
      'hidden detector',
      { detectors: { email: { custom } } },
      'detectors.email.custom is the id of a built-in detector',
    ],
    [
      'stricter when less certain',
      { rules: [rule('a', { high: 'log', low: 'warn' })] },
      'rules[0].action is stricter for findings that are less certain',
    ],
    [
      'shadowed by an earlier',
      {
        rules: [
          rule('a', 'warn', { detectors: ['email', 'phone'] }),
          rule('b', 'warn', { detectors: ['email'], minUnique: 3 }),
        ],
      },
      'rules[1] never decides: the rule a matches all of it and is as strict',
    ],
    [
      'said twice',
      {
        rules: [
          rule('a', 'warn', { signal: 'proprietary' }),
          rule('b', 'warn', { signal: 'proprietary' }),
        ],
      },
      'rules[1] never decides: the rule a matches all of it and is as strict',
    ],
    [
      'shadowed by a stricter',
      { rules: [rule('a', 'log', { detectors: ['email'] }), rule('b', 'block')] },
      'rules[0] never decides: the rule b matches all of it and is as strict',
    ],
  ])('%s', (_what, policy, hint) => {
    expect(hints(policy)).toEqual([hint]);
  });

  it('asks for a contact', () => {
    expect(lintPolicy({ format: 1, id: 'p', version: 1 }, known).map(({ path }) => path)).toEqual([
      'contact',
    ]);
  });

  it.each<[string, RuleDocument, RuleDocument]>([
    ['a laxer rule', rule('a', 'log'), rule('b', 'warn')],
    ['a narrower rule', rule('a', 'warn', { sites: ['x.example'] }), rule('b', 'warn')],
    [
      'a rule for one band',
      rule('a', { high: 'warn' }),
      rule('b', { high: 'warn', medium: 'log' }),
    ],
    ['a rule that is only tried', { ...rule('a', 'block'), mode: 'monitor' }, rule('b', 'warn')],
  ])('knows that %s shadows nothing', (_what, one, other) => {
    expect(hints({ rules: [one, other] }).filter((hint) => hint.startsWith('rules[1]'))).toEqual(
      [],
    );
  });

  it('finds no superfluous rule in the built-in policy', () => {
    const said = lintPolicy(defaultPolicy, known).map(({ message }) => message);
    expect(said.filter((message) => message.startsWith('never decides'))).toEqual([]);
  });
});
