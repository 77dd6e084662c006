// @vitest-environment happy-dom
import '../../locales/english.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import { unreadableReasons } from '../../protocol/file.ts';
import type { ExplainedText, Messages } from '../../protocol/messages.ts';
import type { PolicyDetails, PolicyStatus } from '../../protocol/policy-status.ts';
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
  warnings: [],
};

const details: PolicyDetails = {
  issuedAt: '2026-11-01',
  expiresAt: '2027-02-01',
  managed: [],
  floor: 0,
  history: [],
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
  more = {} as Partial<PolicyDetails>,
  explained = null as ExplainedText | null,
  set = { accepted: true, reason: null as string | null },
  added = {} as Partial<Messages['own.addDocument']['out']>,
} = {}): Promise<void> {
  const answers: Record<string, unknown> = {
    'settings.get': { managed, policyUrl: policy.url, policyKey: managed ? null : key },
    'settings.set': set,
    'status.get': { policy: status },
    'policy.details': { ...details, ...more },
    'policy.explain': explained,
    'own.get': {
      choices: { starter: null, care: 'usual', sitesOff: [], words: ['Heron'] },
      documents: ['yard.docx'],
      starters: ['balanced', 'strict'],
      sites: [
        { id: 'chatgpt', name: 'ChatGPT' },
        { id: 'claude', name: 'Claude' },
      ],
    },
    'sites.closed': { sites: [] },
    'own.addDocument': added,
    'own.removeDocument': { documents: ['plan.docx'] },
    'own.set': { accepted: true, reason: null },
    'policy.refresh': { ...status, version: 15 },
  };
  const ask = (async (name: string, data: unknown) => {
    asked.push([name, data]);
    return answers[name];
  }) as unknown as typeof askBackground;
  act(() => render(<Options ask={ask} requestPages={async () => false} />, root));
  await settle();
}

async function press(name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  button?.click();
  await settle();
}

