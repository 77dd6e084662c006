import type { Chip } from './chip.ts';
import { findPlaceholders } from './find-placeholders.ts';
import type { Originals } from './originals.ts';
import type { Panel } from './panel.ts';

export interface WatchValuesIn {
  readonly document: Document;
  readonly originals: Originals;
  readonly panel: Panel;
  readonly toolName: () => string;
  readonly chip: Chip;
}

/** Answers grow word by word; looked at so often at most, milliseconds. */
const pause = 400;

/**
 * Offers to show the person's values where an answer speaks of placeholders. Costs nothing until
 * something was replaced.
 * @returns starts watching; again is harmless
 */
export function watchValues({
  document,
  originals,
  panel,
  chip,
  toolName,
}: WatchValuesIn): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let before = '';
  const show = (blocks: ReturnType<typeof findPlaceholders>): void =>
    panel.show({ kind: 'values', tool: toolName(), blocks });

  const look = (): void => {
    timer = null;
    const values = originals.known();
    const blocks = findPlaceholders(document, values, originals.sent);
    const now = JSON.stringify(blocks);
    if (now === before) return;
    before = now;
    if (panel.open) {
      if (blocks.length > 0) show(blocks);
      else panel.close();
      return;
    }
    const count = new Set(
      blocks.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.placeholder])),
    ).size;
    chip.placeholders(count, () =>
      show(findPlaceholders(document, originals.known(), originals.sent)),
    );
  };
  const soon = (): void => {
    timer ??= setTimeout(look, pause);
  };
  const changes = new MutationObserver(soon);
  return () => {
    changes.observe(document, { childList: true, characterData: true, subtree: true });
    // Answers may stand there already.
    soon();
  };
}
