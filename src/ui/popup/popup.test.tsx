// @vitest-environment happy-dom
import '../../locales/english.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import type { Messages } from '../../protocol/messages.ts';
import { Popup } from './popup.tsx';

type Picture = Messages['status.get']['out'];

const picture: Picture = {
  site: { site: 'chatgpt', name: 'ChatGPT', coverage: 'active', reason: null },
  today: { checked: 1204, coached: 2, warned: 3, redacted: 1, blocked: 0 },
  policy: {
    id: 'acme-ai',
    version: 14,
    source: 'fetched',
    since: '2026-11-18T08:12:00Z',
    url: 'https://policy.acme.example/tidegate.json',
    key: null,
    lastFetch: null,
    refused: null,
    warnings: [],
  },
  recording: 'ok',
  pause: null,
  tool: null,
  last: [],
  closed: 0,
};

let root: HTMLElement;
let asked: [name: string, data: unknown][];
beforeEach(() => {
  asked = [];
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => act(() => render(null, root)));

/** Lets what was asked be answered and shown. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

/** Opens the popup over a background that answers with this. */
async function open(status: Picture | Error, lines = ''): Promise<void> {
  const ask = (async (name: string, data: unknown) => {
    if (name.startsWith('pause.')) asked.push([name, data]);
    if (name === 'pause.begin') return { until: Date.parse('2026-11-22T14:05:00') };
    if (name === 'pause.end') return null;
    if (name === 'events.export') return { lines, next: null };
    if (status instanceof Error) throw status;
    return status;
  }) as unknown as typeof askBackground;
  act(() => render(<Popup ask={ask} activeTab={async () => 7} />, root));
  await settle();
}

describe('the popup', () => {
  it('shows the site, the day and the policy', async () => {
    await open(picture);
    for (const words of [
      'ChatGPT',
      'Protected',
      'Checked1,204',
      'Kept here0',
      'acme-ai',
      'Version 14',
      'From your policy address',
    ]) {
      expect(root.textContent).toContain(words);
    }
    expect(root.textContent).not.toContain('refused');
  });

  it.each([
    ['waiting', 'Getting ready'],
    ['degraded', 'Not fully covered'],
    ['off', 'Off here'],
  ] as const)('says %s in a word', async (coverage, word) => {
    await open({ ...picture, site: { site: 'x', name: 'Chat', coverage, reason: null } });
    expect(root.querySelector('.state')?.textContent).toBe(word);
  });

  it('says what the organisation thinks of the tool, which data may go there, and what to use instead', async () => {
    const tool = {
      id: 'chatgpt',
      name: 'ChatGPT',
      status: 'restricted',
      accounts: ['work'],
      allowedData: ['legal', 'strategy'],
      alternative: { name: 'Acme GPT', url: 'https://gpt.acme.example/' },
      review: null,
    } as const;
    await open({ ...picture, tool });
    for (const words of [
      'For some data',
      'With these accounts only: Work',
      'Use Acme GPT instead',
      'May I use it?',
    ]) {
      expect(root.textContent).toContain(words);
    }
    expect(root.textContent).toMatch(/May go there: .+ and .+/);
    expect(root.querySelector('a[href="/guide.html#tool-chatgpt"]')).not.toBeNull();
    act(() => render(null, root));
    await open(picture);
    expect(root.textContent).not.toContain('May I use it?');
  });

  it('says that sites of the policy wait for a permission, and where to give it', async () => {
    await open({ ...picture, closed: 2 });
    expect(root.textContent).toContain('2 sites of your policy wait');
    expect(root.querySelector('a[href="/options.html#sites"]')).not.toBeNull();
  });

  it('tells what was last done, in a time and a word', async () => {
    const at = new Date().toISOString();
    const yesterday = '2026-01-02T12:00:00.000Z';
    await open({
      ...picture,
      last: [
        { at, tool: 'ChatGPT', action: 'redact', outcome: 'redacted' },
        { at: yesterday, tool: 'Claude', action: 'coach', outcome: null },
      ],
    });
    const lines = [...root.querySelectorAll('.last li')].map((line) => line.textContent);
    expect(lines[0]).toMatch(/^\d?\d:\d\d.*ChatGPTSent without the values$/);
    expect(lines[1]).toMatch(/^Jan 2ClaudeHint$/);
  });

  it('gives a reason in a sentence, and an unknown one in its own words', async () => {
    const degraded = { site: 'x', name: 'Chat', coverage: 'degraded' } as const;
    await open({ ...picture, site: { ...degraded, reason: 'composer-not-found' } });
    expect(root.textContent).toContain('The text box was not found.');
    act(() => render(null, root));
    await open({ ...picture, site: { ...degraded, reason: 'moon-too-full' } });
    expect(root.textContent).toContain('moon too full');
  });

  it('shows where and why a policy was refused', async () => {
    const refused = { at: '2026-11-22T15:40:00Z', path: 'rules.3.action', reason: 'not an action' };
    await open({ ...picture, policy: { ...picture.policy, refused } });
    expect(root.textContent).toContain('A newer policy was refused');
    expect(root.textContent).toContain('not an action (rules.3.action)');
  });

  it('says so when there is nothing to show', async () => {
    const today = { checked: 0, coached: 0, warned: 0, redacted: 0, blocked: 0 };
    await open({ ...picture, site: null, today });
    expect(root.textContent).toContain('Nothing to do here');
    expect(root.textContent).toContain('Nothing to report yet today.');
  });

  it('says what is recorded, or that nothing can be', async () => {
    await open(picture);
    expect(root.textContent).toContain('Never your text.');
    act(() => render(null, root));
    await open({ ...picture, recording: 'full' });
    expect(root.textContent).toContain('Tidegate cannot record events.');
  });

  it('says so when the background does not answer', async () => {
    await open(new Error('unreachable'));
    expect(root.textContent).toContain('Tidegate is not answering.');
  });

  it('says so when there are no events to save', async () => {
    await open(picture);
    root.querySelector('button')?.click();
    await settle();
    expect(root.textContent).toContain('There are no events yet.');
  });
});

describe('a pause', () => {
  const pause = { minutes: 30, reason: true, reasons: [], until: null };
  const press = async (name: string) => {
    [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
    await settle();
  };

  it('is not offered where the policy allows none', async () => {
    await open(picture);
    expect(root.textContent).not.toContain('Pause');
  });

  it('needs a reason where the policy wants one, and can be ended', async () => {
    await open({ ...picture, pause });
    await press('Pause for 30 minutes');
    expect(root.textContent).toContain('Please choose a reason.');
    expect(asked).toEqual([]);
    const select = root.querySelector('select') as HTMLSelectElement;
    act(() => {
      select.value = 'needed';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('Pause for 30 minutes');
    expect(asked).toEqual([['pause.begin', { minutes: 30, reason: 'needed' }]]);
    expect(root.textContent).toContain('Paused until 2:05');
    await press('Go on now');
    expect(asked.at(-1)).toEqual(['pause.end', {}]);
    expect(root.textContent).not.toContain('Paused until');
  });
});
