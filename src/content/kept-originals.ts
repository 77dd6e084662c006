import type { ask as askBackground } from '../platform/bus.ts';
import type { PolicyView } from '../policy/view.ts';
import { createOriginals, type Originals } from './originals.ts';

export interface KeptOriginalsIn {
  readonly ask: typeof askBackground;
  /** Conversations have names within their site. */
  readonly site: string;
  readonly view: () => PolicyView;
  readonly conversation: () => string | null;
  /** Something was replaced, or is known again. */
  readonly replaced: () => void;
}

export interface KeptOriginals extends Originals {
  /** Asks for what was kept, once the policy lets it be. */
  policyChanged(): void;
}

/**
 * Originals that come back after a reload, where the policy lets the background keep them. An answer
 * of the background that does not come costs a person their values in old answers, and nothing else.
 */
export function createKeptOriginals(parts: KeptOriginalsIn): KeptOriginals {
  const { ask, view, conversation, replaced } = parts;
  const prefix = `${parts.site}:`;
  const originals = createOriginals(conversation, replaced, (name, kept) => {
    if (!view().keepsValues) return;
    ask('values.keep', { conversation: prefix + name, kept }).catch(() => undefined);
  });
  let asked = false;
  const take = async (): Promise<void> => {
    const { kept } = await ask('values.take', {});
    const ours = Object.entries(kept).filter(([name]) => name.startsWith(prefix));
    originals.restore(
      Object.fromEntries(ours.map(([name, one]) => [name.slice(prefix.length), one])),
    );
  };
  return {
    ...originals,
    policyChanged() {
      if (asked || !view().keepsValues) return;
      asked = true;
      take().catch(() => undefined);
    },
  };
}
