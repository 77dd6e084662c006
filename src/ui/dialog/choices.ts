import type { Choice, DialogModel } from '../../protocol/dialog.ts';

/** Ways on which the text leaves as it is, by action: what the gate would refuse is not offered. */
const never: Readonly<Record<DialogModel['action'], readonly Choice[]>> = {
  coach: [],
  warn: [],
  justify: ['send'],
  redact: ['send', 'send-with-reason'],
  block: ['send', 'send-with-reason', 'redact'],
};

/** What is offered, the recommended way first, Cancel always and last, but where it is the first. */
export function offered(model: DialogModel): readonly Choice[] {
  const without = new Set<Choice>([...never[model.action], 'cancel']);
  if (model.alternative === null || webAddress(model.alternative.url) === null) {
    without.add('alternative');
  }
  const ways = model.choices.filter((choice) => !without.has(choice));
  // About a file it may be the careful way, which then has the focus: Enter adds nothing.
  return model.files && model.choices[0] === 'cancel' ? ['cancel', ...ways] : [...ways, 'cancel'];
}

/** The address if it is one of the web; a policy could hold a `javascript:` one. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** Where a contact leads: a page, a mail, or nowhere (then it is only text). */
export function contactAddress(contact: string): string | null {
  if (/^[^\s@:/?]+@[^\s@:/?]+$/.test(contact)) return `mailto:${contact}`;
  return webAddress(contact);
}
