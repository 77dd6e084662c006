import { browser } from 'wxt/browser';
import type { WireBody } from '../protocol/page.ts';

/** A request as the browser shows it, before it leaves. */
export interface SeenRequest {
  /** Upper case. */
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Host of the page or worker that makes it, else of the address; lower-cased. */
  readonly host: string;
  /** -1: no tab, as with shared and service workers. */
  readonly tabId: number;
  /** Null when there is none, and when the browser does not show it: Blobs, files, streams. */
  readonly body: WireBody | null;
}

interface Details {
  readonly method: string;
  readonly url: string;
  readonly tabId: number;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly requestBody?: {
    readonly error?: string;
    readonly formData?: Readonly<Record<string, readonly (string | ArrayBuffer)[]>>;
    readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
  } | null;
}

/**
 * Hear every request to these hosts and stop those that may not leave. Nothing happens in a build
 * without the permission. The browser waits for a promise (tried in Chromium 156 and Firefox 153).
 */
export function onBeforeSend(
  urls: readonly string[],
  mayLeave: (request: SeenRequest) => boolean | Promise<boolean>,
): void {
  const event = browser.webRequest?.onBeforeRequest;
  if (!event) return;
  const answer = (may: boolean) => (may ? {} : { cancel: true });
  const heard = (details: Details) => {
    const may = mayLeave(seen(details));
    return typeof may === 'boolean' ? answer(may) : may.then(answer);
  };
  event.addListener(heard as never, { urls: [...urls] }, ['blocking', 'requestBody']);
}

function seen({ method, url, tabId, initiator, originUrl, requestBody }: Details): SeenRequest {
  const from = [initiator, originUrl, url].find((one) => one && URL.canParse(one)) ?? url;
  return {
    method: method.toUpperCase(),
    url,
    host: new URL(from).hostname || new URL(url).hostname,
    tabId,
    body: bodyOf(requestBody),
  };
}

function bodyOf(body: Details['requestBody']): WireBody | null {
  if (!body || body.error !== undefined) return null;
  if (body.formData) {
    const fields = Object.entries(body.formData).flatMap(([name, values]) =>
      values.map((value) => ({
        name,
        value: typeof value === 'string' ? value : units(value),
        file: null,
      })),
    );
    return { kind: 'form', fields };
  }
  const parts = body.raw ?? [];
  // A part of it is missing: what is there cannot be taken for all.
  if (parts.length === 0 || parts.some(({ bytes }) => bytes === undefined)) return null;
  return { kind: 'bytes', bytes: parts.map(({ bytes }) => (bytes ? units(bytes) : '')).join('') };
}

/** One code unit a byte. */
function units(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
