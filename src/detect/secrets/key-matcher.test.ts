import { describe, expect, it } from 'vitest';
import { findCandidates } from '../candidates.ts';
import { patternSize } from '../test-pattern-size.ts';
import { cloudFormats, codeHostFormats } from './key-formats.data.ts';
import { beginningsOf, findKeys, readFormats } from './key-matcher.ts';
import { vendorFormats } from './vendor-formats.data.ts';

const formats = [
  ...readFormats(cloudFormats, 'cloud'),
  ...readFormats(codeHostFormats, 'code-host'),
  ...readFormats(vendorFormats, 'vendor'),
];
const found = (text: string) =>
  findKeys(text, findCandidates(text)).map(({ maker, start, end, confidence, documented }) => ({
    maker,
    value: text.slice(start, end),
    confidence,
    documented,
  }));

describe('the table of formats', () => {
  it('has some hundred formats of as many makers, in bounded patterns', () => {
    expect(formats.length).toBeGreaterThan(350);
    expect(new Set(formats.map(({ maker }) => maker)).size).toBeGreaterThan(200);
    const unbounded = formats.filter(({ source }) => patternSize(source).states > 10_000);
    expect(unbounded.map(({ maker }) => maker)).toEqual([]);
    for (const { source } of formats)
      expect(new RegExp(source).source).toBe(new RegExp(source).source);
  });

  it('knows the beginnings of nearly all of them, so that few are tried at any place', () => {
    const anywhere = formats.filter(({ source }) => beginningsOf(source).includes('*'));
    expect(anywhere.length).toBeLessThan(30);
    expect(beginningsOf('(?:sk|rk)_live_[a-z]{4}')).toEqual(['sk', 'rk']);
    expect(beginningsOf('v1\\.0-[a-z]{4}')).toEqual(['v1']);
    expect(beginningsOf('[MNO][a-z]{4}')).toEqual(['*']);
  });
});

describe('findKeys', () => {
  const body = 'a8Kd2mQx7LvT4zWb9NcY6hRg1PfJ3sEo';

  it('names the maker and finds the key behind what sets a value apart', () => {
    const key = `tvly-${body}`;
    for (const before of ['', 'KEY=', 'a:', 'https://host/', 'x.', '"']) {
      expect(found(before + key)).toEqual([
        { maker: 'Tavily', value: key, confidence: 0.96, documented: false },
      ]);
    }
  });

  it('reads past the letters of an escape', () => {
    expect(found(`"\\ntvly-${body}"`).map(({ maker }) => maker)).toEqual(['Tavily']);
    expect(found(`?k%3Dtvly-${body}`).map(({ maker }) => maker)).toEqual(['Tavily']);
  });

  it('finds none inside a longer word', () => {
    expect(found(`xtvly-${body}`)).toEqual([]);
    expect(found(`tvly-${body}`).length).toBe(1);
  });

  it('lowers what is drawn, written or of a test system', () => {
    expect(found(`tvly-${'ab1'.repeat(4)}${'x'.repeat(20)}`)[0]?.documented).toBe(true);
    expect(found('tvly-this-is-where-your-key-1-goes')[0]?.confidence).toBe(0.5);
    expect(found(`rzp_${'test'}_${body.slice(0, 14)}`)[0]?.confidence).toBe(0.78);
    expect(found(`rzp_${'live'}_${body.slice(0, 14)}`)[0]?.confidence).toBe(0.96);
  });

  it('finds formats without a beginning by their signs', () => {
    const id = '48395748';
    expect(found(`bot: ${id}:A${body}xY4`).map(({ maker }) => maker)).toEqual(['Telegram']);
    expect(found(`bot: ${id}:B${body}xY4`)).toEqual([]);
  });
});
