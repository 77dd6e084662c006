/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const widest = 480;
const margin = 8;
/** A side of the composer with less room than this is no place for a dialog. */
const least = 200;

/**
 * Where the dialog goes: on the composer's centre line, above the text or else below it, over it
 * only when neither side has room; never more than 70 % of the height.
 */
export function dialogPlace(
  viewport: { readonly width: number; readonly height: number },
  composer: Box | null,
  wanted: number,
): Box {
  const width = Math.min(widest, viewport.width - 2 * margin);
  const height = Math.min(wanted, Math.floor(viewport.height * 0.7));
  if (!composer) {
    return {
      left: (viewport.width - width) / 2,
      top: (viewport.height - height) / 2,
      width,
      height,
    };
  }
  const centre = composer.left + composer.width / 2;
  const left = clamp(centre - width / 2, margin, viewport.width - width - margin);
  const above = composer.top - 2 * margin;
  const below = viewport.height - (composer.top + composer.height) - 2 * margin;
  if (height <= above) return { left, top: composer.top - margin - height, width, height };
  const under = composer.top + composer.height + margin;
  if (height <= below) return { left, top: under, width, height };
  const room = Math.max(above, below);
  if (room < least) {
    return { left, top: Math.max(margin, (viewport.height - height) / 2), width, height };
  }
  return above >= below
    ? { left, top: margin, width, height: above }
    : { left, top: under, width, height: below };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
