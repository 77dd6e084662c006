import { Ajv2020 } from 'ajv/dist/2020.js';
import { Window } from 'happy-dom';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import managedSchema from '../../../public/managed.schema.json' with { type: 'json' };
import { generatePolicyKeys } from '../../policy/envelope/policy-key.ts';
import { runTidegate } from '../run-tidegate.ts';
import { firefoxId, managedKeys } from './deployment.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const id = 'abcdefghijklmnopabcdefghijklmnop';
const updateUrl = 'https://apps.acme.example/t/update.xml?a=1&b=2';
const firefoxUrl = 'https://apps.acme.example/t/tidegate.xpi';
const policyUrl = 'https://apps.acme.example/t/policy.json';
const organisation = 'Söhne & "Töchter" <AG>';
const policy = { format: 1, id: 'acme', version: 3, owner: 'O\'Neill "\\" Ωκεανός & <Co>' };

let dir: string;
let run: Awaited<ReturnType<typeof runTidegate>>;
/** The settings that every file must hold. */
let settings: Record<string, string>;
const at = (path: string) => join(dir, path);
const text = (path: string) => readFile(at(`out/${path}`), 'utf8');
const json = async (path: string): Promise<Parsed> => JSON.parse(await text(path)) as Parsed;
/** Parsed JSON of many shapes, to be asserted on. */
interface Parsed {
  readonly [key: string]: Parsed;
}

const args = (more: readonly string[] = []) => [
  'deploy',
  `--out=${at('out')}`,
  `--extension-id=${id}`,
  `--update-url=${updateUrl}`,
  `--policy-url=${policyUrl}`,
  `--policy-keys=${at('a.jwk')},${at('b.jwk')}`,
  `--policy=${at('policy.json')}`,
  '--group=Vertrieb-Süd',
  '--floor=built-in',
  `--organisation=${organisation}`,
  `--firefox-url=${firefoxUrl}`,
  ...more,
];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tidegate-deploy-'));
  const keys = [await generatePolicyKeys('Ed25519'), await generatePolicyKeys('ES256')];
  for (const [nth, { publicJwk, privateJwk }] of keys.entries()) {
    await writeFile(at(`${'ab'[nth]}.jwk`), JSON.stringify(publicJwk));
    await writeFile(at(`${'ab'[nth]}.private.jwk`), JSON.stringify(privateJwk));
  }
  const tests = [{ text: 'x', expect: 'allow' }];
  await writeFile(at('policy.json'), JSON.stringify({ ...policy, tests }));
  settings = {
    policyUrl,
    policyKeys: JSON.stringify(
      keys.map(({ publicJwk: { kty, crv, x, y } }) => ({ kty, crv, x, y })),
    ),
    policy: JSON.stringify(policy),
    group: 'Vertrieb-Süd',
    floor: 'built-in',
    managedKeys: 'policyUrl,policyKeys,policy,group,floor',
  };
  run = await runTidegate(args());
});
afterAll(() => rm(dir, { recursive: true }));

const parseXml = (source: string) => {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(source, 'application/xml');
};

