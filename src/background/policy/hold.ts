import { compile } from '../../policy/compile.ts';
import { defaultPolicy } from '../../policy/default.ts';
import { defaultView } from '../../policy/default-view.ts';
import { globSource } from '../../policy/globs.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import type { PolicyView } from '../../policy/view.ts';
import { openSigned, openText } from './open-bundle.ts';
import type { ShelvedPolicy } from './shelf.ts';
import type { Source } from './source.ts';

/** The policy that holds, ready to decide; `shelved` is null for the built-in one. */
export interface Held {
  readonly view: PolicyView;
  /** As its authors wrote it, with what is for people rather than for deciding. */
  readonly document: PolicyDocument;
  readonly shelved: ShelvedPolicy | null;
  /** Thumbprint of the key that signed it; null for one that came with the browser's settings. */
  readonly kid: string | null;
}

/**
 * The first shelved policy that still opens: one that was good may not be any more, after an update
 * of ours, a damaged store, or when its key is pinned no longer. `before` saves compiling the same
 * one again (a large one takes a while).
 */
export async function hold(
  shelved: readonly ShelvedPolicy[],
  source: Source,
  before: Held | null,
): Promise<Held> {
  const keys = source.kind === 'url' && !('problem' in source.keys) ? source.keys : [];
  for (const policy of shelved) {
    const known = before?.shelved?.raw === policy.raw ? before : null;
    const trusted = known?.kid === null || keys.some(({ kid }) => kid === known?.kid);
    if (known && trusted) return { ...known, shelved: policy };
    const opened = policy.url === null ? openText(policy.raw) : await openSigned(policy.raw, keys);
    if (opened.kind === 'opened') {
      const { policy: document, kid } = opened;
      return { view: compile(document, globSource), document, shelved: policy, kid };
    }
  }
  return { view: defaultView, document: defaultPolicy, shelved: null, kid: null };
}
