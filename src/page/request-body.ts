import { carryBytes, carryForm, type Carried, type Sendable } from './body.ts';
import {
  bufferSize,
  headerDelete,
  headerGet,
  isKind,
  formKind,
  NativeHeaders,
  NativeResponse,
  requestBytes,
  requestHeaders,
  requestReferrer,
  requestReferrerPolicy,
  responseForm,
  startsWith,
  whenDone,
} from './natives.ts';
import { noBody, type WireText } from './wire.ts';

/**
 * The body of a Request object or a stream. Reading uses it up, so what is sent afterwards is made
 * of the bytes that were read; a form keeps its boundary because the bytes do not change.
 */
export function carryRequest(take: () => Request | null): Carried {
  let read: Carried | null = null;
  let bytes: ArrayBuffer | null = null;
  const found = (carried: Carried, done: (wire: WireText) => void, failed: () => void): void => {
    read = carried;
    if (carried.load) carried.load(done, failed);
    else done(carried.wire);
  };
  return {
    load(done, failed) {
      const request = take();
      if (!request) return;
      const sort = (buffer: unknown): void => {
        bytes = buffer as ArrayBuffer;
        if (bufferSize(bytes) === 0) return done(noBody);
        const type = headerGet(requestHeaders(request), 'content-type') ?? '';
        if (!startsWith(type, 'multipart/form-data')) return found(carryBytes(bytes), done, failed);
        const response = new NativeResponse(bytes, { headers: { 'content-type': type } });
        const fields = (form: unknown): void => found(carryForm(form as FormData), done, failed);
        void whenDone(responseForm(response), fields, failed);
      };
      void whenDone(requestBytes(request), sort, failed);
    },
    isHeavy: false,
    wire: noBody,
    keep: () => bytes ?? '',
    files: (all) => read?.files(all) ?? [],
    rebuild: (body, files) => read?.rebuild(body, files) ?? '',
  };
}

/** The same request with another body, another address, or both. */
export function remake(
  NativeRequest: typeof Request,
  request: Request,
  url: string | undefined,
  body: Sendable | null,
): Request {
  const source = url === undefined ? request : new NativeRequest(url, request);
  if (body === null) return source;
  const headers = new NativeHeaders(requestHeaders(request));
  // The browser writes a new boundary.
  if (isKind(formKind, body)) headerDelete(headers, 'content-type');
  return new NativeRequest(source, {
    body: body as BodyInit,
    headers,
    // Any other setting is taken over from the request, these two are not.
    referrer: requestReferrer(request),
    referrerPolicy: requestReferrerPolicy(request),
  });
}
