import { describe, expect, it } from 'vitest';
import { catalogue, catalogueToolAt, watchedPlaces } from './ai-tools.ts';
import { siteForHost } from '../index.ts';

describe('the catalogue of AI tools', () => {
  it('has every tool once, with an id as policies write them', () => {
    expect(catalogue).toHaveLength(594);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(594);
    for (const { id, places } of catalogue) {
      expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['https://chatgpt.com/c/1', 'ChatGPT'],
    ['https://chatgpt.com/codex', 'Codex (web)'],
    ['https://chat.deepseek.com/', 'DeepSeek'],
    ['https://www.google.com/search?q=a&udm=50', 'Google Search AI Mode'],
    ['https://www.figma.com/make/x', 'Figma AI'],
  ])('knows %s', (address, name) => {
    expect(catalogueToolAt(address)?.name).toBe(name);
  });

  it.each([
    'https://www.google.com/search?q=udm=50x',
    'https://www.google.com/search?q=illness',
    'https://www.figma.com/files',
    'https://www.figma.com/airplane',
    'https://mail.google.com/',
    'https://www.linkedin.com/in/somebody',
    'https://netflix.com/i/grok',
    'https://chatgpt.com.evil.example/',
    'https://evil.example/chatgpt.com/',
    'https://notchatgpt.com/',
    'http://chatgpt.com/',
  ])('says nothing of %s', (address) => {
    expect(catalogueToolAt(address)).toBeNull();
  });

  it('watches no host as a whole that serves described sites beside other things', () => {
    const whole = watchedPlaces.filter(({ path, query }) => path === '' && query === '');
    const mixed = whole.filter(({ host }) => (siteForHost(host)?.pages ?? null) !== null);
    // These two serve nothing but the tool, beside the pages where there is something to write in.
    expect(mixed.map(({ host }) => host).toSorted()).toEqual(['cursor.com', 'duck.ai']);
  });
});
