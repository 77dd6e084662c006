import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const all = sources();
const code = all.filter(({ path }) => /\.(ts|tsx|mjs|css)$/.test(path));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const shipped = code.filter(({ path }) => /^(src|entrypoints)\//.test(path) && !isTest(path));

/** Names of the files that `breaks` says yes to. */
const guilty = (files: typeof all, breaks: (text: string, path: string) => boolean) =>
  files.filter(({ text, path }) => breaks(text, path)).map(({ path }) => path);

/** Comments and texts may speak of anything. */
const withoutWords = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''");

const rules: Readonly<Record<string, (text: string, path: string) => boolean>> = {
  'longer than 350 lines': (text, path) =>
    !/\.(weights|data)\.ts$/.test(path) && text.split('\n').length > 351,
  'a browser API outside of src/platform': (text, path) =>
    !path.startsWith('src/platform/') && /\b(browser|chrome)\.[a-z]+\b/.test(withoutWords(text)),
  'the console': (text) => /\bconsole\.\w+\(/.test(withoutWords(text)),
  'an enum, a namespace or an any': (text) =>
    /^\s*(export )?(declare )?(const )?(enum|namespace) \w|: any\b|\bas any\b/m.test(
      withoutWords(text),
    ),
  'a note to do something later': (text) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text),
};

const breaking: Readonly<Record<string, string>> = {
  'longer than 350 lines': 'x\n'.repeat(352),
  'a browser API outside of src/platform': 'const tabs = await browser.tabs.query({});',
  'the console': "console.log('x');",
  'an enum, a namespace or an any': 'export enum Action { allow }',
  'a note to do something later': '// TODO: later',
};

describe('no source file has', () => {
  it.each(Object.entries(rules))('%s', (name, breaks) => {
    expect(breaks(breaking[name] ?? '', 'src/planted.ts')).toBe(true);
    expect(guilty(shipped, breaks)).toEqual([]);
  });
});

describe('names', () => {
  const kebab = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
  const known = /^(README|CHANGELOG|CONTRIBUTING|SECURITY)\.md$|^LICENSE$/;
  const fits = (path: string) =>
    path.split('/').every((name) => kebab.test(name) || known.test(name));

  it('are in kebab case', () => {
    expect(fits('src/detect/fooBar.ts')).toBe(false);
    expect(fits('src/Detect/foo.ts')).toBe(false);
    expect(all.map(({ path }) => path).filter((path) => !fits(path))).toEqual([]);
  });

  it('say what is inside: no dumping grounds', () => {
    const dump = /\/(utils?|helpers?|types|constants|misc|common)(\.tsx?|\/)/;
    expect('src/detect/utils.ts').toMatch(dump);
    expect(all.map(({ path }) => path).filter((path) => dump.test(path))).toEqual([]);
  });
});

describe('tests', () => {
  it('are never switched off', () => {
    const off = /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bx(it|describe)\(/;
    expect(`it.${'only'}('x')`).toMatch(off);
    expect(
      guilty(
        code.filter(({ path }) => isTest(path)),
        (text) => off.test(withoutWords(text)),
      ),
    ).toEqual([]);
  });

  it('never read files of the workplace', () => {
    expect(guilty(code, (text) => text.includes(`..${'/shared'}`))).toEqual([]);
  });
});
