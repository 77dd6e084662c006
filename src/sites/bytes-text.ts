/** Bytes on the bus are one code unit a byte; these turn them into text and back. */
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** UTF-8 to text; what is no UTF-8 becomes U+FFFD, so that the rest can still be read. */
export function bytesToText(bytes: string): string {
  const array = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) array[at] = bytes.charCodeAt(at);
  return lenient.decode(array);
}

/** Text to UTF-8. */
export function textToBytes(text: string): string {
  const array = encoder.encode(text);
  const chunk = 0x2000;
  let bytes = '';
  for (let at = 0; at < array.length; at += chunk) {
    bytes += String.fromCharCode(...array.subarray(at, at + chunk));
  }
  return bytes;
}
