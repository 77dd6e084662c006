import type { Stored } from '../platform/storage.ts';
import type { KeptValues } from '../protocol/kept-values.ts';
import { kept } from './kept.ts';

/** By tab, then by conversation; the conversation that changed last is the last one. */
export type ValuesOfTabs = Readonly<Record<string, Readonly<Record<string, KeptValues>>>>;

export interface ValueKeeper {
  /** Does nothing where the policy does not allow it. */
  keep(tabId: number, conversation: string, values: KeptValues): Promise<void>;
  /** All conversations of the tab. */
  take(tabId: number): Promise<Readonly<Record<string, KeptValues>>>;
  /** The tab is gone. */
  forget(tabId: number): Promise<void>;
  /** The policy may have changed: what it does not allow any more goes. */
  tidy(): Promise<void>;
}

/** As JSON, code units; the browser gives 10 MB for all tabs together. */
const mostOfTab = 400_000;
const mostOfAll = 3_000_000;

/**
 * Values behind placeholders, past a reload of their page.
 * @param stored session storage: in the browser's memory, never on disk, gone with the browser
 * @param allowed whether the policy in force lets them be kept
 */
export function valueKeeper(
  stored: Stored<ValuesOfTabs>,
  allowed: () => Promise<boolean>,
): ValueKeeper {
  const all = kept(stored);
  const tidy = async (): Promise<boolean> => {
    const may = await allowed();
    if (!may) await all.change((tabs) => (Object.keys(tabs).length === 0 ? tabs : {}));
    return may;
  };
  return {
    async keep(tabId, conversation, values) {
      if (!(await tidy())) return;
      await all.change((tabs) => {
        const { [tabId]: own = {}, ...others } = tabs;
        const { [conversation]: _before, ...earlier } = own;
        const mine = newest({ ...earlier, [conversation]: values }, mostOfTab);
        // Tabs are numbered as they are opened: the oldest ones make room.
        const room = mostOfAll - JSON.stringify(mine).length;
        return { ...newest(others, room), [tabId]: mine };
      });
    },
    async take(tabId) {
      return (await tidy()) ? ((await all.read())[tabId] ?? {}) : {};
    },
    async forget(tabId) {
      await all.change((tabs) => {
        const { [tabId]: gone, ...others } = tabs;
        return gone === undefined ? tabs : others;
      });
    },
    async tidy() {
      await tidy();
    },
  };
}

/** The last of them that fit; what does not fit is not kept in part. */
function newest<T>(all: Readonly<Record<string, T>>, room: number): Record<string, T> {
  const fitting: [string, T][] = [];
  let left = room;
  for (const [name, one] of Object.entries(all).toReversed()) {
    left -= JSON.stringify(one).length;
    if (left < 0) break;
    fitting.unshift([name, one]);
  }
  return Object.fromEntries(fitting);
}
