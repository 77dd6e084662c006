import { carry, carryForm } from './body.ts';
import { replaceMethod } from './disguise.ts';
import { judge, passes } from './judge.ts';
import {
  formEach,
  getter,
  listen,
  NativeForm,
  NativeParams,
  NativeURL,
  paramsAppend,
  paramsText,
  uncurry,
  upperCase,
  urlText,
} from './natives.ts';
import type { Realm } from './realm.ts';

/** Forms that the browser submits by itself. They are let go or stopped, never rewritten. */
export function wrapForms(realm: Realm): void {
  const { window } = realm;
  const prototype = window.HTMLFormElement.prototype;
  const event = window.Event.prototype;
  const actionOf = getter(prototype, 'action');
  const methodOf = getter(prototype, 'method');
  const encodingOf = getter(prototype, 'enctype');
  const targetOf = getter(event, 'target');
  const isPrevented = getter(event, 'defaultPrevented');
  const prevent = uncurry(event.preventDefault);

  const mayLeave = (form: HTMLFormElement): boolean => {
    const method = upperCase(methodOf(form));
    if (method === 'DIALOG') return true;
    const action = realm.resolve(actionOf(form));
    if (action === null) return true;
    const posted = method === 'POST';
    const isMultipart = encodingOf(form) === 'multipart/form-data';
    const content = posted ? null : encoded(new NativeForm(form));
    const url = content === null ? action : urlText(new NativeURL(`?${content}`, action));
    const line = { transport: 'navigation', method, url } as const;
    const carryBody = () => {
      if (!posted) return null;
      const entries = new NativeForm(form);
      const body = isMultipart ? carryForm(entries) : carry(encoded(entries));
      // Nothing can be awaited here; an unread file is judged as one.
      // Files were chosen in an input, and judged there.
      return body && { ...body, load: null, files: () => [] };
    };
    return passes(judge(realm, line, carryBody, true).settled);
  };

  replaceMethod(prototype, 'submit', (send, self, args) =>
    mayLeave(self as HTMLFormElement) ? send(args) : undefined,
  );
  const submitted = (submission: Event): void => {
    const form = targetOf(submission) as HTMLFormElement;
    if (!isPrevented(submission) && !mayLeave(form)) prevent(submission);
  };
  // Last of all listeners: most pages send the text themselves and prevent the submission.
  realm.hear = () => listen(window, 'submit', submitted);
  realm.hear();
}

/** As the browser puts entries into a URL or a url-encoded body; of files, the name. */
function encoded(entries: FormData): string {
  const params = new NativeParams();
  formEach(entries, (value, name) => {
    paramsAppend(params, name, typeof value === 'string' ? value : value.name);
  });
  return paramsText(params);
}
