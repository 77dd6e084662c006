import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../policy/schema.ts';
import { memory } from '../memory.fixture.ts';
import { shippedLessons } from '../../policy/shipped-lessons.ts';
import { guidance, nothingLearnt } from './guidance.ts';

const policy: PolicyDocument = {
  format: 1,
  id: 'acme',
  version: 3,
  organisation: 'Acme',
  alternative: { name: 'Acme Copilot', url: 'https://copilot.acme.example/' },
  tools: [
    {
      id: 'chatgpt',
      name: 'ChatGPT',
      hosts: ['chatgpt.com'],
      status: 'restricted',
      allowedData: ['source-code'],
      review: { storage: 'In the EU', reviewedAt: '2026-05-01', reviewBy: '2027-05-01' },
    },
    {
      id: 'acme-copilot',
      name: 'Acme Copilot',
      hosts: ['copilot.acme.example'],
      status: 'approved',
    },
  ],
  useCases: [
    { id: 'report', title: 'Summarise a report', status: 'acceptable', tools: ['acme-copilot'] },
  ],
  lessons: [
    {
      id: 'our-code',
      title: 'Code at Acme',
      text: ['Ours stays ours.'],
      question: { text: 'Whose?', answers: ['Ours', 'Theirs'], right: 0 },
    },
  ],
  logging: { retentionDays: 90, excerpt: 'masked' },
  forward: { url: 'https://logs.acme.example:8443/in', format: 'ocsf' },
  rules: [
    { id: 'code', when: { categories: ['source-code'] }, action: 'warn', lesson: 'our-code' },
  ],
};

const week = 7 * 24 * 60 * 60 * 1000;
let recorded: unknown[];
let clock: number;
beforeEach(() => {
  recorded = [];
  clock = 100 * week;
});

function open(learnt = memory(nothingLearnt)) {
  return guidance({
    learnt,
    document: async () => policy,
    unlisted: async () => [{ id: 'hume', name: 'Hume' }],
    record: async (event) => void recorded.push(event),
    now: () => clock,
  });
}

describe('guidance', () => {
  it('shows the policy as people read it', async () => {
    expect(await open().guide()).toMatchObject({
      organisation: 'Acme',
      version: 3,
      useCases: [{ title: 'Summarise a report', tools: ['Acme Copilot'], owner: null }],
      tools: [
        {
          name: 'ChatGPT',
          alternative: { name: 'Acme Copilot' },
          review: { answers: { storage: 'In the EU' }, reviewer: null, reviewBy: '2027-05-01' },
        },
        { name: 'Acme Copilot', alternative: null, review: null },
        // Visited, and on no list: to be asked for.
        { id: 'hume', name: 'Hume', status: 'unreviewed', alternative: { name: 'Acme Copilot' } },
      ],
      lessons: [{ id: 'our-code', question: { right: 0, because: null } }],
      recording: {
        level: 'findings',
        excerpt: 'masked',
        retentionDays: 90,
        identity: 'none',
        forwardedTo: 'logs.acme.example:8443',
      },
    });
  });

  it("offers the rule's own lesson, then what fits, each until it is done", async () => {
    const some = open();
    const code = { rule: 'code', categories: ['source-code'] };
    expect(await some.offer(code)).toEqual({ id: 'our-code', title: 'Code at Acme' });
    clock += week;
    const offers: (string | null)[] = [];
    for (let at = 0; at < 10; at += 1) {
      const lesson = (await some.offer(code))?.id ?? null;
      offers.push(lesson);
      if (lesson) await some.lessonDone(lesson);
      clock += week;
    }
    expect(offers.slice(0, 3)).toEqual(['our-code', 'code-from-ai', 'what-not-to-paste']);
    // All that come with Tidegate have their turn.
    for (const lesson of shippedLessons) expect(offers).toContain(lesson);
    expect(offers.at(-1)).toBeNull();
    expect(new Set(offers).size).toBe(offers.indexOf(null) + 1);
  });

  it('offers at most one a week, also after a restart of the worker', async () => {
    const learnt = memory(nothingLearnt);
    const moment = { rule: null, categories: ['customer'] };
    expect(await open(learnt).offer(moment)).toMatchObject({ id: 'what-not-to-paste' });
    clock += week - 1;
    expect(await open(learnt).offer(moment)).toBeNull();
    clock += 1;
    expect(await open(learnt).offer(moment)).toMatchObject({ id: 'what-not-to-paste' });
    clock -= 3 * week;
    expect(await open(learnt).offer(moment)).toMatchObject({ id: 'what-not-to-paste' });
  });

  it('tells the log once of each lesson and each request', async () => {
    const some = open();
    await Promise.all([some.lessonDone('redaction'), some.lessonDone('redaction')]);
    await some.requestReview('chatgpt');
    await some.requestReview('chatgpt');
    expect(recorded).toEqual([
      { kind: 'lesson', reason: 'redaction' },
      { kind: 'tool', reason: 'review-requested', tool: 'chatgpt' },
    ]);
    expect(await some.guide()).toMatchObject({ done: ['redaction'], requested: ['chatgpt'] });
  });
});
