import { isElement } from './element.ts';
import {
  type Answer,
  type Ask,
  type Fault,
  type Gone,
  HELLO,
  type Insert,
  type Inserted,
  type Interest,
  type Probe,
  REPLY,
  TAKEN,
  type Verdict,
} from '../protocol/page.ts';

/** What the guard of a document may say. */
export interface GuardHearer {
  probe(probe: Probe): Interest;
  /** `files`: what of the body is a file, without its bytes having been copied. */
  ask(ask: Ask, files: readonly File[]): Verdict;
  gone(id: number): void;
  fault(where: string): void;
  /** The guard is there. */
  taken(): void;
}

/** The way to the guard of one document. */
export interface GuardLink {
  /** Whether the guard has handed its node over. */
  present(): boolean;
  /** `files`: what goes in the place of those that were asked about; null where nothing does. */
  answer(id: number, verdict: Answer['verdict'], files: readonly File[] | null): void;
  /** Put text at the selection as the page's editor takes a paste; false if nothing took it. */
  insert(text: string): boolean;
  /** Give the node away: nothing is heard from then on, but what was promised is still answered. */
  release(): Element | null;
}

/**
 * Take the guard's node, or the one that another gate of ours has given. Only the first hand-over counts, and only while no script of the page has
 * run: the event's name is public, and a page with a node of its own could ask us for verdicts.
 */
export function linkGuard(
  document: Document,
  hearer: GuardHearer,
  given: Element | null = null,
): GuardLink {
  let node: Element | null = null;
  const released = new AbortController();

  const reply = (value: unknown): void => node?.setAttribute(REPLY, JSON.stringify(value));
  const on = <T>(name: string, heard: (detail: T) => void): void => {
    node?.addEventListener(
      name,
      (event) => heard(JSON.parse((event as CustomEvent).detail) as T),
      released,
    );
  };
  const hold = (guard: Element): void => {
    node = guard;
    on<Probe>('probe', (probe) => reply(hearer.probe(probe)));
    on<Ask>('ask', (ask) => reply(hearer.ask(ask, [...((guard as HTMLInputElement).files ?? [])])));
    on<Gone>('gone', ({ id }) => hearer.gone(id));
    on<Fault>('fault', ({ where }) => hearer.fault(where));
    hearer.taken();
  };
  const take = (event: Event): void => {
    const offered = (event as MouseEvent).relatedTarget;
    event.stopImmediatePropagation();
    document.removeEventListener(HELLO, take, true);
    if (!isElement(offered) || document.querySelector('script')) return;
    offered.setAttribute(TAKEN, '');
    hold(offered);
  };
  if (given) hold(given);
  else document.addEventListener(HELLO, take, true);

  const say = (name: string, detail: unknown): void =>
    void node?.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(detail) }));
  return {
    present: () => node !== null,
    answer(id, verdict, files) {
      if (files) lay(node as HTMLInputElement, files);
      say('answer', { id, verdict, files: files !== null } satisfies Answer);
    },
    insert(text) {
      node?.removeAttribute(REPLY);
      say('insert', { text } satisfies Insert);
      return node?.getAttribute(REPLY) === JSON.stringify('done' satisfies Inserted);
    },
    release() {
      released.abort();
      return node;
    },
  };
}

function lay(node: HTMLInputElement, files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  node.files = data.files;
}
