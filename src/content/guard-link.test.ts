// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HELLO, REPLY, TAKEN } from '../protocol/page.ts';
import { type GuardHearer, linkGuard } from './guard-link.ts';

function hearer(): GuardHearer {
  return {
    probe: vi.fn(() => 'read' as const),
    ask: vi.fn(() => ({ verdict: 'refuse' }) as const),
    gone: vi.fn(),
    fault: vi.fn(),
    taken: vi.fn(),
  };
}

function offer(): HTMLElement {
  const node = document.createElement('i');
  document.dispatchEvent(new MouseEvent(HELLO, { relatedTarget: node }));
  return node;
}

function tell(node: HTMLElement, name: string, detail: unknown): unknown {
  node.removeAttribute(REPLY);
  node.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(detail) }));
  return JSON.parse(node.getAttribute(REPLY) ?? 'null') as unknown;
}

describe('the way to the guard', () => {
  beforeEach(() => document.documentElement.replaceChildren());

  it('answers over the node that was handed over', () => {
    const heard = hearer();
    const link = linkGuard(document, heard);
    expect(link.present()).toBe(false);
    const node = offer();
    expect(node.hasAttribute(TAKEN)).toBe(true);
    expect(link.present()).toBe(true);
    expect(heard.taken).toHaveBeenCalledOnce();
    expect(tell(node, 'probe', { url: 'u' })).toBe('read');
    expect(tell(node, 'ask', { id: 1 })).toEqual({ verdict: 'refuse' });
    tell(node, 'gone', { id: 7 });
    expect(heard.gone).toHaveBeenCalledWith(7);
  });

  it('takes the first hand-over only: a page that knows the name gets no verdicts', () => {
    const heard = hearer();
    linkGuard(document, heard);
    const first = offer();
    const second = offer();
    expect(second.hasAttribute(TAKEN)).toBe(false);
    expect(tell(second, 'probe', { url: 'u' })).toBe(null);
    expect(tell(first, 'probe', { url: 'u' })).toBe('read');
  });

  it('takes none once the page has a script, even if no guard came', () => {
    document.documentElement.append(document.createElement('script'));
    const link = linkGuard(document, hearer());
    expect(offer().hasAttribute(TAKEN)).toBe(false);
    expect(link.present()).toBe(false);
  });

  it('stops the hand-over before the page hears it', () => {
    linkGuard(document, hearer());
    const page = vi.fn();
    document.addEventListener(HELLO, page);
    offer();
    expect(page).not.toHaveBeenCalled();
    offer();
    expect(page).toHaveBeenCalledOnce();
  });

  it('inserts through the guard and tells whether something took it', () => {
    const link = linkGuard(document, hearer());
    expect(link.insert('x')).toBe(false);
    const node = offer();
    let reply = '"failed"';
    node.addEventListener('insert', () => node.setAttribute(REPLY, reply));
    expect(link.insert('x')).toBe(false);
    reply = '"done"';
    expect(link.insert('x')).toBe(true);
  });

  it('takes a node that another gate gives, and hears no offer of the page then', () => {
    const given = document.createElement('i');
    const heard = hearer();
    const link = linkGuard(document, heard, given);
    expect(link.present()).toBe(true);
    expect(heard.taken).toHaveBeenCalledOnce();
    expect(tell(given, 'probe', { url: 'u' })).toBe('read');
    const offered = offer();
    expect(offered.hasAttribute(TAKEN)).toBe(false);
    expect(tell(offered, 'probe', { url: 'u' })).toBeNull();
  });

  it('gives its node away: it hears nothing more, but what it promised is still answered', () => {
    const heard = hearer();
    const link = linkGuard(document, heard);
    const node = offer();
    expect(tell(node, 'probe', { url: 'u' })).toBe('read');
    expect(link.release()).toBe(node);
    expect(tell(node, 'probe', { url: 'u' })).toBeNull();
    expect(heard.probe).toHaveBeenCalledOnce();
    const answered = vi.fn();
    node.addEventListener('answer', answered);
    link.answer(7, { verdict: 'refuse' }, null);
    expect(answered).toHaveBeenCalledOnce();
  });
});
