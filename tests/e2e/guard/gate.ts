/**
 * A gate that decides by words in the request, for tests of the guard alone. Runs in the isolated
 * world of the extension that `extension.ts` makes; notes what it is told on the document element.
 *
 * In the address: `judged` is read, `peeked` is peeked, all else passes. In address or body:
 * Files that are peeked at are handed back with another content. STOP refuses, SECRET becomes [X],
 * WAIT answers later, NEVER waits for good, CRASH gives no reply.
 */
import { HELLO, REPLY, TAKEN, type Ask, type Probe } from '../../../src/protocol/page.ts';

const notes: unknown[] = [];
function note(entry: unknown): void {
  notes.push(entry);
  document.documentElement?.setAttribute('data-notes', JSON.stringify(notes));
}

function decide(outgoing: Ask['outgoing']): object {
  const all = JSON.stringify(outgoing);
  if (all.includes('STOP')) return { verdict: 'refuse' };
  if (!all.includes('SECRET')) return { verdict: 'pass' };
  const clean = JSON.parse(all.replaceAll('SECRET', '[X]')) as Ask['outgoing'];
  const url = clean.url === outgoing.url ? {} : { url: clean.url };
  return { verdict: 'replace', body: clean.body, ...url };
}

function serve(node: HTMLInputElement): void {
  const swap = (id: number, files: readonly File[]): void => {
    const data = new DataTransfer();
    for (const { name } of files) data.items.add(new File(['swapped'], name));
    node.files = data.files;
    const detail = JSON.stringify({ id, verdict: { verdict: 'pass' }, files: true });
    node.dispatchEvent(new CustomEvent('answer', { detail }));
  };
  const hear = (name: string, reply: (detail: never) => unknown): void => {
    node.addEventListener(name, (event) => {
      const answer = reply(JSON.parse((event as CustomEvent<string>).detail) as never);
      if (answer !== undefined) node.setAttribute(REPLY, JSON.stringify(answer));
    });
  };
  hear('probe', ({ url }: Probe) =>
    url.includes('judged') ? 'read' : url.includes('peeked') ? 'peek' : 'pass',
  );
  hear('ask', ({ id, outgoing }: Ask) => {
    note({ ask: outgoing });
    const files = [...(node.files ?? [])];
    if (files.length > 0 && outgoing.url.includes('peeked')) {
      note({ files: files.map(({ name }) => name) });
      setTimeout(() => swap(id, files), 0);
      return { verdict: 'wait' };
    }
    const all = JSON.stringify(outgoing);
    if (all.includes('CRASH')) return undefined;
    if (outgoing.sync || !/WAIT|NEVER/.test(all)) return decide(outgoing);
    const detail = JSON.stringify({ id, verdict: decide(outgoing) });
    const answer = () => node.dispatchEvent(new CustomEvent('answer', { detail }));
    if (!all.includes('NEVER')) setTimeout(answer, 60);
    return { verdict: 'wait' };
  });
  hear('gone', (gone) => note({ gone }));
  hear('fault', (fault) => note({ fault }));
  document.addEventListener('insert-please', (event) => {
    node.removeAttribute(REPLY);
    const detail = JSON.stringify({ text: (event as CustomEvent<string>).detail });
    node.dispatchEvent(new CustomEvent('insert', { detail }));
    note({ inserted: JSON.parse(node.getAttribute(REPLY) ?? 'null') as unknown });
  });
}

if (!location.search.includes('no-gate')) {
  document.addEventListener(
    HELLO,
    (event) => {
      event.stopImmediatePropagation();
      const node = (event as MouseEvent).relatedTarget as HTMLInputElement;
      serve(node);
      node.setAttribute(TAKEN, '');
    },
    { capture: true, once: true },
  );
}
