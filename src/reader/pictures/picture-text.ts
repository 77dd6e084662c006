import type { Allowance } from '../allowance.ts';
import { Unreadable } from '../unreadable.ts';
import { pictureSize } from './picture-size.ts';
import type { Recognise } from './recogniser.ts';

/** Pixels of one side: nothing that can be read is smaller. */
const smallest = 24;
/** Pixels: what the best cameras of telephones take. Unpacked it is four times as many bytes. */
const most = 50_000_000;

/**
 * The text in a picture; empty for what is none, is too small, or is of a form that is not looked
 * into. Throws {@link Unreadable}.
 */
export async function pictureText(
  bytes: Uint8Array,
  allowance: Allowance,
  recognise: Recognise,
): Promise<string> {
  const size = pictureSize(bytes);
  if (!size || Math.min(size.width, size.height) < smallest) return '';
  if (size.width * size.height > most) throw new Unreadable('too-large');
  allowance.time();
  const text = await recognise(new Blob([bytes.slice()]));
  return text.trim();
}
