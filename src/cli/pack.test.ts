import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const tidegate = async (...words: string[]) => {
  try {
    const { stdout } = await run(process.execPath, ['src/cli/main.ts', ...words]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidegate-pack-test-'));
  await mkdir(join(folder, 'build'));
  const manifest = { manifest_version: 3, name: 'x', version: '1.2.3' };
  await writeFile(join(folder, 'build/manifest.json'), JSON.stringify(manifest));
});
afterAll(() => rm(folder, { recursive: true }));

const words = (more: Record<string, string> = {}) => {
  const options = {
    key: join(folder, 'key.pem'),
    url: 'https://apps.acme.example/tidegate/',
    out: join(folder, 'out'),
    ...more,
  };
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
};

describe('tidegate pack', () => {
  it('makes a package, its update manifest and, once, the key that its id comes from', async () => {
    const build = join(folder, 'build');
    const first = await tidegate('pack', build, ...words());
    expect(first.code).toBe(0);
    const id = /^id ([a-p]{32})$/m.exec(first.said)?.[1];
    expect(id).toBeDefined();
    const packed = await readFile(join(folder, 'out/tidegate.crx'));
    expect(packed.subarray(0, 4).toString()).toBe('Cr24');
    const update = await readFile(join(folder, 'out/update.xml'), 'utf8');
    expect(update).toContain(`appid='${id}'`);
    expect(update).toContain("codebase='https://apps.acme.example/tidegate/tidegate.crx'");
    expect(update).toContain("version='1.2.3'");
    expect((await stat(join(folder, 'key.pem'))).mode & 0o777).toBe(0o600);

    const again = await tidegate('pack', build, ...words());
    expect(again.said).toContain(`id ${id}`);
    const other = await tidegate('pack', build, ...words({ key: join(folder, 'other.pem') }));
    expect(other.said).not.toContain(`id ${id}`);
    // The build itself is as it was.
    expect(await readFile(join(build, 'manifest.json'), 'utf8')).not.toContain('update_url');
  });

  it.each([
    ['no build', ['pack', '/nowhere'], {}, /build:managed/],
    ['no address', ['pack', 'BUILD'], { url: 'apps' }, /--url/],
  ])('says what is wrong with %s', async (_, start, more, why) => {
    const at = start.map((word) => word.replace('BUILD', join(folder, 'build')));
    const { code, said } = await tidegate(...at, ...words(more));
    expect(code).toBe(2);
    expect(said).toMatch(why);
  });
});
