import { ask } from '../platform/bus.ts';
import { t } from '../platform/i18n.ts';
import { extensionOrigin, pageUrl } from '../platform/urls.ts';
import type { MessageName, Messages } from '../protocol/messages.ts';
import { type Inserted, REPLY } from '../protocol/page.ts';
import type { PracticeGate } from '../protocol/practice.ts';
import { defineSite } from '../sites/site.ts';
import { createFrame } from './dialog-frame.ts';
import { createGate } from './gate.ts';

/** A frame that says nothing for so long, milliseconds, does not come. */
const patience = 3000;

/** What the gate says of a prompt is for the log; here it goes nowhere. */
const unsaid: { readonly [N in MessageName]?: Messages[N]['out'] } = {
  'event.record': { stored: true },
  'prompt.checked': null,
  'gate.status': null,
  'handover.offer': null,
  'release.register': null,
};

const practiceAsk: typeof ask = async (name, data) => {
  if (Object.hasOwn(unsaid, name)) return unsaid[name] as never;
  return ask(name, data);
};

/**
 * A gate in a page of our own: the engine, the policy, the dialog and the worker as on any site.
 * There is no site, no request and no record.
 */
export function startPracticeGate(): PracticeGate {
  const site = defineSite({
    id: 'practice',
    name: t('practice.tool'),
    hosts: [],
    composer: { selectors: ['#composer'] },
    send: ['#send'],
  });
  const gate = createGate(window, site, standInGuard(), practiceAsk);
  return {
    found: gate.found,
    async frameAnswers() {
      const url = pageUrl('/dialog.html');
      const frame = createFrame({ document, ask: practiceAsk, url, origin: extensionOrigin() });
      frame.element.style.display = 'none';
      document.body.append(frame.element);
      const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
      const answered = await Promise.race([frame.ready.then(() => true), late]);
      frame.element.remove();
      return answered;
    },
  };
}

/** Puts text where the selection is, as the guard of a site does; there is nothing else to guard. */
function standInGuard(): Element {
  const node = document.createElement('i');
  node.addEventListener('insert', (event) => {
    const { text } = JSON.parse((event as CustomEvent<string>).detail) as { text: string };
    const done = document.execCommand('insertText', false, text);
    node.setAttribute(REPLY, JSON.stringify((done ? 'done' : 'failed') satisfies Inserted));
  });
  return node;
}
