/**
 * A stretch of text that can be replaced inside the text that holds it, however it is written
 * there: a JSON string in a form field in a body is three regions inside each other. What is not
 * replaced keeps its bytes.
 */
export interface Region {
  /** Decoded, as the person wrote it or as the next decoding step reads it. */
  readonly text: string;
  /** The region whose text holds this one; null for a whole body. */
  readonly parent: Region | null;
  /** Where this region stands, encoded, in the parent's text. */
  readonly start: number;
  readonly end: number;
  /** From text to the form it has in the parent's text. */
  readonly encode: (text: string) => string;
}

/** A region that is not inside another one. */
export function wholeText(text: string): Region {
  return { text, parent: null, start: 0, end: text.length, encode: (next) => next };
}

/** Regions of several whole texts in the order they stand there. */
export function inOrder(regions: Iterable<Region>, roots: readonly Region[]): Region[] {
  const places = [...regions].map((region) => ({ region, place: placeOf(region, roots) }));
  places.sort((a, b) => {
    const differs = a.place.findIndex((at, depth) => at !== b.place[depth]);
    return differs < 0 ? 0 : a.place[differs]! - (b.place[differs] ?? 0);
  });
  return places.map(({ region }) => region);
}

function placeOf(region: Region, roots: readonly Region[]): number[] {
  return region.parent ? [...placeOf(region.parent, roots), region.start] : [roots.indexOf(region)];
}

/**
 * The outermost text with new texts in the given regions. An unchanged region is copied as it
 * stood, escapes and all. Regions inside each other cannot both be given: the inner one would be
 * lost, so the result is null.
 */
export function rewrite(root: Region, edits: ReadonlyMap<Region, string>): string | null {
  const inside = new Map<Region, Set<Region>>();
  for (const region of edits.keys()) {
    for (let at = region; at.parent; at = at.parent) {
      const siblings = inside.get(at.parent) ?? new Set();
      inside.set(at.parent, siblings.add(at));
    }
  }
  for (const region of edits.keys()) if (inside.has(region)) return null;

  const render = (region: Region): string => {
    const children = inside.get(region);
    if (!children) return edits.get(region) ?? region.text;
    let text = '';
    let from = 0;
    for (const child of [...children].toSorted((a, b) => a.start - b.start)) {
      const next = render(child);
      const unchanged = next === child.text;
      text += region.text.slice(from, child.start);
      text += unchanged ? region.text.slice(child.start, child.end) : child.encode(next);
      from = child.end;
    }
    return text + region.text.slice(from);
  };
  return render(root);
}
