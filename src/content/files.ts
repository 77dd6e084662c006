import type { ask as askBackground } from '../platform/bus.ts';
import { interrupts } from '../policy/action.ts';
import type { PolicyView } from '../policy/view.ts';
import type { Reading, UnreadableReason } from '../protocol/file.ts';
import type { AskPerson } from './ask-person.ts';
import type { Chip } from './chip.ts';
import type { DeepAnswer } from './deep-link.ts';
import { doubted, type Judge, type Judgement } from './judge.ts';
import { join, type Joint } from './joint.ts';
import type { Originals } from './originals.ts';
import type { Report } from './report.ts';
import type { ScanResult } from '../detect/finding.ts';
import { writeText } from './write-text.ts';

/**
 * Reads and judges files that are held; resolves with those the page may have, in their order:
 * all of them as they are, with values replaced, or none. `gesture`: the person brought them.
 */
export type HoldFiles = (
  files: readonly File[],
  gesture: boolean,
  /** Aborted when nobody waits for them any more. */
  signal?: AbortSignal,
) => Promise<readonly File[]>;

export interface FilesIn {
  readonly ask: typeof askBackground;
  /** A judge for texts that the background has scanned: a page would stand still over them. */
  readonly judge: (deep: (text: string) => DeepAnswer | null) => Judge;
  readonly view: () => PolicyView;
  readonly askPerson: AskPerson;
  readonly originals: Originals;
  readonly report: Report;
  readonly chip: Chip;
}

/** A file, and what the background says of it. */
interface Read {
  readonly file: File;
  readonly reading: Reading;
}

export function createFiles(deps: FilesIn): HoldFiles {
  const scans = new Map<string, DeepAnswer>();
  const judge = deps.judge((text) => scans.get(text) ?? null);
  let count = 0;

  const read = async (file: File): Promise<Read> => {
    try {
      const { name, size: bytes } = file;
      const { reading, deep } = await deps.ask('file.read', { file, name, bytes });
      if (reading.kind === 'text' && deep) {
        // What comes down is trusted: it is what our own scanner made.
        const result = deep.result as ScanResult;
        scans.set(reading.text, { result, whole: deep.missing.length === 0 });
      }
      return { file, reading };
    } catch {
      // The background is out of reach: nobody has looked into the file.
      return { file, reading: { kind: 'unreadable', reason: 'transport' } };
    }
  };
  const judged = ({ reading }: Read): Judgement => {
    const one = judge(reading.kind === 'text' ? reading.text : '', {
      channel: 'file',
      redactable: encodingOf(reading) !== null,
      moment: 'submit',
    });
    if (reading.kind === 'media') return doubted(one, 'unsupportedMedia', deps.view());
    return reasonOf(reading) ? doubted(one, 'unreadableFile', deps.view()) : one;
  };
  const hold = async (
    files: readonly File[],
    gesture: boolean,
    signal: AbortSignal | null,
  ): Promise<readonly File[]> => {
    const all: Read[] = [];
    // One after the other, as the reader takes them.
    for (const file of files) all.push(await read(file));
    // Files without a text are as different as others.
    const key = `file\0${(count += 1)}`;
    const joint = (): Joint => {
      const [first, ...rest] = all.map(judged);
      return { ...join([first ?? judge('', unnamed), ...rest]), key };
    };
    const now = joint();
    if (!interrupts(now.action)) {
      deps.report.sent(now);
      return files;
    }
    if (!gesture) {
      deps.report.silent(now, 'refused', false);
      deps.chip.kept();
      return [];
    }
    let clean: readonly File[] = [];
    const wish = await deps.askPerson({
      joint,
      canRedact: all.every(
        ({ reading }, at) => encodingOf(reading) || now.parts[at]?.decision.redact.length === 0,
      ),
      async redact() {
        const texts = deps.originals.replace(joint());
        clean = all.map((one, at) => rewritten(one, texts[at]?.text ?? ''));
        const again = await Promise.all(clean.map(read));
        return again.every((one) => !interrupts(judged(one).action));
      },
      signal,
      about: about(all, now),
    });
    if (wish === 'send') return files;
    return wish === 'redact' ? clean : [];
  };
  let holding = 0;
  return async (files, gesture, signal) => {
    holding += 1;
    try {
      return await hold(files, gesture, signal ?? null);
    } finally {
      holding -= 1;
      // Without what the background said a page would scan them itself, standing still.
      if (holding === 0) scans.clear();
    }
  };
}

const unnamed = { channel: 'file', redactable: false, moment: 'submit' } as const;

function encodingOf(reading: Reading) {
  return reading.kind === 'text' ? reading.encoding : null;
}

function reasonOf(reading: Reading): UnreadableReason | null {
  if (reading.kind === 'text') return reading.missing;
  return reading.kind === 'unreadable' ? reading.reason : null;
}

/** The files in the way, by name, and why the first of them could not be read. */
function about(all: readonly Read[], { parts }: Joint) {
  const inTheWay = all.filter((_, at) => interrupts(parts[at]?.action ?? 'allow'));
  const reasons = inTheWay.map(({ reading }) => reasonOf(reading));
  return {
    files: inTheWay.map(({ file }) => file.name),
    reason: reasons.find((reason) => reason !== null) ?? null,
  };
}

/** The same file with this text; untouched where nothing was replaced in it. */
function rewritten({ file, reading }: Read, text: string): File {
  const encoding = encodingOf(reading);
  if (reading.kind !== 'text' || !encoding || reading.text === text) return file;
  const { name, type, lastModified } = file;
  return new File([writeText(text, encoding)], name, { type, lastModified });
}
