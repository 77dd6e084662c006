import { carry, carryForm } from './body.ts';
import { replaceMethod } from './disguise.ts';
import { judge } from './judge.ts';
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
  const read = {
    action: getter(prototype, 'action'),
    method: getter(prototype, 'method'),
    encoding: getter(prototype, 'enctype'),
    target: getter(event, 'target'),
    prevented: getter(event, 'defaultPrevented'),
    prevent: uncurry(event.preventDefault),
  };

  const mayLeave = (form: HTMLFormElement): boolean => {
    const method = upperCase(read.method(form));
    if (method === 'DIALOG') return true;
    const action = realm.resolve(read.action(form));
    if (action === null) return true;
    const posted = method === 'POST';
    const isMultipart = read.encoding(form) === 'multipart/form-data';
    const content = posted ? null : encoded(new NativeForm(form));
    const url = content === null ? action : urlText(new NativeURL(`?${content}`, action));
    const line = { transport: 'navigation', method, url } as const;
    const carryBody = () => {
      if (!posted) return null;
      const entries = new NativeForm(form);
      const body = isMultipart ? carryForm(entries) : carry(encoded(entries));
      // Nothing can be awaited here; an unread file is judged as one.
      return body && { ...body, load: null };
    };
    return judge(realm.channel, line, carryBody, true).settled?.verdict === 'pass';
  };

  replaceMethod(prototype, 'submit', (send, self, args) =>
    mayLeave(self as HTMLFormElement) ? send(args) : undefined,
  );
  // Last of all listeners: most pages send the text themselves and prevent the submission.
  listen(window, 'submit', (submission: Event) => {
    const form = read.target(submission) as HTMLFormElement;
    if (!read.prevented(submission) && !mayLeave(form)) read.prevent(submission);
  });
}

/** As the browser puts entries into a URL or a url-encoded body; of files, the name. */
function encoded(entries: FormData): string {
  const params = new NativeParams();
  formEach(entries, (value, name) => {
    paramsAppend(params, name, typeof value === 'string' ? value : value.name);
  });
  return paramsText(params);
}
