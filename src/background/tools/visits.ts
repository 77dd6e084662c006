import type { EventDraft } from '../../events/event.ts';
import type { Stored } from '../../platform/storage.ts';
import { kept } from '../kept.ts';

/** Whose account was in use; `unknown` where the page did not say. */
type Account = EventDraft['account'];

/** When an AI tool was visited in this browser. Days as people count them, `2026-11-22`. */
export interface ToolSeen {
  readonly first: string;
  readonly last: string;
  /** On how many days. */
  readonly days: number;
  /** With which kinds of account on the last day; those are told already. */
  readonly accounts: readonly Account[];
  /** The person was told that nobody has looked at this tool. */
  readonly noted: boolean;
}

/** By the id of the tool. */
export type ToolsSeen = Readonly<Record<string, ToolSeen>>;

export interface Visits {
  /**
   * Somebody is at this tool, or sent something there. One event a day and tool (`visited`), and one
   * for each further kind of account (`account`); a worker that dies just then may lose one.
   */
  visited(tool: string, account: Account): Promise<void>;
  /** True the first time it is asked for a tool that was visited: there is something to tell. */
  firstNote(tool: string): Promise<boolean>;
  /** Latest first. */
  all(): Promise<readonly (ToolSeen & { readonly tool: string })[]>;
}

interface VisitsParts {
  readonly seen: Stored<ToolsSeen>;
  readonly record: (
    event: Pick<EventDraft, 'kind' | 'reason' | 'tool' | 'account'>,
  ) => Promise<void>;
  /** The day it is where the person is. */
  readonly today: () => string;
}

/** Tools remembered; hosts that policies add must not fill the storage. The oldest go first. */
const most = 1000;

/** Which AI tools are used in this browser, and nothing of what is done there. */
export function toolVisits({ seen, record, today }: VisitsParts): Visits {
  const memory = kept(seen);
  return {
    visited: async (tool, account) => {
      let news = null as ReturnType<typeof after>;
      await memory.change((before) => {
        news = after(before[tool], account, today());
        return news === null ? before : trimmed({ ...before, [tool]: news.seen });
      });
      if (news !== null) await record({ kind: 'tool', reason: news.reason, tool, account });
    },
    firstNote: async (tool) => {
      let first = false;
      await memory.change((before) => {
        const known = before[tool];
        first = known?.noted === false;
        return known && first ? { ...before, [tool]: { ...known, noted: true } } : before;
      });
      return first;
    },
    all: async () =>
      Object.entries(await memory.read())
        .map(([tool, one]) => ({ tool, ...one }))
        .toSorted(byLast),
  };
}

/** What is known of a tool after a visit, and what is new about it; null where the day has nothing new. */
function after(before: ToolSeen | undefined, account: Account, day: string) {
  if (before?.last !== day) {
    const { first = day, days = 0, noted = false } = before ?? {};
    const seen: ToolSeen = { first, last: day, days: days + 1, accounts: [account], noted };
    return { seen, reason: 'visited' };
  }
  if (account === 'unknown' || before.accounts.includes(account)) return null;
  return { seen: { ...before, accounts: [...before.accounts, account] }, reason: 'account' };
}

function trimmed(seen: ToolsSeen): ToolsSeen {
  const all = Object.entries(seen);
  if (all.length <= most) return seen;
  return Object.fromEntries(all.toSorted(([, a], [, b]) => byLast(a, b)).slice(0, most));
}

const byLast = (a: ToolSeen, b: ToolSeen) => Number(a.last < b.last) - Number(a.last > b.last);
