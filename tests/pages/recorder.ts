import { setTimeout as sleep } from 'node:timers/promises';
import { readings } from './readings.ts';

/** One request or WebSocket frame as it arrived, byte for byte. */
export interface Recording {
  readonly transport: 'http' | 'websocket';
  /** Upper case; `SEND` for a WebSocket frame. */
  readonly method: string;
  /** Absolute, with the real host name. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Recorder {
  add(recording: Recording): void;
  /** In order of arrival; the live list's copy. */
  received(): readonly Recording[];
  /**
   * What carried this text out of the browser, in any dress: raw, percent-encoded, JSON-escaped,
   * base64, in the body, the URL or a header.
   */
  textLeft(fragment: string): readonly Recording[];
  /** The first recording that fits, also one that is there already. Throws after `ms`. */
  waitFor(fits: (recording: Recording) => boolean, ms?: number): Promise<Recording>;
  reset(): void;
}

export function createRecorder(): Recorder {
  let all: Recording[] = [];
  return {
    add: (recording) => void all.push(recording),
    received: () => [...all],
    textLeft: (fragment) => all.filter((recording) => carries(recording, fragment)),
    async waitFor(fits, ms = 10_000) {
      const end = Date.now() + ms;
      for (;;) {
        const found = all.find(fits);
        if (found) return found;
        if (Date.now() > end) {
          const seen = all.map(({ method, url }) => `${method} ${url.slice(0, 120)}`).join('\n  ');
          throw new Error(`nothing that fits arrived in ${ms} ms; there was:\n  ${seen}`);
        }
        await sleep(10);
      }
    },
    reset() {
      all = [];
    },
  };
}

function carries(recording: Recording, fragment: string): boolean {
  return readingsOf(recording).some((text) => text.includes(fragment));
}

/** Tests ask of the same requests again and again, and undressing them takes its time. */
const known = new WeakMap<Recording, readonly string[]>();

function readingsOf(recording: Recording): readonly string[] {
  const before = known.get(recording);
  if (before) return before;
  const { body, url, headers } = recording;
  const parts = [body, ...[url, ...Object.values(headers)].map((value) => Buffer.from(value))];
  const now = parts.flatMap(readings);
  known.set(recording, now);
  return now;
}
