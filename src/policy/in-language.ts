import type { PolicyDocument } from './schema.ts';

type Texts = NonNullable<PolicyDocument['languages']>[string];

/**
 * The policy with its texts in the first language of these that it has: the tag itself, else the
 * language without its region; as written where it has none. Only what people read changes.
 * @param wanted Language tags (BCP 47), best first: `navigator.languages`.
 */
export function inLanguage(policy: PolicyDocument, wanted: readonly string[]): PolicyDocument {
  const spoken = chosen(policy, wanted);
  return spoken ? translated(policy, spoken) : policy;
}

function translated(
  policy: PolicyDocument,
  { language, texts }: { readonly language: string; readonly texts: Texts },
): PolicyDocument {
  const { organisation, messages, reasons, lessons, useCases, reminders, detectors } = texts;
  return {
    ...policy,
    language,
    ...(organisation && { organisation }),
    ...each(policy, 'rules', messages, (message) => ({ message })),
    ...each(policy, 'candidate', messages, (message) => ({ message })),
    ...each(policy, 'reasons', reasons, (text) => ({ text })),
    ...each(policy, 'lessons', lessons, (lesson) => lesson),
    ...each(policy, 'useCases', useCases, (useCase) => useCase),
    ...(policy.answers && {
      answers: {
        ...policy.answers,
        ...each(policy.answers, 'reminders', reminders, (reminder) => reminder),
      },
    }),
    ...(policy.detectors && { detectors: inWords(policy.detectors, detectors ?? {}) }),
  };
}

/** Null where the policy is best shown as it was written. */
function chosen(
  { languages = {}, language: written = 'en' }: PolicyDocument,
  wanted: readonly string[],
) {
  for (const tag of wanted.flatMap((each) => [each, each.split('-')[0] ?? each])) {
    const found = Object.entries(languages).find(([own]) => same(own, tag));
    if (found) return { language: found[0], texts: found[1] };
    if (same(written, tag)) return null;
  }
  return null;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The list under `key` with what each entry's translation says instead. */
function each<Key extends string, Text>(
  holder: { readonly [name in Key]?: readonly { readonly id: string }[] | undefined },
  key: Key,
  texts: Readonly<Record<string, Text>> | undefined,
  said: (text: Text) => object,
): object {
  const list = holder[key];
  if (!list || !texts) return {};
  const translated = list.map((entry) => {
    const text = Object.hasOwn(texts, entry.id) ? texts[entry.id] : undefined;
    return text === undefined ? entry : { ...entry, ...said(text) };
  });
  return { [key]: translated };
}

function inWords(
  detectors: NonNullable<PolicyDocument['detectors']>,
  texts: NonNullable<Texts['detectors']>,
): NonNullable<PolicyDocument['detectors']> {
  const entries = Object.entries(detectors).map(([id, settings]) => {
    const { custom } = settings;
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    return [id, custom && text ? { ...settings, custom: { ...custom, ...text } } : settings];
  });
  return Object.fromEntries(entries) as NonNullable<PolicyDocument['detectors']>;
}
