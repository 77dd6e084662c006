import type { Sender } from '../protocol/messages.ts';

/** What the browser says about who sent a message (the parts of `runtime.MessageSender` we judge by). */
export interface SenderFacts {
  readonly id?: string | undefined;
  /** Absent in Firefox before 126, and on some frames of both. */
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  /** Absent in Firefox. */
  readonly documentId?: string | undefined;
}

/** Who we are: our id and every origin our own pages can have. */
export interface Self {
  readonly id: string;
  /**
   * `chrome-extension://<id>`. Pages with a dynamic address are redirected to it before they run.
   */
  readonly origins: readonly string[];
}

/**
 * Content script or extension page? Never told by the message itself, only by what the browser
 * reports. Our pages also live inside tabs (the dialog frame), so `tab` alone proves nothing; and a
 * sender whose origin and URL contradict each other is neither.
 */
export function classify(sender: SenderFacts, self: Self): Sender | null {
  if (sender.id !== self.id) return null;
  const originIsOurs = sender.origin === undefined ? null : self.origins.includes(sender.origin);
  const urlIsOurs =
    sender.url === undefined ? null : self.origins.some((own) => sender.url?.startsWith(`${own}/`));
  if (originIsOurs === null && urlIsOurs === null) return null;
  if (originIsOurs === true)
    return urlIsOurs === false && !isBlank(sender.url) ? null : 'extension';
  if (urlIsOurs === true) return originIsOurs === null ? 'extension' : null;
  return sender.tab?.id === undefined ? null : 'content';
}

/** Child frames without an address of their own carry their parent's origin. */
function isBlank(url: string | undefined): boolean {
  return url === 'about:blank' || url === 'about:srcdoc';
}
