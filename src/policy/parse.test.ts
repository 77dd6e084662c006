import { describe, expect, it } from 'vitest';
import { largestPolicy, parsePolicy, readPolicy, type Refused } from './parse.ts';

const least = { format: 1, id: 'acme', version: 1 };
const rule = (more: object) => ({ ...least, rules: [{ id: 'r', action: 'warn', ...more }] });

function refusal(json: unknown): Refused {
  const parsed = parsePolicy(json);
  if (parsed.kind !== 'refused') throw new Error('was accepted');
  return parsed;
}

describe('parsePolicy', () => {
  it('takes the least there is', () => {
    expect(parsePolicy(least)).toEqual({ kind: 'policy', policy: least });
  });

  const wrong: [what: string, json: unknown, path: string, reason: RegExp, near?: string][] = [
    ['nothing', null, '', /object/],
    ['a list', [], '', /object/],
    ['an unknown field', { ...least, rulez: [] }, 'rulez', /not a field/, 'rules'],
    [
      'an unknown field deep inside',
      rule({ when: { catgories: ['hr'] } }),
      'rules[0].when.catgories',
      /not a field/,
      'categories',
    ],
    [
      'an unknown band',
      rule({ action: { hgih: 'warn', low: 'log' } }),
      'rules[0].action.hgih',
      /not a field/,
      'high',
    ],
    ['a missing field', { format: 1, id: 'a' }, 'version', /missing/],
    [
      'a missing choice',
      { ...least, tools: [{ id: 't', name: 'T', hosts: ['a'] }] },
      'tools[0].status',
      /missing/,
    ],
    ['another format', { ...least, format: 2 }, 'format', /not one of/],
    ['another type', { ...least, version: '1' }, 'version', /should be number/],
    ['a misspelt action', rule({ action: 'blok' }), 'rules[0].action', /not one of/, 'block'],
    [
      'a misspelt action of a band',
      rule({ action: { high: 'wran' } }),
      'rules[0].action.high',
      /not one of/,
      'warn',
    ],
    ['allow in a rule', rule({ action: 'allow' }), 'rules[0].action', /exception/],
    ['allow in a band', rule({ action: { low: 'allow' } }), 'rules[0].action.low', /exception/],
    ['no band at all', rule({ action: {} }), 'rules[0].action', /at least one band/],
    [
      'bands twice',
      rule({ action: { low: 'log' }, when: { confidence: 'low' } }),
      'rules[0].when.confidence',
      /leave it out/,
    ],
    [
      'a range of nothing',
      rule({ when: { minSize: 5, maxSize: 4 } }),
      'rules[0].when.maxSize',
      /below minSize/,
    ],
    ['an empty list', rule({ when: { sites: [] } }), 'rules[0].when.sites', /at least 1/],
    [
      'a URL as a glob',
      rule({ when: { sites: ['https://a.example'] } }),
      'rules[0].when.sites[0]',
      /scheme/,
    ],
    [
      'a group with a blank',
      rule({ when: { groups: ['a b'] } }),
      'rules[0].when.groups[0]',
      /letters/,
    ],
    [
      'an id twice',
      {
        ...least,
        rules: [
          { id: 'r', action: 'log' },
          { id: 'r', action: 'log' },
        ],
      },
      'rules[1].id',
      /twice/,
    ],
    ['an id with blanks', { ...least, id: 'a b' }, 'id', /use a-z/],
    ['a bad key', { ...least, detectors: { 'A b': { off: true } } }, 'detectors.A b', /use a-z/],
    ['no such day', { ...least, expiresAt: '2027-13-01' }, 'expiresAt', /calendar/],
    ['a time without zone', { ...least, expiresAt: '2027-01-01T10:00' }, 'expiresAt', /2027-01-31/],
    [
      'an exception for everything',
      { ...least, exceptions: [{ id: 'e' }] },
      'exceptions[0]',
      /detectors/,
    ],
    [
      'a plain http link',
      { ...least, alternative: { name: 'A', url: 'http://a.example' } },
      'alternative.url',
      /https/,
    ],
    [
      'too many rules',
      { ...least, rules: Array.from({ length: 1001 }, (_, n) => ({ id: `r${n}`, action: 'log' })) },
      'rules',
      /at most 1000/,
    ],
    [
      'an unbounded pattern',
      {
        ...least,
        detectors: { own: { custom: { title: 'T', category: 'acme', why: 'W.', pattern: 'a+' } } },
      },
      'detectors.own.custom.pattern',
      /bound/,
    ],
    [
      'too long a pattern',
      {
        ...least,
        detectors: {
          own: { custom: { title: 'T', category: 'acme', why: 'W.', pattern: 'a'.repeat(1025) } },
        },
      },
      'detectors.own.custom.pattern',
      /at most 1024/,
    ],
    [
      'a term that is not seen',
      {
        ...least,
        detectors: {
          own: { custom: { title: 'T', category: 'acme', why: 'W.', terms: ['\u200b'] } },
        },
      },
      'detectors.own.custom.terms[0]',
      /letter/,
    ],
    [
      'a pattern and terms',
      {
        ...least,
        detectors: {
          own: { custom: { title: 'T', category: 'acme', why: 'W.', pattern: 'a', terms: ['b'] } },
        },
      },
      'detectors.own.custom',
      /either/,
    ],
    [
      'records that tell people apart, and nobody to ask',
      { ...least, logging: { identity: 'label', purpose: 'P', noticeUrl: 'https://a.example' } },
      'logging.contact',
      /tell people apart/,
    ],
    ['sealing to nobody', { ...least, logging: { excerpt: 'sealed' } }, 'logging.sealTo', /key/],
    [
      'a private key',
      {
        ...least,
        logging: {
          excerpt: 'sealed',
          sealTo: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43), d: 'A'.repeat(43) },
        },
      },
      'logging.sealTo.d',
      /private half/,
    ],
    [
      'a collector without TLS',
      { ...least, forward: { url: 'http://a.example', format: 'otlp' } },
      'forward.url',
      /https/,
    ],
    [
      'a secret in the address of the collector',
      { ...least, forward: { url: 'https://u:p@a.example', format: 'otlp' } },
      'forward.url',
      /managed settings/,
    ],
    [
      'an answer that is none',
      {
        ...least,
        lessons: [
          {
            id: 'l',
            title: 'L',
            text: ['T'],
            question: { text: 'Q', answers: ['a', 'b'], right: 2 },
          },
        ],
      },
      'lessons[0].question.right',
      /none of the answers/,
    ],
    [
      'a tag that is a value',
      { ...least, exceptions: [{ id: 'e', tags: [{ detector: 'email', tag: 'ann@acme' }] }] },
      'exceptions[0].tags[0].tag',
      /six lower-case/,
    ],
    [
      'tags beside a pattern',
      {
        ...least,
        exceptions: [{ id: 'e', pattern: 'a', tags: [{ detector: 'email', tag: '0a1b2c' }] }],
      },
      'exceptions[0].tags',
      /alone/,
    ],
    [
      'any header',
      {
        ...least,
        tools: [
          {
            id: 't',
            name: 'T',
            hosts: ['a.example'],
            status: 'approved',
            tenant: [{ header: 'Cookie', value: 'a' }],
          },
        ],
      },
      'tools[0].tenant[0].header',
      /not one of/,
    ],
    [
      'a site with a pattern nobody can read',
      { ...least, sites: { chatgpt: { conversation: '(' } } },
      'sites.chatgpt.conversation',
      /regular expression/,
    ],
    ['a language in words', { ...least, language: 'German' }, 'language', /de or pt-BR/],
  ];

  it.each(wrong)('refuses %s', (_what, json, path, reason, near) => {
    const refused = refusal(json);
    expect(refused.path).toBe(path);
    expect(refused.reason).toMatch(reason);
    expect(refused.nearest).toBe(near);
  });

  it('says what may stand there', () => {
    expect(refusal(rule({ action: 'blok' })).allowed).toEqual([
      'log',
      'coach',
      'warn',
      'justify',
      'redact',
      'block',
    ]);
    expect(refusal({ ...least, unsure: { noTxt: 'log' } }).allowed).toContain('noText');
  });

  it('says what stands there now', () => {
    const foundOf = (json: unknown) => refusal(json).found;
    expect(foundOf(rule({ action: 'blok' }))).toBe('blok');
    expect(foundOf({ ...least, version: '1' })).toBe('string');
    expect(foundOf({ ...least, version: 0 })).toBe('0');
    expect(foundOf({ ...least, owner: 'x'.repeat(300) })).toBe('300 characters');
    expect(foundOf(rule({ when: { sites: [] } }))).toBe('0 entries');
  });

  it('lists everything that is wrong', () => {
    const refused = refusal({ ...rule({ action: 'blok' }), id: 'A' });
    expect([refused.path, ...refused.others.map(({ path }) => path)].toSorted()).toEqual([
      'id',
      'rules[0].action',
    ]);
  });

  it('never repeats a value', () => {
    const secret = 'Ωδυσσεύς-493827165038';
    const places = [
      { ...least, owner: [secret] },
      { ...least, tests: [{ text: secret, expect: secret }] },
      {
        ...least,
        rules: [{ id: secret, action: secret, when: { sites: [secret], minSize: secret } }],
      },
      { ...least, exceptions: [{ id: 'e', pattern: `(${secret}` }] },
      { ...least, issuedAt: secret },
    ];
    for (const json of places) expect(JSON.stringify(refusal(json))).not.toContain(secret);
    // The control: a field's name is ours to repeat.
    expect(JSON.stringify(refusal({ ...least, [secret]: 1 }))).toContain(secret);
  });
});

describe('readPolicy', () => {
  it('reads a file', () => {
    expect(readPolicy(JSON.stringify(least)).kind).toBe('policy');
  });
  it('refuses what is no JSON without quoting it', () => {
    expect(readPolicy('<html>sign in')).toEqual({
      kind: 'refused',
      path: '',
      reason: expect.stringContaining('is not JSON: line 1, column '),
      others: [],
    });
  });
  it('counts bytes, not characters', () => {
    const padded = (length: number) =>
      JSON.stringify(least) + ' '.repeat(length - JSON.stringify(least).length);
    expect(readPolicy(padded(largestPolicy)).kind).toBe('policy');
    expect(readPolicy(padded(largestPolicy + 1))).toMatchObject({ reason: 'is larger than 2 MB' });
    expect(readPolicy('ä'.repeat(largestPolicy / 2 + 1))).toMatchObject({
      reason: 'is larger than 2 MB',
    });
  });
});