describe('tidegate deploy', () => {
  it('writes every file and says so', () => {
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout.trim().split('\n')).toHaveLength(14);
  });

  it('gives each JSON file settings that the managed schema takes', async () => {
    const takes = new Ajv2020({ strict: false }).compile({
      ...managedSchema,
      additionalProperties: false,
    });
    const chrome = await json('linux/chrome-policies.json');
    const edge = await json('linux/edge-policies.json');
    const firefox = (await json('firefox/policies.json'))['policies'] as Parsed;
    const google = await json('google-admin/extension-policy.json');
    const found = [
      chrome['3rdparty']?.['extensions']?.[id],
      edge['3rdparty']?.['extensions']?.[id],
      firefox['3rdparty']?.['Extensions']?.[firefoxId],
      Object.fromEntries(Object.entries(google).map(([key, value]) => [key, value['Value']])),
    ];
    for (const each of found) {
      expect(each).toEqual(settings);
      expect(takes(each)).toBe(true);
    }
    expect(takes({ policyURL: 'x' })).toBe(false);
    expect(chrome['ExtensionSettings']?.[id]).toEqual({
      installation_mode: 'force_installed',
      update_url: updateUrl,
      override_update_url: true,
      toolbar_pin: 'force_pinned',
    });
    expect(edge['MandatoryExtensionsForInPrivateNavigation']).toEqual([id]);
    expect(chrome['MandatoryExtensionsForIncognitoNavigation']).toEqual([id]);
    expect(firefox['ExtensionSettings']?.[firefoxId]).toMatchObject({
      install_url: firefoxUrl,
      private_browsing: true,
    });
  });

  it('writes registry files that say the same when read as Windows does', async () => {
    for (const browser of ['Google\\Chrome', 'Microsoft\\Edge']) {
      const name = browser === 'Google\\Chrome' ? 'chrome' : 'edge';
      const bytes = await readFile(at(`out/windows/${name}-policies.reg`));
      expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
      const keys = readRegistry(bytes.subarray(2).toString('utf16le'));
      const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}`;
      expect(keys.get(`${root}\\3rdparty\\extensions\\${id}\\policy`)).toEqual(settings);
      expect(keys.get(`${root}\\ExtensionSettings\\${id}`)).toMatchObject({
        update_url: updateUrl,
        override_update_url: 1,
      });
      expect(keys.get(root)).toEqual({ DeveloperToolsAvailability: 0 });
    }
  });

  it('writes a template that knows every managed setting, and words for each', async () => {
    const admx = parseXml(await text('windows/tidegate.admx'));
    const adml = parseXml(await text('windows/en-US/tidegate.adml'));
    const policies = [...admx.getElementsByTagName('policy')];
    expect(policies).toHaveLength(2 * managedKeys.length);
    const strings = new Set(
      [...adml.getElementsByTagName('string')].map((one) => one.getAttribute('id')),
    );
    const presentations = new Set(
      [...adml.getElementsByTagName('presentation')].map((one) => one.getAttribute('id')),
    );
    const names = new Set(
      [...admx.getElementsByTagName('category')].map((one) => one.getAttribute('name')),
    );
    for (const one of policies) {
      const words = ['displayName', 'explainText'].map(
        (attribute) => /^\$\(string\.(\w+)\)$/.exec(one.getAttribute(attribute) ?? '')?.[1],
      );
      expect(words.every((word) => word && strings.has(word))).toBe(true);
      expect(presentations.has(one.getAttribute('name'))).toBe(true);
      expect(names.has(one.querySelector('parentCategory')?.getAttribute('ref') ?? '')).toBe(true);
      expect(one.getAttribute('key')).toContain(`\\3rdparty\\extensions\\${id}\\policy`);
    }
  });

  it('writes a profile for Intune whose rows name what the template declares', async () => {
    const profile = await json('windows/intune/chrome-profile.json');
    const rows = profile['omaSettings'] as unknown as { omaUri: string; value: string }[];
    const [template, ...values] = rows;
    const admx = parseXml(template?.value ?? '');
    const declared = new Map(
      [...admx.getElementsByTagName('policy')].map((one) => [
        one.getAttribute('name'),
        one.querySelector('elements')?.firstElementChild?.getAttribute('id'),
      ]),
    );
    expect(values).toHaveLength(Object.keys(settings).length);
    for (const { omaUri, value } of values) {
      const data = parseXml(`<v>${value}</v>`).querySelector('data');
      const policyName = omaUri.split('/').at(-1) ?? '';
      expect(declared.get(policyName)).toBe(data?.getAttribute('id'));
      expect(settings[data?.getAttribute('id') ?? '']).toBe(data?.getAttribute('value'));
    }
    const script = await text('windows/intune/edge-settings.ps1');
    for (const [name, value] of Object.entries(settings)) {
      expect(script).toContain(
        `-Name '${name}' -PropertyType String -Value '${value.replaceAll("'", "''")}'`,
      );
    }
    expect(await json('windows/intune/extension-settings.json')).toHaveProperty(id);
  });

  it('writes a profile for macOS that is a property list with the same settings', async () => {
    const page = parseXml(
      (await text('macos/tidegate.mobileconfig')).replace(/<!DOCTYPE[^>]*>/, ''),
    );
    const profile = readPlist(page.querySelector('plist > dict')) as Parsed;
    expect(profile['PayloadOrganization']).toBe(organisation);
    const payloads = new Map(
      (profile['PayloadContent'] as unknown as Parsed[]).map((one) => [
        one['PayloadType'] as unknown as string,
        one,
      ]),
    );
    for (const type of ['com.google.Chrome', 'com.microsoft.Edge']) {
      expect(payloads.get(`${type}.extensions.${id}`)).toMatchObject(settings);
      expect(payloads.get(type)?.['ExtensionSettings']).toHaveProperty(id);
    }
    expect(payloads.get('org.mozilla.firefox')?.['3rdparty']).toEqual({
      Extensions: { [firefoxId]: settings },
    });
    const uuids = [...payloads.values()].map((one) => one['PayloadUUID']);
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  it.each<[string, string[], RegExp]>([
    ['an id that is none', ['--extension-id', 'tidegate'], /32 letters/],
    ['an address without TLS', ['--update-url', 'http://a.example/u.xml'], /no https address/],
    ['a private key', ['--policy-keys', 'a.private.jwk'], /private key; use the \.public\.jwk/],
    ['a group nobody can have', ['--group', 'a b'], /--group takes/],
  ])('refuses %s', async (_what, more, why) => {
    const given = more.map((one) => (one === 'a.private.jwk' ? at(one) : one));
    const { code, stderr } = await runTidegate(args(given));
    expect(code).toBe(2);
    expect(stderr).toMatch(why);
  });
});

/** Keys of a registry file, each with its values. */
function readRegistry(source: string): Map<string, Record<string, string | number>> {
  const keys = new Map<string, Record<string, string | number>>();
  let key: Record<string, string | number> = {};
  const [head, ...lines] = source.split('\r\n');
  expect(head).toBe('Windows Registry Editor Version 5.00');
  for (const line of lines) {
    if (line === '' || line.startsWith(';')) continue;
    const name = /^\[(.+)\]$/.exec(line)?.[1];
    if (name) {
      key = {};
      keys.set(name, key);
      continue;
    }
    const [, quoted = '', value = ''] = /^("(?:[^"\\]|\\.)*")=(.*)$/.exec(line) ?? [];
    key[JSON.parse(quoted) as string] = value.startsWith('dword:')
      ? Number.parseInt(value.slice(6), 16)
      : (JSON.parse(value) as string);
  }
  return keys;
}

interface Node {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: ArrayLike<Node>;
}

/** What a property list says. */
function readPlist(node: Node | null): unknown {
  if (!node) return null;
  const children = Array.from(node.children);
  switch (node.tagName.toLowerCase()) {
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, index) =>
          index % 2 === 0 ? [[child.textContent, readPlist(children[index + 1] ?? null)]] : [],
        ),
      );
    case 'array':
      return children.map(readPlist);
    case 'integer':
      return Number(node.textContent);
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return node.textContent;
  }
}
