import { describe, expect, it } from 'vitest';
import { globSource } from '../../policy/globs.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { addressFilter } from './address-filter.ts';
import { networkRulesOf } from './network-rules-of.ts';
import { stoppedAt } from './stopped-at.ts';

const policy = (tools: PolicyDocument['tools']): PolicyDocument => ({
  format: 1,
  id: 'acme',
  version: 1,
  tools,
});
const tool = { name: 'A tool', hosts: ['a.example'] };

describe('network rules', () => {
  it('are none for tools that nobody prohibits', () => {
    expect(networkRulesOf(policy(undefined))).toEqual([]);
    expect(networkRulesOf(policy([{ ...tool, id: 'a', status: 'approved' }]))).toEqual([]);
  });

  it('lead away from a prohibited tool, unless an earlier entry means the address', () => {
    const said = policy([
      { ...tool, id: 'ours', hosts: ['a.example/ours/**'], status: 'approved' },
      { ...tool, id: 'a', status: 'prohibited' },
      { ...tool, id: 'later', hosts: ['b.example'], status: 'approved' },
    ]);
    expect(stoppedAt(said, 'https://a.example/theirs')?.id).toBe('a');
    expect(stoppedAt(said, 'https://a.example/ours/1')).toBeNull();
    expect(stoppedAt(said, 'https://b.example/')).toBeNull();
    const rules = networkRulesOf(said);
    expect(rules.map(({ priority, action }) => [priority, action.type])).toEqual([
      [2, 'allow'],
      [1, 'redirect'],
    ]);
    expect(rules[1]?.action.redirect).toEqual({ extensionPath: '/stopped.html?tool=a' });
    expect(rules.every(({ condition }) => condition.resourceTypes?.join() === 'main_frame')).toBe(
      true,
    );
  });

  it('let a tool open that is prohibited for some accounts only', () => {
    const only = policy([{ ...tool, id: 'a', status: 'prohibited', accounts: ['personal'] }]);
    expect(networkRulesOf(only)).toEqual([]);
    expect(stoppedAt(only, 'https://a.example/')).toBeNull();
  });

  it('tell vendors all tenants of a header at once, above the rules for pages', () => {
    const header = 'anthropic-allowed-org-ids';
    const [stop, told] = networkRulesOf(
      policy([
        { ...tool, id: 'a', status: 'prohibited' },
        { ...tool, id: 'b', status: 'approved', tenant: [{ header, value: 'one' }] },
        { ...tool, id: 'c', status: 'approved', tenant: [{ header, value: 'two' }] },
      ]),
    );
    expect(told?.action.requestHeaders).toEqual([{ header, operation: 'set', value: 'one,two' }]);
    expect(told?.condition.requestDomains).toContain('claude.ai');
    expect(told?.priority).toBeGreaterThan(stop?.priority ?? Infinity);
  });
});

describe('an address filter', () => {
  const addresses = [
    'https://a.example/',
    'https://a.example:8443/',
    'https://a.example/chat',
    'https://a.example/chat?q=1#x',
    'https://a.example/chat/deep/er',
    'https://b.a.example/',
    'https://c.a.example/chat',
    'https://c.b.a.example/chat',
    'https://aXexample/',
    'https://a.example.evil.test/',
    'https://evil.test/a.example/',
    'https://evil.test/?https://a.example/chat',
  ];
  const globs = [
    'a.example/**/er',
    '[ac].example',
    '[^b].a.example/**',
    '*.a.example',
    '**.a.example',
    '?.a.example',
    'a.example/chat',
    'a.example/chat/**',
    'a.*',
  ];

  it.each(globs)('means what the policy means by %s', (glob) => {
    const filter = addressFilter(glob);
    if (!('regexFilter' in filter)) throw new Error('not a pattern');
    const pattern = new RegExp(filter.regexFilter);
    const meant = (address: string) => {
      const { hostname, pathname } = new URL(address);
      const on = glob.includes('/') ? hostname + pathname : hostname;
      return new RegExp(globSource(glob), 'i').test(on);
    };
    expect(addresses.filter((address) => pattern.test(address))).toEqual(addresses.filter(meant));
    expect(addresses.filter(meant).length).toBeGreaterThan(0);
  });

  it('is anchored at both ends of a plain host', () => {
    expect(addressFilter('a.example')).toEqual({ urlFilter: '|https://a.example^' });
  });
});
