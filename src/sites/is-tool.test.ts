import { describe, expect, it } from 'vitest';
import { siteForHost } from './index.ts';
import type { Site } from './site.ts';
import { isTool } from './is-tool.ts';

const at = (url: string): boolean => {
  const address = new URL(url);
  return isTool(siteForHost(address.hostname) as Site, address);
};

describe('the tool on a host', () => {
  it.each([
    'https://claude.ai/anything',
    'https://github.com/copilot/c/1',
    'https://duck.ai/',
    'https://duckduckgo.com/?q=a&ia=chat',
    'https://x.com/i/grok?focus=1',
    'https://cursor.com/en/agents',
  ])('%s', (url) => expect(at(url)).toBe(true));

  it.each([
    'https://github.com/acme/shop/issues/1',
    'https://duckduckgo.com/?q=a&ia=web',
    'https://x.com/messages/compose',
    'https://www.notion.so/acme/Salaries',
    'https://acme.lightning.force.com/lightning/r/Contact/1',
    'https://kagi.com/search?q=/assistant',
  ])('not %s', (url) => expect(at(url)).toBe(false));
});
