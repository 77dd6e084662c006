import { readTagKey } from '../detect/tags/tag-key.ts';
import { readPath } from './read.ts';
import { Stop } from './stop.ts';

/** The tag key of a file that `tidegate keygen --tag` wrote. */
export async function tagKeyOf(path: string): Promise<Uint8Array> {
  const key = readTagKey(await readPath(path));
  if (!key) throw new Stop(`${path} is not a tag key: make one with tidegate keygen --tag.`);
  return key;
}
