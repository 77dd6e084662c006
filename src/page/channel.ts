import {
  HELLO,
  REPLY,
  TAKEN,
  type Answer,
  type Insert,
  type Inserted,
  type Interest,
  type PageMessages,
  type Probe,
  type Verdict,
} from '../protocol/page.ts';
import {
  bare,
  detailOf,
  dispatch,
  getAttribute,
  layFiles,
  listen,
  mapDelete,
  mapGet,
  mapSet,
  microtask,
  NativeEvent,
  NativeMap,
  parseJson,
  quote,
  removeAttribute,
  setAttribute,
  startTimer,
  stopTimer,
  takeFiles,
} from './natives.ts';
import { askText, faultText, goneText, probeText, type WireText } from './wire.ts';

export type Settled = Exclude<Verdict, { verdict: 'wait' }> & {
  /** What goes in the place of the files that were asked about. */
  readonly files?: readonly File[] | undefined;
};

/** A request that the gate has not answered yet. */
export interface Held {
  /** Called once, in a task or microtask of its own. */
  settle: (verdict: Settled) => void;
  /** The page gave up; `settle` is not called any more. */
  cancel(): void;
}

/** A verdict, or the means to wait for one. */
export type Asked =
  | { readonly settled: Settled; readonly held: null }
  | { readonly settled: null; readonly held: Held };

/** The guard's side of the bus. */
export interface Channel {
  probe(line: Probe): Interest;
  /** Null when the gate gave no answer. */
  ask(line: Probe, body: WireText, sync: boolean, files: readonly File[]): Asked | null;
  fault(where: string): void;
  onInsert(insert: (text: string) => Inserted): void;
}

/** The gate ends a hold long before this; a gate that lost its extension never does. */
const holdLimit = 125_000;

/** Hands a node to the gate of this document. Null when no gate took it. */
export function openChannel(document: Document): Channel | null {
  const node = document.createElement('input');
  node.type = 'file';
  node.multiple = true;
  dispatch(document, new MouseEvent(HELLO, { relatedTarget: node }));
  if (getAttribute(node, TAKEN) === null) return null;

  const waiting = new NativeMap<number, (verdict: Settled) => void>();
  let lastId = 0;

  const tell = (name: keyof PageMessages, json: string): unknown => {
    removeAttribute(node, REPLY);
    dispatch(node, new NativeEvent(name, { detail: json }));
    const reply = getAttribute(node, REPLY);
    return reply === null ? null : parseJson(reply);
  };
  const hear = <Name extends 'answer' | 'insert'>(
    name: Name,
    take: (message: PageMessages[Name]) => void,
  ): void => {
    listen(node, name, (event: Event) => take(parseJson(detailOf(event as CustomEvent))));
  };
  const settle = (id: number, verdict: Settled): void => {
    const waiter = mapGet(waiting, id) as ((verdict: Settled) => void) | undefined;
    mapDelete(waiting, id);
    waiter?.(verdict);
  };
  // Never act inside the event: page code that runs there could reach the node by `window.event`.
  hear('answer', ({ id, verdict, files }: Answer) => {
    const settled: Settled = bare({ ...verdict, files: files ? takeFiles(node) : undefined });
    microtask(() => settle(id, settled));
  });

  const hold = (id: number): Held => {
    const held: Held = {
      settle: () => undefined,
      cancel() {
        stopTimer(timer);
        if (mapDelete(waiting, id)) tell('gone', goneText(id));
      },
    };
    const timer = startTimer(() => {
      tell('gone', goneText(id));
      settle(id, { verdict: 'refuse' });
    }, holdLimit);
    mapSet(waiting, id, (verdict: Settled) => {
      stopTimer(timer);
      held.settle(verdict);
    });
    return held;
  };

  return {
    probe: (line) => (tell('probe', probeText(line)) as Interest | null) ?? 'pass',
    ask(line, body, sync, files) {
      lastId += 1;
      const id = lastId;
      const holdsFiles = files.length > 0;
      if (holdsFiles) layFiles(node, files);
      const reply = tell('ask', askText(id, line, body, sync)) as Verdict | null;
      if (holdsFiles) layFiles(node, []);
      if (!reply) return null;
      const verdict = bare(reply);
      if (verdict.verdict !== 'wait') return { settled: verdict, held: null };
      return sync && !holdsFiles ? null : { settled: null, held: hold(id) };
    },
    fault: (where) => void tell('fault', faultText(where)),
    onInsert: (insert) => {
      hear('insert', ({ text }: Insert) => setAttribute(node, REPLY, quote(insert(text))));
    },
  };
}
