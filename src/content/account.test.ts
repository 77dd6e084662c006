// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ToolView } from '../policy/view.ts';
import { siteForHost } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { watchAccount } from './account.ts';
import { silentView } from './gate.fixture.ts';

const tool = (...tenants: string[]): ToolView => ({
  id: 'any',
  name: 'Any',
  hosts: [{ source: '^.*$', on: 'host' }],
  accounts: null,
  status: 'approved',
  allowedData: [],
  alternative: null,
  tenants,
});

function accountAt(host: string, ...tenants: string[]) {
  const view = { ...silentView, tools: [tool(...tenants)] };
  const site = siteForHost(host) as Site;
  return watchAccount({ document, host, site, view: () => view, now: () => 0 })();
}

const signedIn = (mail: string): void => {
  document.body.innerHTML = `<a aria-label="Google Account: Ada Moyo (${mail})"></a>`;
};
const realm = (id: string): void =>
  localStorage.setItem('1.2-login.windows.net-idtoken', `{"realm":"${id}"}`);

beforeEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  for (const name of ['_account', 'lastActiveOrg']) document.cookie = `${name}=; max-age=0`;
});

describe('whose account it is', () => {
  it('is unknown where nothing tells', () => {
    for (const host of ['chatgpt.com', 'claude.ai', 'gemini.google.com', 'grok.com']) {
      expect(accountAt(host), host).toBe('unknown');
    }
  });

  it('is told by the site itself where it has one kind only', () => {
    expect(accountAt('copilot.microsoft.com')).toBe('personal');
    expect(accountAt('business.gemini.google')).toBe('work');
  });

  it('is told by the address on the page', () => {
    signedIn('ada@gmail.com');
    expect(accountAt('gemini.google.com')).toBe('personal');
    signedIn('ada@acme.example');
    expect(accountAt('gemini.google.com')).toBe('work');
    expect(accountAt('gemini.google.com', 'acme.example')).toBe('work');
    expect(accountAt('gemini.google.com', 'other.example')).toBe('personal');
  });

  it('is told by the organisation’s own id', () => {
    document.cookie = 'lastActiveOrg=0b1c-ours';
    expect(accountAt('claude.ai')).toBe('unknown');
    expect(accountAt('claude.ai', '0b1c-ours')).toBe('work');
    expect(accountAt('claude.ai', 'another')).toBe('personal');
  });

  it('is told by the tenant, and not told by two of them', () => {
    realm('9188040d-6c67-4c5b-b112-36a304b66dad');
    expect(accountAt('m365.cloud.microsoft')).toBe('personal');
    realm('11111111-2222-3333-4444-555555555555');
    expect(accountAt('m365.cloud.microsoft')).toBe('work');
    localStorage.setItem(
      '2.3-login.windows.net-idtoken',
      '{"realm":"9188040d-6c67-4c5b-b112-36a304b66dad"}',
    );
    expect(accountAt('m365.cloud.microsoft')).toBe('unknown');
  });
});
