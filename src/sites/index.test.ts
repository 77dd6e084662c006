import { describe, expect, it } from 'vitest';
import { contentMatches, hostPermissions, pageMatches } from './hosts.ts';
import { hostMatches, siteForHost, sites } from './index.ts';
import { matchRequest } from './match-request.ts';

const chatgpt = siteForHost('chatgpt.com')!;

describe('siteForHost', () => {
  it('knows today’s hosts, older ones and subdomains of a pattern', () => {
    expect(siteForHost('ChatGPT.com')?.id).toBe('chatgpt');
    expect(siteForHost('chat.openai.com')?.id).toBe('chatgpt');
    expect(siteForHost('copilot.com')?.id).toBe('ms-copilot');
    expect(siteForHost('www.copilot.com')?.id).toBe('ms-copilot');
  });

  it('knows no look-alike and no upload host', () => {
    for (const host of ['notcopilot.com', 'chatgpt.com.evil.example', 'x.oaiusercontent.com', '']) {
      expect(siteForHost(host), host).toBeNull();
    }
  });
});

describe('patterns', () => {
  it('name every page once and every host for https and wss', () => {
    expect(new Set(contentMatches).size).toBe(contentMatches.length);
    expect(new Set(hostPermissions).size).toBe(hostPermissions.length);
    expect(hostPermissions).toContain('wss://suggest.perplexity.ai/*');
    expect(contentMatches).not.toContain('https://suggest.perplexity.ai/*');
    for (const pattern of [...contentMatches, ...pageMatches]) {
      expect(hostPermissions).toContain(pattern.replace(/^(https:\/\/[^/]+\/).*$/, '$1*'));
    }
  });

  it('of every record lead to a host that is asked for', () => {
    const covered = (url: string) => {
      const { host, protocol } = new URL(url);
      return hostPermissions.some((pattern) => {
        const [scheme, name = ''] = pattern.replace(/\/\*$/, '').split('//');
        return scheme === protocol && hostMatches(name, host);
      });
    };
    const samples = sites.flatMap((site) =>
      [...site.submit, ...site.preSubmit].flatMap(({ sample }) => (sample ? [sample.url] : [])),
    );
    // Older products of the same vendors, on hosts that are no pages any more.
    const aside = ['https://www2.deepl.com/'];
    expect(
      samples.filter((url) => !covered(url) && !aside.some((one) => url.startsWith(one))),
    ).toEqual([]);
    expect(covered('https://example.com/')).toBe(false);
  });

  it('enter search engines on their AI pages only', () => {
    expect(pageMatches).toContain('https://www.google.com/search?*udm=50*');
    expect(contentMatches).not.toContain('https://www.google.com/*');
  });
});

describe('conversation', () => {
  it.each([
    ['chatgpt', '/c/abc-1', 'abc-1'],
    ['chatgpt', '/g/g-x/c/abc-1', 'abc-1'],
    ['chatgpt', '/', undefined],
    ['claude', '/chat/abc', 'abc'],
    ['claude', '/new', undefined],
    ['gemini', '/u/1/app/abc', 'abc'],
    ['gemini', '/app', undefined],
    ['ms-copilot', '/chats/abc', 'abc'],
    ['perplexity', '/search/abc', 'abc'],
  ])('%s %s', (id, path, expected) => {
    const pattern = sites.find((site) => site.id === id)!.conversation!;
    expect(new RegExp(pattern).exec(path)?.[1]).toBe(expected);
  });
});

describe('matchRequest', () => {
  const url = 'https://chatgpt.com/backend-api/f/conversation';

  it('tells submission, draft and upload apart', () => {
    const kind = (method: string, at: string) =>
      matchRequest(chatgpt, { transport: 'fetch', method, url: at })?.kind;
    expect(kind('POST', url)).toBe('submit');
    expect(kind('POST', `${url}?x=1`)).toBe('submit');
    expect(kind('POST', `${url}/prepare`)).toBe('preSubmit');
    expect(kind('PUT', 'https://files.oaiusercontent.com/files/1/raw')).toBe('file');
    expect(kind('GET', url)).toBeUndefined();
    expect(kind('POST', `${url}/init`)).toBeUndefined();
    expect(kind('POST', 'https://chatgpt.com/ces/v1/t')).toBeUndefined();
  });

  it('takes the same request by another way, but not a frame for a post', () => {
    for (const transport of ['xhr', 'beacon'] as const) {
      expect(matchRequest(chatgpt, { transport, method: 'POST', url })?.kind).toBe('submit');
    }
    const copilot = siteForHost('copilot.microsoft.com')!;
    const frame = { method: 'SEND', url: 'wss://copilot.microsoft.com/c/api/chat?api-version=2' };
    expect(matchRequest(copilot, { transport: 'websocket', ...frame })?.kind).toBe('submit');
    expect(matchRequest(copilot, { transport: 'fetch', ...frame })).toBeNull();
  });
});
