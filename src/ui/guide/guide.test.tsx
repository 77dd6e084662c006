// @vitest-environment happy-dom
import '../../locales/english.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import type { Guide as GuideData } from '../../protocol/guide.ts';
import { Guide } from './guide.tsx';

const plain: GuideData = {
  organisation: 'Acme',
  contact: 'ai@acme.example',
  version: 7,
  owners: { hr: 'Kim in HR' },
  useCases: [
    {
      id: 'report',
      title: 'Summarise a public report',
      status: 'acceptable',
      text: null,
      examples: ['What does the annual report of a competitor say?'],
      tools: ['Acme Copilot'],
      owner: 'Lee',
      lesson: 'redaction',
    },
    {
      id: 'applicants',
      title: 'Rank applicants',
      status: 'prohibited',
      text: 'A person decides about people.',
      examples: [],
      tools: [],
      owner: null,
      lesson: null,
    },
  ],
  tools: [
    {
      id: 'chatgpt',
      name: 'ChatGPT',
      status: 'restricted',
      accounts: ['work'],
      allowedData: ['source-code'],
      alternative: { name: 'Acme Copilot', url: 'https://copilot.acme.example/' },
      review: {
        answers: { storage: 'In the EU', training: 'Not with our contract' },
        reviewer: 'Sam',
        reviewedAt: '2025-05-01',
        reviewBy: '2026-05-01',
      },
    },
    {
      id: 'newcomer',
      name: 'Newcomer',
      status: 'unreviewed',
      accounts: null,
      allowedData: [],
      alternative: null,
      review: null,
    },
  ],
  lessons: [{ id: 'our-code', title: 'Code at Acme', text: ['Ours stays ours.'], question: null }],
  done: ['redaction'],
  requested: [],
  recording: {
    level: 'findings',
    excerpt: 'none',
    retentionDays: 30,
    identity: 'none',
    purpose: null,
    contact: null,
    noticeUrl: null,
    forwardedTo: null,
  },
};

let root: HTMLElement;
let asked: [name: string, data: unknown][];
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  asked = [];
  location.hash = '';
});
afterEach(() => act(() => render(null, root)));

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function open(guide: GuideData | null, failing: readonly string[] = []): Promise<void> {
  const ask = (async (name: string, data: unknown) => {
    asked.push([name, data]);
    if (failing.includes(name) || guide === null) throw new Error('no answer');
    return name === 'guide.get' ? guide : null;
  }) as unknown as typeof askBackground;
  act(() => render(null, root));
  act(() => render(<Guide ask={ask} now={Date.parse('2026-11-22T12:00:00Z')} />, root));
  await settle();
}

const part = (id: string) => root.querySelector(`#${id}`) as HTMLElement;
const entries = (id: string) =>
  [...part(id).querySelectorAll('h3')].map(({ textContent }) => textContent);
async function press(name: string, within: Element = root): Promise<void> {
  [...within.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
  await settle();
}
function search(words: string): void {
  const input = root.querySelector('#ask-words') as HTMLInputElement;
  act(() => {
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the guide', () => {
  it('answers may I, while one types', async () => {
    await open(plain);
    expect(root.querySelector('h1')?.textContent).toBe('Using AI at Acme');
    expect(entries('ask')).toEqual(['Summarise a public report Yes', 'Rank applicants No']);
    search('May I use AI for a summary of a competitor?');
    expect(entries('ask')).toEqual(['Summarise a public report Yes']);
    expect(part('ask').textContent).toContain('Use Acme CopilotAsk Lee');
    search('cooking');
    expect(entries('ask')).toEqual([]);
    expect(part('ask').textContent).toContain('Nothing listed fits');
  });

  it('says whom to ask where no use case is listed', async () => {
    await open({ ...plain, useCases: [] });
    expect(part('ask').textContent).toContain('ai@acme.example can tell you');
    expect(root.querySelector('#ask-words')).toBeNull();
  });

  it('has a guideline for each kind of data, with its owner', async () => {
    await open(plain);
    expect(entries('data')).toHaveLength(9);
    expect(part('data').textContent?.match(/Questions\?/g)).toHaveLength(1);
    expect(part('data').textContent).toContain('Questions? Kim in HR');
  });

  it('shows what was found out about a tool, and that a review is overdue', async () => {
    await open(plain);
    const text = part('tool-chatgpt').textContent;
    expect(text).toContain('May go there: source code');
    expect(text).toContain('Looked at by Sam, May 1, 2025');
    expect(text).toContain('Was to be looked at again by May 1, 2026');
    expect(text).toContain('Not with our contract');
    expect(text).not.toContain('Ask for a review');
  });

  it('asks for a review once, and says when that did not work', async () => {
    await open(plain, ['tool.request']);
    await press('Ask for a review');
    expect(part('tool-newcomer').textContent).toContain('did not work');
    await open(plain);
    await press('Ask for a review');
    expect(asked).toContainEqual(['tool.request', { tool: 'newcomer' }]);
    expect(part('tool-newcomer').textContent).toContain('Asked.');
    expect(part('tool-newcomer').querySelector('button')).toBeNull();
  });

  it('opens the lesson in the address', async () => {
    location.hash = '#lesson-ai-phishing';
    await open(plain);
    const openOnes = [...root.querySelectorAll('#lessons details[open] .lesson-title')];
    expect(openOnes.map(({ textContent }) => textContent)).toEqual(['Mails that AI wrote']);
    const titles = [...root.querySelectorAll('.lesson-title')].map((one) => one.textContent);
    expect(titles[0]).toBe('Code at Acme');
    expect(titles).toHaveLength(8);
  });

  it('tells that a lesson was done, whatever the answer, and not which answer', async () => {
    location.hash = '#lesson-ai-phishing';
    await open(plain);
    const lesson = part('lesson-ai-phishing');
    await press('Check', lesson);
    expect(lesson.textContent).toContain('Please choose one.');
    expect(asked.map(([name]) => name)).toEqual(['guide.get']);
    const [first, second] = lesson.querySelectorAll<HTMLInputElement>('input');
    act(() => first?.click());
    await press('Check', lesson);
    expect(lesson.textContent).toContain('Not quite.');
    expect(asked.slice(1)).toEqual([['lesson.done', { lesson: 'ai-phishing' }]]);
    expect(lesson.textContent).toContain('Noted');
    act(() => second?.click());
    await press('Check', lesson);
    expect(lesson.textContent).toContain('Right.');
    expect(asked).toHaveLength(2);
  });

  it('says in plain words what is recorded, as the policy has it', async () => {
    await open(plain);
    expect(part('recorded').textContent).toContain('Records carry a random number');
    expect(part('recorded').textContent).toContain('are never recorded');
    await open({
      ...plain,
      recording: {
        level: 'interrupts',
        excerpt: 'sealed',
        retentionDays: 90,
        identity: 'label',
        purpose: 'To see which rules need work',
        contact: 'dpo@acme.example',
        noticeUrl: 'https://acme.example/notice',
        forwardedTo: 'logs.acme.example',
      },
    });
    const text = part('recorded').textContent ?? '';
    for (const said of ['locked so that only', '90 days', 'sent to logs.acme.example', 'A label']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Your text, your files');
    expect(part('recorded').querySelector('a')?.href).toBe('https://acme.example/notice');
  });

  it('says when Tidegate does not answer', async () => {
    await open(null);
    expect(root.querySelector('[role="status"]')?.textContent).toContain('is not answering');
  });
});
