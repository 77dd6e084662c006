import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language, t, textIfAny } from './i18n.ts';

const before = globalThis.chrome;
let texts: Record<string, string>;
beforeEach(() => {
  texts = {
    language: 'en',
    chip_things: '{n} thing | {n} things',
    chip_kept: '{tool} kept, {tool} said',
    chip_restore: 'Open',
  };
  Object.assign(globalThis, {
    chrome: { i18n: { getMessage: (key: string) => texts[key] ?? '' } },
  });
});
afterEach(() => void Object.assign(globalThis, { chrome: before }));

describe('texts', () => {
  it('are looked up and filled in', () => {
    expect(t('chip.restore')).toBe('Open');
    expect(t('chip.kept', { tool: 'ChatGPT' })).toBe('ChatGPT kept, ChatGPT said');
  });

  it('take values as they are, also those that look like names or patterns', () => {
    expect(t('chip.kept', { tool: '{tool} $& | $1' })).toBe(
      '{tool} $& | $1 kept, {tool} $& | $1 said',
    );
  });

  it('have plural forms and figures of their own language', () => {
    expect(t('chip.things', { n: 1 })).toBe('1 thing');
    expect(t('chip.things', { n: 0 })).toBe('0 things');
    expect(t('chip.things', { n: 1234 })).toBe('1,234 things');
    texts['language'] = 'pl';
    texts['chip_things'] = 'jedna | {n} rzeczy mało | {n} rzeczy | {n} rzeczy i pół';
    expect(t('chip.things', { n: 3 })).toBe('3 rzeczy mało');
    expect(t('chip.things', { n: 5 })).toBe('5 rzeczy');
    texts['language'] = 'ja';
    texts['chip_things'] = '{n} 件';
    expect(t('chip.things', { n: 1 })).toBe('1 件');
  });

  it('that do not exist are null where that is asked', () => {
    expect(textIfAny('chip.restore')).toBe('Open');
    expect(textIfAny('chip.nothing')).toBeNull();
  });

  it('are their keys in a content script that has lost its extension', () => {
    Object.assign(globalThis, {
      chrome: {
        get i18n(): never {
          throw new Error('Extension context invalidated.');
        },
      },
    });
    expect(t('chip.restore')).toBe('chip.restore');
    expect(language()).toBe('en');
    Object.assign(globalThis, { chrome: undefined });
    expect(t('chip.restore')).toBe('chip.restore');
  });
});