function type(address: string): void {
  const input = root.querySelector('#address') as HTMLInputElement;
  act(() => {
    input.value = address;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const sets = () => asked.filter(([name]) => name === 'settings.set').map(([, data]) => data);

describe('own choices', () => {
  const chosen = () => asked.filter(([name]) => name === 'own.set').map(([, data]) => data);

  it('are saved together, one word a line', async () => {
    await open();
    const change = (selector: string, value: string, kind: string) =>
      act(() => {
        const field = root.querySelector(selector) as HTMLSelectElement;
        field.value = value;
        field.dispatchEvent(new Event(kind, { bubbles: true }));
      });
    change('#starter', 'strict', 'change');
    change('#words', 'Heron\n\n Otter ', 'input');
    act(() => root.querySelectorAll<HTMLInputElement>('[name="care"]')[2]?.click());
    act(() => root.querySelectorAll<HTMLInputElement>('.sites input')[1]?.click());
    await press('Save choices');
    expect(chosen()).toEqual([
      { starter: 'strict', care: 'more', sitesOff: ['claude'], words: ['Heron', 'Otter'] },
    ]);
    expect(root.textContent).toContain('Saved');
  });

  it('are not there where the company decides', async () => {
    await open({ managed: true, more: { managed: ['policyUrl'] } });
    expect(root.querySelector('#own-heading')).toBeNull();
    act(() => render(null, root));
    await open();
    expect(root.querySelector('#own-heading')).not.toBeNull();
  });
});

describe('own documents', () => {
  const refusals = [...unreadableReasons, 'short', 'generated', 'managed', 'full'] as const;

  it.each(refusals)('that are not taken say why: %s', async (refused) => {
    await open({ added: { documents: ['yard.docx'], refused } });
    await choose('plan.docx');
    const note = root.querySelector('.notes')?.textContent ?? '';
    expect(note).toMatch(/^plan\.docx was not added\. [A-Z].+\.$/);
    expect(note).not.toMatch(/[a-z]_[a-z]|did not work/);
  });

  it('are listed, added and removed', async () => {
    await open({ added: { documents: ['yard.docx', 'plan.docx'], refused: null } });
    const names = () => [...root.querySelectorAll('.documents bdi')].map((one) => one.textContent);
    expect(names()).toEqual(['yard.docx']);
    await choose('plan.docx');
    expect(asked.find(([name]) => name === 'own.addDocument')?.[1]).toMatchObject({
      name: 'plan.docx',
      bytes: 5,
    });
    expect(names()).toEqual(['yard.docx', 'plan.docx']);
    root.querySelector<HTMLElement>('[aria-label="Remove yard.docx"]')?.click();
    await settle();
    expect(names()).toEqual(['plan.docx']);
    expect(root.querySelector('.notes')?.textContent).toBe('yard.docx was removed.');
  });

  async function choose(name: string): Promise<void> {
    const chooser = root.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(chooser, 'files', { value: [new File(['words'], name)] });
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await settle();
  }
});

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
    const field = root.querySelector('#key') as HTMLTextAreaElement;
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
    await open({ managed: true, more: { managed: ['policyUrl', 'floor', 'colour'], floor: 3 } });
    expect(root.querySelector('#address')).toBeNull();
    for (const words of [
      'Managed by your company',
      policy.url ?? '',
      'Floor',
      '3 rules',
      'under every policy',
      'colour',
    ]) {
      expect(root.textContent).toContain(words);
    }
    // The control: elsewhere nothing is locked.
    act(() => render(null, root));
    await open();
    expect(root.querySelector('#address')).not.toBeNull();
    expect(root.textContent).not.toContain('Managed by your company');
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
    expect(asked.slice(-2).map(([name]) => name)).toEqual(['policy.refresh', 'policy.details']);
    expect(root.textContent).toContain('Checked just now.');
  });

  it('say what is not as it should be', async () => {
    await open({
      status: {
        ...policy,
        warnings: [
          { kind: 'floor', names: ['no-cards'] },
          { kind: 'clock', names: ['off'] },
          { kind: 'missing', names: ['policyKeys'] },
          { kind: 'stale', names: ['keep'] },
          { kind: 'floor-unreadable', names: ['floor[0].action'] },
          { kind: 'tag-key', names: ['our-hotline'] },
          { kind: 'pending', names: ['policy.acme.example'] },
        ],
      },
    });
    for (const words of [
      'no-cards',
      'clock',
      'policyKeys',
      'past its day',
      'floor[0].action',
      'our-hotline',
      'policy.acme.example',
    ]) {
      expect(root.querySelector('.warnings')?.textContent).toContain(words);
    }
  });

  it('show what changed, and by how much', async () => {
    const change = {
      at: '2026-11-22T15:40:00Z',
      id: 'acme-ai',
      version: 14,
      source: 'fetched',
      key: null,
      stricter: 1,
      looser: 2,
      open: 0,
    } as const;
    const quiet = { ...change, at: '2026-11-21T15:40:00Z', stricter: 0, looser: 0 };
    await open({ more: { history: [change, quiet] } });
    const items = [...root.querySelectorAll('.history li')].map((one) => one.textContent);
    expect(items[0]).toContain('1 thing stricter · 2 things looser');
    expect(items[0]).not.toContain('other');
    expect(items[1]).toContain('No rule changed.');
    expect(root.textContent).toContain('2027-02-01');
  });

  it('explain a text, and forget the answer when the text changes', async () => {
    const explained: ExplainedText = {
      action: 'redact',
      rule: 'cards',
      findings: [
        { title: 'Payment card', masked: '45…67', band: 'high', action: 'redact', rule: 'cards' },
        { title: 'Date', masked: '20…22', band: 'low', action: null, rule: null },
      ],
      rules: [
        { id: 'cards', action: 'redact', matched: 1, missing: null },
        { id: 'code', action: 'warn', matched: 0, missing: 'categories' },
      ],
    };
    await open({ explained });
    const write = (words: string) => {
      const field = root.querySelector('#trial') as HTMLTextAreaElement;
      act(() => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    };
    write('a card');
    await press('Explain');
    expect(asked.at(-1)).toEqual([
      'policy.explain',
      { text: 'a card', site: 'chatgpt.com', channel: 'paste' },
    ]);
    const shown = root.querySelector('.explained')?.textContent;
    for (const words of [
      'It would go with placeholders',
      'Rule cards',
      '45…67',
      'Sure',
      'Does not count',
      '1 rule does not match',
      'Nothing of its kind',
    ]) {
      expect(shown).toContain(words);
    }
    write('another');
    expect(root.querySelector('.explained')?.textContent).toBe('');
  });
});
