// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readEditor, selectText } from './editor-text.ts';

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div id="e" contenteditable="true">${html}</div>`;
  return document.querySelector('#e') as HTMLElement;
}

beforeEach(() => document.body.replaceChildren());

describe('readEditor', () => {
  it.each([
    ['ProseMirror', '<p>one</p><p>two<br class="ProseMirror-trailingBreak"></p>', 'one\ntwo'],
    ['an empty line between', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
    ['Lexical', '<p><span data-lexical-text="true">one</span><br><span>two</span></p>', 'one\ntwo'],
    ['Quill list', '<ol><li>one</li><li>two</li></ol><p>three</p>', 'one\ntwo\nthree'],
    ['a block in a block', '<div><div>one</div></div><div>two</div>', 'one\ntwo'],
    ['plain text and breaks', 'one<br>two', 'one\ntwo'],
    ['Slate placeholder', '<p><span data-slate-placeholder>Ask</span><span>one</span></p>', 'one'],
    ['nothing', '<p><br></p>', ''],
  ])('reads %s by lines', (_, html, text) => {
    expect(readEditor(editor(html)).text).toBe(text);
  });

  it('reads a textarea as it is', () => {
    document.body.innerHTML = '<textarea>one\n\ntwo</textarea>';
    expect(readEditor(document.querySelector('textarea') as Element).text).toBe('one\n\ntwo');
  });
});

describe('selectText', () => {
  it('selects a stretch across nodes and lines', () => {
    const element = editor('<p>card <b>4711</b> 0000</p><p>next</p>');
    const { text } = readEditor(element);
    expect(selectText(element, text.indexOf('4711'), text.indexOf(' 0000') + 5)).toBe(true);
    expect(String(document.getSelection())).toBe('4711 0000');
  });

  it('selects in a textarea', () => {
    document.body.innerHTML = '<textarea>card 4711</textarea>';
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    expect(selectText(area, 5, 9)).toBe(true);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('4711');
  });

  it('says so when there is nothing there', () => {
    expect(selectText(editor(''), 0, 4)).toBe(false);
  });
});
