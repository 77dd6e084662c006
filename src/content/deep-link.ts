import type { ScanResult } from '../detect/finding.ts';
import type { ask as askBackground } from '../platform/bus.ts';
import type { PolicyView } from '../policy/view.ts';

/** What came of asking. */
export interface DeepAnswer {
  /** Null where it was waited for in vain. */
  readonly result: ScanResult | null;
  /** False where it says nothing about what some source would have found. */
  readonly whole: boolean;
}

/** What the deep tier, which lives in the background, says of texts of this document. */
export interface DeepLink {
  /** Its answer to exactly this text under the policy in force; null where there is none yet. */
  known(text: string): DeepAnswer | null;
  /** Ask about a text that may leave soon. */
  prepare(text: string): void;
  /** Resolves when the answer is known, or after this many milliseconds. */
  within(text: string, ms: number): Promise<void>;
}

export interface DeepLinkIn {
  readonly ask: typeof askBackground;
  readonly view: () => PolicyView;
  /** An answer came: what was judged without it may be judged otherwise now. */
  readonly heard: () => void;
  /** A model or a table did not load; its silence says nothing. */
  readonly missing: (source: string) => void;
}

/** Answers kept: the composer's text, its pastes, what a request carries. */
const kept = 12;

export function createDeepLink({ ask, view, heard, missing }: DeepLinkIn): DeepLink {
  const answers = new Map<string, DeepAnswer>();
  const asked = new Map<string, Promise<void>>();
  let under: PolicyView | null = null;

  /** Answers of another policy say nothing about this one. */
  const fresh = (): void => {
    if (under === view()) return;
    under = view();
    answers.clear();
    asked.clear();
  };
  const remember = (text: string, answer: DeepAnswer): void => {
    answers.delete(text);
    answers.set(text, answer);
    if (answers.size > kept) answers.delete(answers.keys().next().value ?? '');
  };
  const take = (
    text: string,
    policy: PolicyView | null,
    { result, missing: sources }: { result: unknown; missing: readonly string[] },
  ): void => {
    sources.forEach(missing);
    // What comes down is trusted: it is what our own scanner made.
    const deep = result as ScanResult;
    if (policy !== view()) {
      // The policy changed on the way: what it wants to know is another question.
      prepare(text);
      return;
    }
    if (!deep.complete) return;
    remember(text, { result: deep, whole: sources.length === 0 });
    heard();
  };
  const question = (text: string): Promise<void> => {
    fresh();
    if (answers.get(text)?.result || text.trim() === '') return Promise.resolve();
    const running = asked.get(text);
    if (running) return running;
    const policy = under;
    // No answer is no harm: the fast tier has spoken, and a send that needs this one finds out.
    const answered = ask('deep.scan', { text }).then(
      (answer) => take(text, policy, answer),
      () => undefined,
    );
    const done = answered.finally(() => {
      if (asked.get(text) === done) asked.delete(text);
    });
    asked.set(text, done);
    return done;
  };

  const prepare = (text: string): void => void question(text);

  return {
    known(text) {
      fresh();
      return answers.get(text) ?? null;
    },
    prepare,
    async within(text, ms) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const time = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([question(text), time]);
      clearTimeout(timer);
      fresh();
      if (!answers.has(text)) remember(text, { result: null, whole: false });
    },
  };
}
