import type { ask as askBackground } from '../platform/bus.ts';
import { interrupts } from '../policy/action.ts';
import { digestOf } from '../protocol/release.ts';
import type { Joint } from './joint.ts';
import type { Final } from './rewrite.ts';

/** Tells the backstop that these texts may leave; resolves when it knows, or cannot be told. */
export type Release = (joint: Joint) => Promise<unknown>;

export function createRelease(ask: typeof askBackground): Release {
  // Where it cannot be told and is there, it stops the request: the safe side.
  return ({ parts }) =>
    digestOf(parts.map(({ text }) => text))
      .then((digest) => ask('release.register', { digest }))
      .catch(() => null);
}

/** A request may leave; where a person answered for its text, once the backstop knows it. */
export function letGo(release: Release, joint: Joint, sync: boolean): Final | Promise<Final> {
  const pass: Final = { verdict: 'pass' };
  const answered = joint.parts.some(({ action, covered }) => interrupts(action) || covered.length);
  if (!answered) return pass;
  const told = release(joint);
  return sync ? pass : told.then(() => pass);
}
