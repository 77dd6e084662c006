import { createHash, createPublicKey } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import crx3 from 'crx3';

export interface Packing {
  /** A build, such as `.output/chrome-mv3-managed`. */
  readonly folder: string;
  /** PEM file of an RSA key. The id comes from it: another key makes another extension. */
  readonly keyFile: string;
  /** Where browsers find what is in `out`; no slash at the end. */
  readonly url: string;
  readonly out: string;
  /** Left out: the build's own. */
  readonly version?: string;
}

export interface Packed {
  readonly id: string;
  readonly version: string;
  /** What a policy names: the address of the update manifest. */
  readonly updateUrl: string;
}

/**
 * Makes of a build what a browser installs by policy: a signed `tidegate.crx` and the `update.xml`
 * that says which version there is. The address goes into the extension too: without it, browsers
 * never ask for a newer one.
 */
export async function packExtension({
  folder,
  keyFile,
  url,
  out,
  version,
}: Packing): Promise<Packed> {
  const updateUrl = `${url}/update.xml`;
  const copy = await mkdtemp(join(tmpdir(), 'tidegate-pack-'));
  try {
    await cp(folder, copy, { recursive: true });
    const file = join(copy, 'manifest.json');
    const built = JSON.parse(await readFile(file, 'utf8')) as { version: string };
    const manifest = { ...built, version: version ?? built.version, update_url: updateUrl };
    await writeFile(file, JSON.stringify(manifest));
    await mkdir(out, { recursive: true });
    await crx3([file], { keyPath: keyFile, crxPath: join(out, 'tidegate.crx') });
    const id = extensionId(await readFile(keyFile, 'utf8'));
    await writeFile(join(out, 'update.xml'), updateManifest(id, manifest.version, url));
    return { id, version: manifest.version, updateUrl };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The first 128 bits of the public key's SHA-256, written with the letters a to p. */
function extensionId(pem: string): string {
  const key = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(key).digest().subarray(0, 16);
  return Array.from(hash, (byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join(
    '',
  );
}

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
function updateManifest(id: string, version: string, url: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'>
    <updatecheck codebase='${url}/tidegate.crx' version='${version}'/>
  </app>
</gupdate>
`;
}
