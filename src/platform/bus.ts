import { browser } from 'wxt/browser';
import {
  alsoForPractice,
  type Broadcasts,
  type MessageName,
  type Messages,
  senders,
} from '../protocol/messages.ts';
import { classify, type Self, type SenderFacts } from './sender.ts';
import { extensionOrigin } from './urls.ts';

/** What travels up. */
interface Question {
  readonly ask: string;
  readonly data: unknown;
}

/** What travels down: an answer or a refusal, always data, never an exception. */
export type Reply =
  | { readonly out: unknown }
  | { readonly refused: Refusal; readonly path?: string };

/**
 * `sender`: not one of ours, or not one who may ask this. `unknown`: no such message. `shape`: the
 * data does not parse (`path` says where). `failed`: the handler broke.
 */
type Refusal = 'sender' | 'unknown' | 'shape' | 'failed';

/**
 * Why {@link ask} got no answer. `orphaned`: this script's extension was updated or removed; nothing
 * it asks will ever be answered, so callers must not retry. `unreachable`: the worker died twice in
 * a row; a later try may work. `refused`: the background said no.
 */
export class Unanswered extends Error {
  readonly why: 'orphaned' | 'unreachable' | 'refused';
  constructor(name: string, why: Unanswered['why'], detail = '') {
    super(`${name}: ${why}${detail && ` (${detail})`}`);
    this.name = 'Unanswered';
    this.why = why;
  }
}

/**
 * Ask the background. Rejects only with {@link Unanswered}. A worker that dies in mid-answer is
 * asked once more, so every message must be safe when it arrives twice.
 */
export async function ask<N extends MessageName>(
  name: N,
  data: Messages[N]['in'],
): Promise<Messages[N]['out']> {
  const reply = (await post(name, data)) ?? (await post(name, data));
  if (!reply) throw new Unanswered(name, 'unreachable');
  if ('refused' in reply) {
    throw new Unanswered(name, 'refused', [reply.refused, reply.path].filter(Boolean).join(' '));
  }
  return reply.out as Messages[N]['out'];
}

/** One try; null when nobody answered. */
async function post(name: string, data: unknown): Promise<Reply | null> {
  if (orphaned()) throw new Unanswered(name, 'orphaned');
  try {
    const reply: unknown = await browser.runtime.sendMessage({
      ask: name,
      data,
    } satisfies Question);
    return typeof reply === 'object' && reply !== null ? (reply as Reply) : null;
  } catch {
    // Worker stopped, or the context died under us while the message was under way.
    if (orphaned()) throw new Unanswered(name, 'orphaned');
    return null;
  }
}

/**
 * True in a content script whose extension was updated, disabled or removed under it. The gate goes
 * on judging with the policy in its memory; only the way to the background is gone for good.
 */
export function orphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Who asked, as the browser reports it. */
export interface Asker {
  /** Null for extension pages outside tabs (the popup). */
  readonly tabId: number | null;
  /** 0 is the tab's top document. */
  readonly frameId: number;
  /** Null where the browser has no names for documents. */
  readonly documentId: string | null;
  /** The asking document's address; null where the browser does not say it. */
  readonly url: string | null;
}

/** The part of a zod schema this file needs; keeps zod out of what the gate loads. */
export interface Schema<T> {
  safeParse(
    data: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };
}

/** One entry a message: how its data is parsed, and what answers it. */
interface Handler<In, Out> {
  readonly schema: Schema<In>;
  /** `never`: only ever called with what the schema beside it made. */
  readonly answer: (data: never, asker: Asker) => Out | Promise<Out>;
}
export type Handlers = {
  readonly [N in MessageName]: Handler<Messages[N]['in'], Messages[N]['out']>;
};

/** Pairs a schema with its answer, so that the answer sees what the schema made. */
export function on<In, Out>(
  schema: Schema<In>,
  answer: (data: In, asker: Asker) => Out | Promise<Out>,
): Handler<In, Out> {
  return { schema, answer };
}

/** Judge, parse and answer one message; null when it is not for us at all. */
export async function reply(
  handlers: Handlers,
  self: Self,
  message: unknown,
  sender: SenderFacts,
): Promise<Reply | null> {
  if (!isQuestion(message)) return null;
  const kind = classify(sender, self);
  if (kind === null) return { refused: 'sender' };
  // An own-property check: `ask: 'constructor'` must not find one.
  if (!Object.hasOwn(senders, message.ask)) return { refused: 'unknown' };
  const name = message.ask as MessageName;
  const practising = isPracticePage(sender, self) && alsoForPractice.includes(name);
  if (senders[name] !== kind && !practising) return { refused: 'sender' };
  const { schema, answer } = handlers[name];
  const parsed = schema.safeParse(message.data);
  if (!parsed.success) {
    return { refused: 'shape', path: parsed.error.issues[0]?.path.join('.') ?? '' };
  }
  const asker = {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId ?? null,
    url: sender.url ?? null,
  };
  return { out: await answer(parsed.data as never, asker) };
}

/** The one page of ours that has a gate in it. */
function isPracticePage({ url }: SenderFacts, { origins }: Self): boolean {
  return origins.some((own) => url?.replace(/[?#].*$/, '') === `${own}/practice.html`);
}

function isQuestion(message: unknown): message is Question {
  return (
    typeof message === 'object' &&
    message !== null &&
    'ask' in message &&
    typeof message.ask === 'string'
  );
}

/**
 * Answer everything that content scripts and our own pages ask. Called once, in the worker's first
 * tick: a listener added later misses the message that woke the worker. `failed` hears which
 * message broke its handler; the error stays out, it can quote what was sent.
 */
export function serve(handlers: Handlers, failed: (name: string) => void): void {
  const self = { id: browser.runtime.id, origins: [extensionOrigin()] };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isQuestion(message)) return;
    reply(handlers, self, message, sender).then(respond, () => {
      failed(message.ask);
      respond({ refused: 'failed' } satisfies Reply);
    });
    return true;
  });
}

/** What travels down unasked. */
interface Announcement {
  readonly announce: string;
  readonly data: unknown;
}

/**
 * Tell every gate in every tab, or in one. Resolves when it is under way: a frozen tab answers
 * hours later, and a tab without a gate never, which is the normal case and no failure.
 */
export async function announce<B extends keyof Broadcasts>(
  name: B,
  data: Broadcasts[B],
  tabId?: number,
): Promise<void> {
  const tabs = tabId === undefined ? await browser.tabs.query({}) : [{ id: tabId }];
  const message = { announce: name, data } satisfies Announcement;
  void Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message)])),
  );
}

/** Hear one kind of announcement of the background. Returns how to stop. */
export function listen<B extends keyof Broadcasts>(
  name: B,
  heard: (data: Broadcasts[B]) => void,
): () => void {
  const listener = (message: unknown, sender: SenderFacts): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab) return;
    if (isAnnouncement(message) && message.announce === name) heard(message.data as Broadcasts[B]);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (!orphaned()) browser.runtime.onMessage.removeListener(listener);
  };
}

function isAnnouncement(message: unknown): message is Announcement {
  return typeof message === 'object' && message !== null && 'announce' in message;
}
