import type { PolicyDocument } from '../../policy/schema.ts';
import type { ForwardSettings } from './forwarder.ts';

/** Null where the policy forwards nothing. @param token the collector's, from managed settings. */
export function forwardSettingsOf(
  { forward }: PolicyDocument,
  token: string | null,
): ForwardSettings | null {
  if (!forward) return null;
  const { url, format, batch = {} } = forward;
  const { events = 200, bytes = 500_000, seconds = 300 } = batch;
  return { url, format, token, events, bytes, seconds };
}
