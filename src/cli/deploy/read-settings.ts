import { readTagKey } from '../../detect/tags/tag-key.ts';
import { nearest } from '../../policy/nearest.ts';
import { parsePolicy, readPolicy } from '../../policy/parse.ts';
import { refusalText } from '../load-view.ts';
import { readPath } from '../read.ts';
import { readKey } from '../read-key.ts';
import { Stop } from '../stop.ts';
import { managedKeys, type ManagedValue } from './deployment.ts';

/** Where the values of managed settings come from; null for what is not set. */
export interface SettingsIn {
  readonly policyUrl: string | null;
  readonly keyFiles: readonly string[];
  readonly policyFile: string | null;
  readonly group: string | null;
  /** A file of rules, or `built-in`. */
  readonly floor: string | null;
  readonly tagKeyFile: string | null;
  readonly settingsFile: string | null;
}

/** Managed settings, checked as the browser will; a {@link Stop} that says what is wrong. */
export async function readSettings(given: SettingsIn): Promise<ReadonlyMap<string, ManagedValue>> {
  const settings = new Map<string, ManagedValue>();
  if (given.settingsFile !== null) {
    for (const [key, value] of await others(given.settingsFile)) settings.set(key, value);
  }
  if (given.policyUrl !== null) settings.set('policyUrl', given.policyUrl);
  if (given.keyFiles.length > 0) settings.set('policyKeys', await keys(given.keyFiles));
  if (given.policyFile !== null) settings.set('policy', await policy(given.policyFile));
  if (given.group !== null) {
    if (!/^[\p{L}\p{N}._-]{1,64}$/u.test(given.group))
      throw new Stop('--group takes letters, digits, dot, - and _, at most 64.');
    settings.set('group', given.group);
  }
  if (given.floor !== null) settings.set('floor', await floor(given.floor));
  if (given.tagKeyFile !== null) settings.set('tagKey', await tagKey(given.tagKeyFile));
  if (settings.has('policyUrl') && !settings.has('policyKeys'))
    throw new Stop('--policy-url needs --policy-keys: browsers believe no policy without a key.');
  if (!settings.has('policyUrl') && !settings.has('policy'))
    throw new Stop('Say which policy: --policy-url with --policy-keys, or --policy FILE.');
  // A browser drops a setting without a word; by this list the extension notices.
  settings.set('managedKeys', [...settings.keys()].join(','));
  return settings;
}

async function floor(file: string): Promise<string> {
  if (file === 'built-in') return file;
  const rules = parseJson(await readPath(file));
  const parsed = parsePolicy({ format: 1, id: 'floor', version: 1, rules });
  if (parsed.kind === 'refused') throw new Stop(refusalText(file, parsed));
  return JSON.stringify(rules);
}

async function keys(files: readonly string[]): Promise<string> {
  const list = [];
  for (const file of files) list.push((await readKey(file, 'public')).jwk);
  return JSON.stringify(list.length === 1 ? list[0] : list);
}

async function policy(file: string): Promise<string> {
  const text = await readPath(file);
  const parsed = readPolicy(text);
  if (parsed.kind === 'refused') throw new Stop(refusalText(file, parsed));
  const { $schema: _, tests: __, ...needed } = parsed.policy;
  return JSON.stringify(needed);
}

async function tagKey(file: string): Promise<string> {
  const text = (await readPath(file)).trim();
  if (readTagKey(text) === null)
    throw new Stop(`${file} is not a tag key as \`tidegate keygen --tag\` makes it.`);
  return text;
}

async function others(file: string): Promise<[string, ManagedValue][]> {
  const json = parseJson(await readPath(file));
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Stop(`${file} is not a JSON object of managed settings.`);
  const names = managedKeys.map(({ name }) => name);
  return Object.entries(json).map(([name, value]): [string, ManagedValue] => {
    const key = managedKeys.find((one) => one.name === name);
    if (!key) {
      const near = nearest(name, names);
      throw new Stop(
        `${file}: there is no managed setting of that name${near ? `; did you mean ${near}?` : ''} Allowed: ${names.join(', ')}.`,
      );
    }
    const kind = key.type === 'integer' ? Number.isInteger(value) : typeof value === key.type;
    if (!kind) throw new Stop(`${file}: ${name} should be ${key.type}, not ${typeof value}.`);
    return [name, value as ManagedValue];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
