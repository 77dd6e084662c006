import '../../locales/english.ts';
import { describe, expect, it } from 'vitest';
import { unreadableReasons } from '../../protocol/file.ts';
import { finding, model } from './samples.ts';
import { says } from './scene.ts';

const said = (more: Parameters<typeof model>[0]) =>
  says({ kind: 'show', model: model({ channel: 'file', ...more }) });

describe('a file in words', () => {
  it('is named in the first line', () => {
    expect(said({ files: ['people.csv'] }).headline).toBe('people.csv has a card number in it.');
    expect(said({ files: ['a.csv', 'b.csv', 'c.csv'] }).headline).toMatch(/^a\.csv and 2 more /);
    const list = finding({ detector: 'bulk-list', category: 'customer', size: 42 });
    expect(said({ files: ['a.csv'], findings: [list] }).headline).toBe(
      'a.csv looks like a customer list (42 people).',
    );
  });

  it('keeps the beginning and the end of a long name', () => {
    const name = `${'long '.repeat(20)}end.csv`;
    const { headline } = said({ files: [name] });
    expect(headline).toMatch(/^long long .*….*end\.csv has/);
    expect(headline.length).toBeLessThan(80);
  });

  it.each(unreadableReasons)('says why it could not be checked: %s', (reason) => {
    const scene = said({ files: ['a.zip'], findings: [], unsure: `unreadable_${reason}` });
    expect(scene.headline).toBe('a.zip could not be checked.');
    expect(scene.lines.join()).not.toContain('unreadable');
  });

  it('was not added where its values could not be replaced', () => {
    const scene = says({ kind: 'failed', model: model({ files: ['a.csv'] }) });
    expect(scene.lines).toEqual(['So a.csv was not added. Please take them out by hand.']);
  });
});
