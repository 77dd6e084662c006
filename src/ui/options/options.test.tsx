// @vitest-environment happy-dom
import '../../locales/english.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import type { PolicyStatus } from '../../protocol/messages.ts';
import { Options } from './options.tsx';

const policy: PolicyStatus = {
  id: 'acme-ai',
  version: 14,
  source: 'fetched',
  since: null,
  url: 'https://policy.acme.example/tidegate.json',
  key: 'ZTPqTea7px6YE0gZu9fSDOL5IwN5q5PM2F6FeFGcbaE',
  lastFetch: { at: '2026-11-22T15:40:00Z', result: 'unchanged' },
  refused: null,
};

const key = '{"kty":"OKP"}';

let root: HTMLElement;
let asked: [name: string, data: unknown][];
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  asked = [];
});
afterEach(() => act(() => render(null, root)));

/** Lets what was asked be answered and shown. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function open({
  managed = false,
  status = policy,
  set = { accepted: true, reason: null as string | null },
} = {}): Promise<void> {
  const answers: Record<string, unknown> = {
    'settings.get': { managed, policyUrl: policy.url, policyKey: managed ? null : key },
    'settings.set': set,
    'status.get': { policy: status },
    'policy.refresh': { ...status, version: 15 },
  };
  const ask = (async (name: string, data: unknown) => {
    asked.push([name, data]);
    return answers[name];
  }) as unknown as typeof askBackground;
  act(() => render(<Options ask={ask} />, root));
  await settle();
}

async function press(name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  button?.click();
  await settle();
}

function type(address: string): void {
  const input = root.querySelector('input') as HTMLInputElement;
  act(() => {
    input.value = address;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const sets = () => asked.filter(([name]) => name === 'settings.set').map(([, data]) => data);

describe('options', () => {
  it('save an address and look there at once', async () => {
    await open();
    type(' https://new.example/policy.json ');
    await press('Save');
    expect(sets()).toEqual([{ policyUrl: 'https://new.example/policy.json', policyKey: key }]);
    expect(root.textContent).toContain('Saved.');
    expect(root.textContent).toContain('15');
  });

  it('send no address that is not https', async () => {
    await open();
    for (const address of ['http://new.example/', 'javascript:alert(1)', 'policy']) {
      type(address);
      await press('Save');
      expect(root.querySelector('[role="alert"]')?.textContent).toContain('https://');
    }
    expect(sets()).toEqual([]);
    type('');
    await press('Save');
    expect(sets()).toEqual([{ policyUrl: null, policyKey: key }]);
  });

  it('save the key that was pasted beside the address', async () => {
    await open();
    const field = root.querySelector('textarea') as HTMLTextAreaElement;
    expect(field.value).toBe(key);
    act(() => {
      field.value = ' {"kty":"EC"}\n';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Save');
    expect(sets()).toEqual([{ policyUrl: policy.url, policyKey: '{"kty":"EC"}' }]);
  });

  it('say why an address was not accepted', async () => {
    await open({ set: { accepted: false, reason: 'no such host' } });
    await press('Save');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('no such host');
    expect(root.textContent).not.toContain('Saved.');
  });

  it('are locked and explained where the company decides', async () => {
    await open({ managed: true });
    expect(root.querySelector('input')).toBeNull();
    expect(root.textContent).toContain('Managed by your company');
    expect(root.textContent).toContain(policy.url ?? '');
  });

  it('show what is in force, the last check and the last refusal, and check again', async () => {
    const refused = { at: '2026-11-22T15:40:00Z', path: 'rules.3.action', reason: 'not an action' };
    await open({ status: { ...policy, refused } });
    for (const words of [
      'acme-ai',
      policy.key ?? '',
      'unchanged',
      'rules.3.action',
      'not an action',
    ]) {
      expect(root.textContent).toContain(words);
    }
    await press('Check now');
    expect(asked.at(-1)?.[0]).toBe('policy.refresh');
    expect(root.textContent).toContain('Checked just now.');
  });
});
