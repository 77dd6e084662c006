import { compile } from '../../policy/compile.ts';
import { defaultView } from '../../policy/default-view.ts';
import { globSource } from '../../policy/globs.ts';
import type { PolicyView } from '../../policy/view.ts';
import { openEnvelope } from './open-bundle.ts';
import type { ShelvedPolicy } from './shelf.ts';

/** The policy that holds, ready to decide; `shelved` is null for the built-in one. */
export interface Held {
  readonly view: PolicyView;
  readonly shelved: ShelvedPolicy | null;
}

/**
 * The first shelved policy that still opens: one that was good may not be any more, after an update
 * of ours or a damaged store. `before` saves opening the same one again (a large one takes a while).
 */
export function hold(shelved: readonly ShelvedPolicy[], before: Held | null): Held {
  for (const policy of shelved) {
    if (before?.shelved?.raw === policy.raw) return { view: before.view, shelved: policy };
    const opened = openEnvelope(policy.raw);
    if (opened.kind === 'opened') {
      return { view: compile(opened.policy, globSource), shelved: policy };
    }
  }
  return { view: defaultView, shelved: null };
}
