import '../../locales/english.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import { offerLesson } from './offer-lesson.ts';
import { finding, model } from './samples.ts';

vi.mock('../../platform/urls.ts', () => ({ pageUrl: (path: string) => `own:${path}` }));
afterEach(() => void vi.useRealTimers());

type Answer = { lesson: { id: string; title: string | null } | null };
function offer(answer: () => Promise<Answer>) {
  const asked: unknown[] = [];
  const ask = ((_: string, data: unknown) => {
    asked.push(data);
    return answer();
  }) as unknown as typeof askBackground;
  return { asked, offered: offerLesson(ask) };
}

describe('offerLesson', () => {
  it('asks by rule and kinds, and names the lesson', async () => {
    const { asked, offered } = offer(async () => ({ lesson: { id: 'ai-phishing', title: null } }));
    const shown = model({ rule: 'cards', findings: [finding(), finding()] });
    expect(await offered(shown)).toEqual({
      title: 'Mails that AI wrote',
      url: 'own:/guide.html#lesson-ai-phishing',
    });
    expect(asked).toEqual([{ rule: 'cards', categories: ['financial'] }]);
  });

  it("takes the organisation's own title", async () => {
    const { offered } = offer(async () => ({ lesson: { id: 'ours', title: 'Code at Acme' } }));
    expect((await offered(model()))?.title).toBe('Code at Acme');
  });

  it('is silent without findings, without a lesson, and when nobody answers', async () => {
    const { asked, offered } = offer(async () => ({ lesson: null }));
    expect(await offered(model({ findings: [] }))).toBeNull();
    expect(asked).toEqual([]);
    expect(await offered(model())).toBeNull();
    expect(await offer(() => Promise.reject(new Error('no'))).offered(model())).toBeNull();
  });

  it('does not move the buttons late', async () => {
    vi.useFakeTimers();
    const late = new Promise<Answer>((resolve) => {
      setTimeout(resolve, 300, { lesson: { id: 'ai-phishing', title: null } });
    });
    const answer = offer(() => late).offered(model());
    await vi.advanceTimersByTimeAsync(400);
    expect(await answer).toBeNull();
  });
});
