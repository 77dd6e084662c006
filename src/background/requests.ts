import { eventSchema, type LoggedEvent, toldSchema } from '../events/event.ts';
import { z } from '../policy/zod.ts';
import { type Asker, type Handlers, on } from '../platform/bus.ts';
import type { Badge } from '../platform/action.ts';
import { badgeFor } from './badge.ts';
import type { DeepTier } from './deep/deep-tier.ts';
import type { Dialogs } from './dialogs.ts';
import type { ReadFile } from './files.ts';
import type { Guidance } from './guidance/guidance.ts';
import { explainText } from './explain-text.ts';
import type { HandOver } from './hand-over.ts';
import { asideSchema, completed } from './log/completed.ts';
import type { EventLog } from './log/event-log.ts';
import type { Pausing } from './pausing.ts';
import type { PolicyStore } from './policy/store.ts';
import type { Tabs } from './tabs.ts';

export interface Parts {
  readonly policy: PolicyStore;
  readonly log: EventLog;
  readonly tabs: Tabs;
  readonly dialogs: Dialogs;
  readonly handOver: HandOver;
  readonly deep: DeepTier;
  readonly readFile: ReadFile;
  readonly guidance: Guidance;
  readonly pausing: Pausing;
  readonly setBadge: (badge: Badge, tabId: number) => Promise<void>;
  /** The backstop lets these texts go, once; by their digest. */
  readonly release: (digest: string) => Promise<void>;
  /** Do this without keeping the asker waiting. */
  readonly later: (what: string, step: Promise<unknown>) => void;
}

/** Names of ours only: nothing a page wrote fits in. */
const name = z.string().regex(/^[a-z0-9][a-z0-9.:_-]{0,252}$/i);
const nonce = z.strictObject({ nonce: z.string().regex(/^[0-9a-f]{32,64}$/) });
/** Of a rule, a category, a lesson or a tool, as policies write them. */
const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/);
const nothing = z.strictObject({});
/** What the gate judges at most; longer texts go the way of files. Code units. */
const longestText = 2_000_000;

/** Whether it is a file at all is for {@link ReadFile} to say: it may have got lost on the way. */
const fileQuestion = z.strictObject({
  file: z.custom<Blob>((file) => typeof file === 'object' && file !== null),
  name: z.string().max(1000),
  bytes: z.int().min(0),
});

const trial = z.strictObject({
  text: z.string().max(20_000),
  site: z.string().max(300),
  channel: z.enum(['typed', 'paste', 'drop', 'file', 'request', 'url']),
});

const status = z.strictObject({
  site: name,
  name: z.string().min(1).max(64),
  coverage: z.enum(['active', 'waiting', 'degraded', 'off']),
  reason: name.nullable(),
});

/** Every message with its shape and its answer; who may send it stands in `protocol/messages.ts`. */
export function requests(parts: Parts): Handlers {
  const {
    policy,
    log,
    tabs,
    dialogs,
    handOver,
    deep,
    readFile,
    guidance,
    pausing,
    setBadge,
    release,
    later,
  } = parts;
  return {
    'gate.hello': on(z.strictObject({ site: name.nullable() }), async () =>
      pausing.withPause(await policy.gate()),
    ),
    'event.record': on(
      z.strictObject({ event: toldSchema, aside: asideSchema.optional() }),
      async ({ event, aside }) => ({
        stored: await log.record(await completed(event, aside, policy)),
      }),
    ),
    'prompt.checked': on(
      z.strictObject({ id: z.uuid(), tool: name, channel: name }),
      async (prompt) => {
        await log.countChecked(prompt);
        return null;
      },
    ),
    'gate.status': on(status, async (site, { tabId, frameId }) => {
      const tab = inTab(tabId);
      await tabs.report(tab, frameId, site);
      later('badge', setBadge(badgeFor(await tabs.status(tab)), tab));
      return null;
    }),
    'handover.offer': on(nonce, async (offer, { documentId }) => {
      await handOver.offer(documentId, offer.nonce);
      return null;
    }),
    'handover.take': on(nothing, async (_, { documentId }) => ({
      nonce: await handOver.take(documentId),
    })),
    'handover.failed': on(
      status.pick({ site: true, name: true }),
      async (site, { tabId, frameId }) => {
        const tab = inTab(tabId);
        await tabs.report(tab, frameId, { ...site, coverage: 'degraded', reason: 'reload-needed' });
        later('badge', setBadge(badgeFor(await tabs.status(tab)), tab));
        await log.record(coverage(site.site, await policy.status()));
        return null;
      },
    ),
    'dialog.offer': on(nonce, async (offer, { tabId }) => {
      await dialogs.offer(offer.nonce, inTab(tabId));
      return null;
    }),
    'dialog.claim': on(nonce, async (claim, { tabId }) => ({
      granted: await dialogs.claim(claim.nonce, tabId),
    })),
    'deep.scan': on(z.strictObject({ text: z.string().max(longestText) }), ({ text }) =>
      deep.scan(text),
    ),
    'release.register': on(
      z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      async ({ digest }) => {
        await release(digest);
        return null;
      },
    ),
    'file.read': on(fileQuestion, readFile),
    'status.get': on(z.strictObject({ tabId: z.int().nullable() }), async ({ tabId }) => ({
      site: tabId === null ? null : await tabs.status(tabId),
      today: await log.today(),
      policy: await policy.status(),
      recording: log.recording(),
      pause: await pausing.offer(),
    })),
    'pause.begin': on(
      z.strictObject({ minutes: z.int().min(1).max(480), reason: id.nullable() }),
      async (wish) => ({ until: await pausing.begin(wish) }),
    ),
    'pause.end': on(nothing, async () => {
      await pausing.end();
      return null;
    }),
    'events.export': on(z.strictObject({ after: z.int().min(0) }), ({ after }) => log.page(after)),
    'guide.get': on(nothing, () => guidance.guide()),
    'lesson.offer': on(
      z.strictObject({ rule: id.nullable(), categories: z.array(id).max(100) }),
      async (moment) => ({ lesson: await guidance.offer(moment) }),
    ),
    'lesson.done': on(z.strictObject({ lesson: id }), async ({ lesson }) => {
      await guidance.lessonDone(lesson);
      return null;
    }),
    'tool.request': on(z.strictObject({ tool: id }), async ({ tool }) => {
      await guidance.requestReview(tool);
      return null;
    }),
    'policy.details': on(nothing, () => policy.details()),
    'policy.explain': on(trial, (asked) =>
      explainText(deep, policy.gate, { ...asked, now: Date.now() }),
    ),
    'policy.refresh': on(nothing, () => policy.refresh()),
    'settings.get': on(nothing, () => policy.settings()),
    'settings.set': on(
      z.strictObject({
        policyUrl: z.string().max(2000).nullable(),
        policyKey: z.string().max(4000).nullable(),
      }),
      async (settings) => {
        const answer = await policy.set(settings);
        if (answer.accepted) later('policy.refresh', policy.refresh());
        return answer;
      },
    ),
  };
}

/** A page in which this version has no gate. */
function coverage(site: string, { id, version }: { id: string; version: number }): LoggedEvent {
  return eventSchema.parse({
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    kind: 'coverage',
    policy: { id, version },
    site,
    reason: 'reload-needed',
  });
}

/** A content script always lives in a tab; `bus.ts` let it in for that reason. */
function inTab(tabId: Asker['tabId']): number {
  if (tabId === null) throw new Error('a content script without a tab');
  return tabId;
}
