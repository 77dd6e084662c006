import type { Probe } from '../protocol/page.ts';
import type { Carried } from './body.ts';
import type { Held, Settled } from './channel.ts';
import { isShown } from './natives.ts';
import type { Realm } from './realm.ts';
import { noBody, type WireText } from './wire.ts';

/** What became of a request: a verdict, or the means to wait for one. */
export type Judgement = { readonly body: Carried | null } & (
  | { readonly settled: Settled; readonly held: null }
  | { readonly settled: null; readonly held: Held }
);

const pass: Settled = { verdict: 'pass' };
const refuse: Settled = { verdict: 'refuse' };
const never = (): boolean => false;

/** The body of a request that has none. */
export const nothing = (): null => null;

/** Whether it may leave now and as it is. */
export const passes = (settled: Settled | null): boolean => settled?.verdict === 'pass';

/**
 * Asks the gate of a realm about a request, first whether it wants to see it at all. What goes wrong on our
 * side is refused inside the judged set, else let go.
 *
 * @param carryBody called only when the gate wants to see it
 * @param sync the caller cannot wait for a person; it may still have to wait for a file to be read
 * @param mayHoldFile whether there may be a file in it, told without reading it
 */
export function judge(
  { channel }: Pick<Realm, 'channel'>,
  line: Probe,
  carryBody: () => Carried | null,
  sync: boolean,
  mayHoldFile: () => boolean = never,
): Judgement {
  const interest = channel.probe(line);
  if (interest === 'pass' || (interest === 'files' && !mayHoldFile())) {
    return { settled: pass, held: null, body: null };
  }
  const isUpload = interest === 'upload';
  const inside = isUpload || interest === 'read';
  let broken = inside ? refuse : pass;
  let body: Carried | null = null;
  const filesNow = (): readonly File[] => {
    const files = body ? body.files(isUpload) : [];
    if (files.length > 0) broken = refuse;
    return files;
  };
  const ask = (wire: WireText): Judgement => {
    const asked = channel.ask(line, wire, sync, filesNow());
    return asked ? { ...asked, body } : { settled: broken, held: null, body };
  };
  const failed = (): Settled => {
    channel.fault('judge');
    return broken;
  };
  try {
    body = carryBody();
    // The files themselves are handed over: nothing of them is read here.
    const handedOver = interest !== 'read' && filesNow().length > 0;
    if (!body?.load || handedOver) return ask(body?.wire ?? noBody);
    // A page that is on its way out may not live until a file is read.
    const costly = body.isHeavy || (sync && !isShown());
    if (interest === 'peek' && costly) return { settled: pass, held: null, body };
    return { settled: null, held: readFirst(body.load, ask, failed), body };
  } catch {
    return { settled: failed(), held: null, body };
  }
}

/** Holds the request while its body is read, and then as long as the gate says. */
function readFirst(
  load: NonNullable<Carried['load']>,
  ask: (wire: WireText) => Judgement,
  failed: () => Settled,
): Held {
  let gone = false;
  let asked: Held | null = null;
  const held: Held = {
    settle: () => undefined,
    cancel() {
      gone = true;
      asked?.cancel();
    },
  };
  const settle = (verdict: Settled): void => {
    if (!gone) held.settle(verdict);
  };
  load(
    (wire) => {
      if (gone) return;
      try {
        const judgement = ask(wire);
        asked = judgement.held;
        if (asked) asked.settle = settle;
        else settle(judgement.settled as Settled);
      } catch {
        settle(failed());
      }
    },
    () => settle(failed()),
  );
  return held;
}
