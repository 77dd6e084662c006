import { type Asker, type Handlers, on } from '../../platform/bus.ts';
import { setNetworkRules } from '../../platform/network-rules.ts';
import { stored } from '../../platform/storage.ts';
import { onVisit } from '../../platform/navigation.ts';
import { leadTab, openTab, tabAddress } from '../../platform/tabs.ts';
import { pageUrl } from '../../platform/urls.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { z } from '../../policy/zod.ts';
import type { GuideTool } from '../../protocol/guide.ts';
import { watchedPlaces } from '../../sites/catalogue/ai-tools.ts';
import { guideTool } from '../guidance/guide-of.ts';
import { dayOf } from '../log/day.ts';
import type { OwnEvents } from '../own-events.ts';
import { networkRulesOf, stoppedPage } from './network-rules-of.ts';
import { stoppedAt } from './stopped-at.ts';
import { type StoppedAt, stoppedTools } from './stopped.ts';
import { type KnownTool, nameOf, toolAt } from './tool-at.ts';
import { type ToolsSeen, toolVisits, type Visits } from './visits.ts';

export interface Tools {
  /** Another policy is in force. */
  policyChanged(): Promise<void>;
  /** A gate began in this document. */
  entered(asker: Asker): Promise<void>;
  /** A prompt for this tool was checked. */
  readonly used: Visits['visited'];
  /** What the policy says of the tool in this tab; null for other pages, and without any rules on tools. */
  shown(tabId: number): Promise<GuideTool | null>;
  /** Tools that were visited here and that the policy does not list. */
  unlisted(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly handlers: Pick<Handlers, 'tool.stopped' | 'tool.met' | 'tool.open' | 'tool.use'>;
}

interface ToolsIn {
  readonly document: () => Promise<PolicyDocument>;
  readonly record: (event: Parameters<OwnEvents['record']>[0]) => Promise<void>;
  /** Do this without keeping anybody waiting. */
  readonly later: (what: string, step: Promise<unknown>) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A policy could hold an address of another kind. */
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** What the background does about tools as such, whatever is typed there. */
export function startTools({ document, record, later, now }: ToolsIn): Tools {
  const visits = toolVisits({
    seen: stored<ToolsSeen>('local', 'tools-seen', {}),
    record,
    today: () => dayOf(now()).name,
  });
  const at = async (address: string): Promise<KnownTool | null> =>
    toolAt(await document(), address);
  const visited = async (address: string): Promise<void> => {
    const tool = await at(address);
    if (tool) await visits.visited(tool.id, 'unknown');
  };
  onVisit(watchedPlaces, (address) => later('tools.visited', visited(address)));
  const stopped = stoppedTools({
    told: stored<StoppedAt>('session', 'tools-stopped', {}),
    document,
    record,
    now,
  });
  return {
    policyChanged: async () => setNetworkRules(networkRulesOf(await document())),
    entered: async ({ tabId, frameId, url }) => {
      if (tabId === null || frameId !== 0 || url === null) return;
      // The page came from a worker of its own or a cache, which the browser's rules do not look at.
      const tool = stoppedAt(await document(), url);
      if (tool) return leadTab(tabId, pageUrl(stoppedPage(tool.id)));
      await visited(url);
    },
    used: visits.visited,
    shown: async (tabId) => {
      const policy = await document();
      const address = policy.tools && (await tabAddress(tabId));
      const tool = address ? toolAt(policy, address) : null;
      return tool && guideTool(tool.listed ?? { ...tool, status: 'unreviewed' }, policy);
    },
    unlisted: async () => {
      const policy = await document();
      const listed = new Set(policy.tools?.map(({ id }) => id));
      const seen = (await visits.all()).filter(({ tool }) => !listed.has(tool));
      return seen.map(({ tool }) => ({ id: tool, name: nameOf(policy, tool) }));
    },
    handlers: {
      'tool.stopped': on(z.strictObject({ tool: z.string().max(64) }), async ({ tool }) => {
        await stopped(tool);
        return null;
      }),
      'tool.met': on(z.strictObject({}), async (_, { url }) => {
        const policy = await document();
        const tool = url !== null && policy.tools ? toolAt(policy, url) : null;
        const unreviewed = tool !== null && (tool.listed?.status ?? 'unreviewed') === 'unreviewed';
        return { isNews: unreviewed && (await visits.firstNote(tool.id)) };
      }),
      'tool.open': on(z.strictObject({}), async (_, { url }) => {
        const tool = url === null ? null : await at(url);
        if (tool) await openTab(pageUrl(`/guide.html#tool-${tool.id}`));
        return null;
      }),
      'tool.use': on(z.strictObject({ url: webAddress }), async ({ url }) => {
        await openTab(url);
        return null;
      }),
    },
  };
}
