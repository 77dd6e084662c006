import { pageUrl } from './urls.ts';

/** Bytes of a file of the extension; rejects where it is not there. */
export async function readAsset(path: `/${string}`): Promise<Uint8Array> {
  const response = await fetch(pageUrl(path));
  if (!response.ok) throw new Error(`${path} is not in this build`);
  return new Uint8Array(await response.arrayBuffer());
}
