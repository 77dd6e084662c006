// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatgpt } from '../sites/pack/chatgpt.ts';
import { createAttachments } from './attachments.ts';
import { watchComposers } from './composer.ts';
import { createTextMemory } from './text-memory.ts';
import { watchEditing } from './watch-editing.ts';

const text = 'Something that was brought into this tab';
const state = { inserting: false, wanted: true };
let memory = createTextMemory();
let flush: () => void = () => undefined;
const look = vi.fn();
const brought = vi.fn();

function area(selector: string): HTMLTextAreaElement {
  return document.querySelector(selector) as HTMLTextAreaElement;
}
function paste(target: Element): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  target.dispatchEvent(event);
  return event;
}
function type(target: HTMLTextAreaElement, value: string): void {
  target.value = value;
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<textarea id="prompt-textarea"></textarea><textarea id="note"></textarea><input id="name"><input type="password">';
  memory = createTextMemory();
  state.inserting = false;
  state.wanted = true;
  look.mockClear();
  brought.mockClear();
  flush = watchEditing(window, {
    composers: watchComposers(document, chatgpt),
    memory,
    attachments: createAttachments(),
    wanted: () => state.wanted,
    inserting: () => state.inserting,
    brought,
    look,
  });
});
afterEach(() => void vi.useRealTimers());

describe('what comes in', () => {
  it('by paste is remembered and judged at once, and never stopped', () => {
    expect(paste(area('#prompt-textarea')).defaultPrevented).toBe(false);
    expect(brought).toHaveBeenCalledWith(text, 'paste');
    expect(memory.carriedBy(text)?.origin).toBe('paste');
    vi.advanceTimersByTime(150);
    expect(look).toHaveBeenCalled();
  });

  it('on another page of the host is none of ours', () => {
    state.wanted = false;
    paste(area('#note'));
    type(area('#note'), text);
    flush();
    expect(memory.empty).toBe(true);
    state.wanted = true;
    paste(area('#note'));
    expect(memory.empty).toBe(false);
  });

  it('by typing is looked at once the person pauses, or when something wants to leave', () => {
    type(area('#prompt-textarea'), text);
    expect(memory.empty).toBe(true);
    expect(look).not.toHaveBeenCalled();
    flush();
    expect(memory.carriedBy(text)?.origin).toBe('typed');
    vi.advanceTimersByTime(150);
    expect(look).toHaveBeenCalled();
  });

  it('is looked at too where an editor takes a key for itself and tells nobody', () => {
    const editor = area('#prompt-textarea');
    editor.value = '';
    editor.dispatchEvent(new KeyboardEvent('keyup', { key: 'Delete', bubbles: true }));
    vi.advanceTimersByTime(150);
    expect(look).toHaveBeenCalled();
  });

  it('elsewhere on the page is remembered too, but not from single-line fields', () => {
    type(area('#name'), text);
    flush();
    expect(memory.empty).toBe(true);
    type(area('#note'), text);
    flush();
    expect(memory.empty).toBe(false);
  });

  it('in a password field is never remembered', () => {
    paste(area('[type="password"]'));
    expect(memory.empty).toBe(true);
    paste(area('#name'));
    expect(memory.empty).toBe(false);
  });

  it('from ourselves is not what the person brought', () => {
    state.inserting = true;
    paste(area('#prompt-textarea'));
    type(area('#prompt-textarea'), text);
    flush();
    expect(memory.empty).toBe(true);
    state.inserting = false;
    paste(area('#prompt-textarea'));
    expect(memory.empty).toBe(false);
  });
});
