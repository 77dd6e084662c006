import type { EventDraft } from '../../events/event.ts';
import type { Stored } from '../../platform/storage.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import type { Guide } from '../../protocol/guide.ts';
import { kept } from '../kept.ts';
import { guideOf, guideTool } from './guide-of.ts';
import { lessonFor } from './lesson-for.ts';

/** What is remembered of the person: names and one time, nothing of what they wrote. */
export interface Learnt {
  /** Lessons whose question was answered. */
  readonly done: readonly string[];
  /** Tools a review was asked for. */
  readonly requested: readonly string[];
  /** When a lesson was last offered; milliseconds since the epoch, 0 for never. */
  readonly offeredAt: number;
}

export const nothingLearnt: Learnt = { done: [], requested: [], offeredAt: 0 };

export interface Offer {
  readonly id: string;
  /** Null for a lesson that comes with Tidegate. */
  readonly title: string | null;
}

export interface Guidance {
  guide(): Promise<Guide>;
  /** A lesson that fits what was just stopped; null if there is none or one was offered this week. */
  offer(moment: {
    readonly rule: string | null;
    readonly categories: readonly string[];
  }): Promise<Offer | null>;
  /** Its question was answered. Told once to the log, however often it is said. */
  lessonDone(lesson: string): Promise<void>;
  requestReview(tool: string): Promise<void>;
}

interface GuidanceParts {
  readonly learnt: Stored<Learnt>;
  /** The policy in force, in the person's language. */
  readonly document: () => Promise<PolicyDocument>;
  /** Tools that were visited here and that the policy does not list. */
  readonly unlisted: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly record: (event: Pick<EventDraft, 'kind' | 'reason' | 'tool'>) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A teachable moment comes at most so often (milliseconds): more would be noise. */
const week = 7 * 24 * 60 * 60 * 1000;

/** The policy as people read it, and what they have learnt from it in this browser. */
export function guidance({ learnt, document, unlisted, record, now }: GuidanceParts): Guidance {
  const memory = kept(learnt);

  /** Adds to a list; false if it was there. */
  const add = async (list: 'done' | 'requested', id: string): Promise<boolean> => {
    let added = false;
    await memory.change((before) => {
      added = !before[list].includes(id);
      return added ? { ...before, [list]: [...before[list], id] } : before;
    });
    return added;
  };
  return {
    guide: async () => {
      const { done, requested } = await memory.read();
      const policy = await document();
      const known = guideOf(policy);
      // Where nobody looks after tools, nobody would look at these either.
      const others = policy.tools ? await unlisted() : [];
      const unreviewed = others.map((tool) => guideTool({ ...tool, status: 'unreviewed' }, policy));
      return { ...known, tools: [...known.tools, ...unreviewed], done, requested };
    },
    offer: async (moment) => {
      const policy = await document();
      let lesson = null as string | null;
      await memory.change((before) => {
        // A clock that was set back must not silence lessons for years.
        const since = Math.abs(now() - before.offeredAt);
        lesson = since < week ? null : lessonFor(moment, policy, before.done);
        return lesson === null ? before : { ...before, offeredAt: now() };
      });
      if (lesson === null) return null;
      return { id: lesson, title: policy.lessons?.find(({ id }) => id === lesson)?.title ?? null };
    },
    lessonDone: async (lesson) => {
      if (await add('done', lesson)) await record({ kind: 'lesson', reason: lesson });
    },
    requestReview: async (tool) => {
      if (await add('requested', tool)) {
        await record({ kind: 'tool', reason: 'review-requested', tool });
      }
    },
  };
}
