// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { genericSite } from '../sites/generic.ts';
import { googleAiStudio } from '../sites/pack/google-ai-studio.ts';
import { chatgpt } from '../sites/pack/chatgpt.ts';
import { watchComposers } from './composer.ts';

const editor =
  '<div id="prompt-textarea" class="ProseMirror" contenteditable="true"><p>hi</p></div>';

beforeEach(() => document.body.replaceChildren());

describe('the composer', () => {
  it('is found when the site draws it, and again when the site replaces it', async () => {
    const composers = watchComposers(document, chatgpt);
    const found = vi.fn();
    composers.onChange(found);
    expect(composers.current()).toBe(null);
    document.body.innerHTML = editor;
    await vi.waitFor(() => expect(found).toHaveBeenLastCalledWith(true));
    const first = composers.current();
    document.body.innerHTML = editor;
    expect(composers.current()).not.toBe(first);
    expect(composers.current()?.isConnected).toBe(true);
    document.body.replaceChildren();
    await vi.waitFor(() => expect(found).toHaveBeenLastCalledWith(false));
  });

  it('is not the first textarea of the page', () => {
    document.body.innerHTML = `<textarea></textarea>${editor}`;
    expect(watchComposers(document, chatgpt).current()?.id).toBe('prompt-textarea');
  });

  it('is found in an open shadow root', () => {
    const host = document.createElement('chat-box');
    host.attachShadow({ mode: 'open' }).innerHTML = editor;
    document.body.append(host);
    expect(watchComposers(document, chatgpt).current()?.id).toBe('prompt-textarea');
  });

  it('is where an event happened, however deep', () => {
    document.body.innerHTML = `${editor}<p id="else">x</p>`;
    const composers = watchComposers(document, chatgpt);
    const heard: (string | undefined)[] = [];
    document.addEventListener('keydown', (event) => heard.push(composers.of(event)?.id));
    document
      .querySelector('#prompt-textarea p')
      ?.dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    document.querySelector('#else')?.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(heard).toEqual(['prompt-textarea', undefined]);
  });

  it('of several is the one that somebody writes in, unless another is better', () => {
    document.body.innerHTML = '<textarea id="one"></textarea><textarea id="two"></textarea>';
    const composers = watchComposers(document, genericSite('ai.acme.example'));
    expect(composers.current()?.id).toBe('one');
    document.addEventListener('keydown', (event) => void composers.of(event));
    const press = (at: string) =>
      document.querySelector(at)?.dispatchEvent(new Event('keydown', { bubbles: true }));
    press('#two');
    expect(composers.current()?.id).toBe('two');
    document.body.innerHTML = `${editor}<div id="canvas" class="ProseMirror" contenteditable="true"></div>`;
    const described = watchComposers(document, chatgpt);
    document.addEventListener('keydown', (event) => void described.of(event));
    press('#canvas');
    expect(described.current()?.id).toBe('prompt-textarea');
  });

  it('is not looked for beside the tool', () => {
    document.body.innerHTML = editor;
    let wanted = true;
    const composers = watchComposers(document, chatgpt, () => wanted);
    expect(composers.current()?.id).toBe('prompt-textarea');
    wanted = false;
    expect(composers.current()).toBeNull();
    expect(composers.send()).toBeNull();
  });

  it('sends on Enter, or only with Ctrl or Cmd', () => {
    const enter = (init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', init);
    expect(watchComposers(document, chatgpt).sendsOn(enter())).toBe(true);
    const studio = watchComposers(document, googleAiStudio);
    expect(studio.sendsOn(enter())).toBe(false);
    expect(studio.sendsOn(enter({ ctrlKey: true }))).toBe(true);
    expect(studio.sendsOn(enter({ metaKey: true }))).toBe(true);
  });

  it('knows the send control by any of its selectors', () => {
    document.body.innerHTML = `${editor}<button id="composer-submit-button"><i></i></button><button></button>`;
    const composers = watchComposers(document, chatgpt);
    const heard: (string | undefined)[] = [];
    document.addEventListener('click', (event) => heard.push(composers.sendOf(event)?.id));
    document.querySelector('i')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    document.querySelectorAll('button')[1]?.click();
    expect(heard).toEqual(['composer-submit-button', undefined]);
    expect(composers.send()?.id).toBe('composer-submit-button');
  });
});
