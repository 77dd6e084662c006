import { eventSchema, host, type LoggedEvent, toldSchema } from '../events/event.ts';
import { z } from '../policy/zod.ts';
import { type Asker, type Handlers, on } from '../platform/bus.ts';
import type { Badge } from '../platform/action.ts';
import type { AnswerChecks } from './answers/answer-checks.ts';
import { badgeFor } from './badge.ts';
import type { DeepTier } from './deep/deep-tier.ts';
import type { Dialogs } from './dialogs.ts';
import type { ReadFile } from './files.ts';
import type { Guidance } from './guidance/guidance.ts';
import { explainText } from './explain-text.ts';
import type { HandOver } from './hand-over.ts';
import { asideSchema, completed } from './log/completed.ts';
import { lastEvents } from './last-events.ts';
import type { OwnSite } from './enter-sites.ts';
import type { EventLog } from './log/event-log.ts';
import type { OwnChoiceKeeper } from './own-choices.ts';
import type { Pausing } from './pausing.ts';
import type { PolicyStore } from './policy/store.ts';
import type { SiteStates } from './site-states.ts';
import type { Tabs } from './tabs.ts';
import type { Tools } from './tools/start-tools.ts';
import type { ValueKeeper } from './value-keeper.ts';
import type { ValueTags } from './value-tags.ts';

export interface Parts {
  readonly policy: PolicyStore;
  readonly log: EventLog;
  readonly tabs: Tabs;
  readonly siteStates: SiteStates;
  readonly dialogs: Dialogs;
  /** Opens the dialog in a window of its own, for the gate at this address. */
  readonly openDialog: (gate: string) => Promise<void>;
  readonly handOver: HandOver;
  readonly deep: DeepTier;
  readonly readFile: ReadFile;
  readonly guidance: Guidance;
  readonly own: OwnChoiceKeeper;
  readonly pausing: Pausing;
  readonly answers: AnswerChecks;
  readonly valueTags: ValueTags;
  readonly valueKeeper: ValueKeeper;
  readonly tools: Tools;
  readonly setBadge: (badge: Badge, tabId: number) => Promise<void>;
  /** Sites of the policy's own that nobody granted. */
  readonly closedSites: () => Promise<readonly OwnSite[]>;
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
const account = z.enum(['work', 'personal', 'unknown']);
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

const choices = z.strictObject({
  starter: id.nullable(),
  care: z.enum(['less', 'usual', 'more']),
  sitesOff: z.array(id).max(200),
  words: z.array(z.string().trim().min(2).max(100)).max(1000),
});

const foundValues = z.strictObject({
  values: z.array(z.strictObject({ detector: id, value: z.string().max(20_000) })).max(500),
});

const value = z.string().max(20_000);
const kept = z.strictObject({
  conversation: z.string().max(2000),
  kept: z.strictObject({
    values: z.array(z.tuple([z.string().max(300), value])).max(5000),
    numbers: z.array(z.tuple([z.string().max(200), z.array(z.tuple([value, z.int()]))])).max(1000),
    lines: z.array(z.string().max(longestText)),
  }),
});

const answer = z.strictObject({
  text: z.string().max(20_000),
  site: z.string().max(300),
  copied: z.boolean(),
  shownAsCode: z.boolean(),
});

const status = z.strictObject({
  site: host(),
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
    siteStates,
    dialogs,
    handOver,
    deep,
    readFile,
    guidance,
    own,
    pausing,
    answers,
    valueTags,
    valueKeeper,
    tools,
    setBadge,
    release,
    later,
  } = parts;
  return {
    'gate.hello': on(z.strictObject({ site: name.nullable() }), async (_, asker) => {
      later('tools.entered', tools.entered(asker));
      return pausing.withPause(await policy.gate());
    }),
    'event.record': on(
      z.strictObject({ event: toldSchema, aside: asideSchema.optional() }),
      async ({ event, aside }) => ({
        stored: await log.record(await completed(event, aside, policy)),
      }),
    ),
    'prompt.checked': on(
      z.strictObject({ id: z.uuid(), tool: name, channel: name, account }),
      async ({ account: whose, ...prompt }) => {
        later('tools.used', tools.used(prompt.tool.toLowerCase().slice(0, 64), whose));
        await log.countChecked(prompt);
        return null;
      },
    ),
    'gate.status': on(status, async (site, { tabId, frameId }) => {
      const tab = inTab(tabId);
      await tabs.report(tab, frameId, site);
      await siteStates.seen(site);
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
        const status = { ...site, coverage: 'degraded', reason: 'reload-needed' } as const;
        await tabs.report(tab, frameId, status);
        await siteStates.seen(status);
        later('badge', setBadge(badgeFor(await tabs.status(tab)), tab));
        await log.record(coverage(site.site, await policy.status()));
        return null;
      },
    ),
    'dialog.offer': on(nonce, async (offer, { tabId }) => {
      await dialogs.offer(offer.nonce, inTab(tabId));
      return null;
    }),
    'dialog.window': on(nonce, async (offer, { tabId, frameId }) => {
      await parts.openDialog(`${inTab(tabId)}.${frameId}.${offer.nonce}`);
      return null;
    }),
    'dialog.claim': on(nonce, async (claim, { tabId }) => ({
      granted: await dialogs.claim(claim.nonce, tabId),
    })),
    'deep.scan': on(z.strictObject({ text: z.string().max(longestText) }), ({ text }) =>
      deep.scan(text),
    ),
    'values.excepted': on(foundValues, async ({ values }) => ({
      tags: await valueTags.excepted(values),
    })),
    'values.keep': on(kept, async ({ conversation, kept }, { tabId }) => {
      await valueKeeper.keep(inTab(tabId), conversation, kept);
      return null;
    }),
    'values.take': on(nothing, async (_, { tabId }) => ({
      kept: await valueKeeper.take(inTab(tabId)),
    })),
    'release.register': on(
      z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      async ({ digest }) => {
        await release(digest);
        return null;
      },
    ),
    'file.read': on(fileQuestion, readFile),
    'answer.look': on(answer, async (seen) => ({ check: await answers.look(seen) })),
    'answer.checked': on(z.strictObject({ reminder: id }), async ({ reminder }) => {
      await answers.checked(reminder);
      return null;
    }),
    'status.get': on(z.strictObject({ tabId: z.int().nullable() }), async ({ tabId }) => ({
      site: tabId === null ? null : await tabs.status(tabId),
      tool: tabId === null ? null : await tools.shown(tabId),
      today: await log.today(),
      last: await lastEvents(log, await policy.document()),
      policy: await policy.status(),
      recording: log.recording(),
      closed: (await parts.closedSites()).length,
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
    ...tools.handlers,
    'policy.details': on(nothing, () => policy.details()),
    'policy.explain': on(trial, (asked) =>
      explainText(deep, policy.gate, valueTags.tagOf, { ...asked, now: Date.now() }),
    ),
    'sites.closed': on(nothing, async () => ({ sites: await parts.closedSites() })),
    'policy.refresh': on(nothing, () => policy.refresh()),
    'own.get': on(nothing, () => own.get()),
    'own.set': on(choices, (wanted) => own.set(wanted)),
    'own.addDocument': on(fileQuestion, (question) => own.addDocument(question)),
    'own.removeDocument': on(z.strictObject({ name: z.string() }), ({ name: gone }) =>
      own.removeDocument(gone),
    ),
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
