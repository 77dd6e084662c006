import { valueTagger } from '../../detect/tags/value-tag.ts';
import type { LoggedEvent } from '../../events/event.ts';
import { seal } from '../../events/sealed.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { z } from '../../policy/zod.ts';

const detector = z.string().regex(/^[a-z0-9][a-z0-9._:-]{0,63}$/);

/** See `EventAside`. */
export const asideSchema = z.strictObject({
  values: z.array(z.strictObject({ detector, value: z.string().max(20_000) })).max(20),
  excerpts: z.array(z.strictObject({ detector, text: z.string().max(75) })).max(20),
});

interface Keys {
  readonly tagKey: () => Promise<Uint8Array | null>;
  readonly document: () => Promise<PolicyDocument>;
}

/**
 * An event with the tags and sealed excerpts of what came beside it. As the policy in force says, not
 * as the page's gate knew it: what it no longer allows is dropped, the event is not.
 */
export async function completed(
  event: LoggedEvent,
  aside: z.output<typeof asideSchema> | undefined,
  keys: Keys,
): Promise<LoggedEvent> {
  const { excerpts: shown } = event;
  if (!aside && shown.length === 0) return { ...event, tags: [] };
  const { logging } = await keys.document();
  const masked = logging?.excerpt === 'masked' ? shown.filter((one) => one.masked) : [];
  const sealed =
    aside && logging?.excerpt === 'sealed' && logging.sealTo
      ? await sealAll(aside.excerpts, logging.sealTo)
      : [];
  const key = aside && aside.values.length > 0 ? await keys.tagKey() : null;
  const tagger = key && valueTagger(key);
  const tags = tagger
    ? (aside?.values ?? []).map((one) => ({
        detector: one.detector,
        tag: tagger(one.detector, one.value),
      }))
    : [];
  return { ...event, tags, excerpts: [...masked, ...sealed].slice(0, 20) };
}

type SealTo = NonNullable<NonNullable<PolicyDocument['logging']>['sealTo']>;

async function sealAll(
  excerpts: readonly { readonly detector: string; readonly text: string }[],
  to: SealTo,
): Promise<LoggedEvent['excerpts']> {
  const { kty, crv, x, y } = to;
  const key = y === undefined ? { kty, crv, x } : { kty, crv, x, y };
  try {
    return await Promise.all(
      excerpts.map(async (one) => ({ detector: one.detector, sealed: await seal(one.text, key) })),
    );
  } catch {
    // A key that is no point of its curve: the event matters more than its excerpts.
    return [];
  }
}
