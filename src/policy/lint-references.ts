import type { Hint } from './hint.ts';
import { unknown } from './unknown-name.ts';
import { ruleLists } from './rule-lists.ts';
import type { PolicyDocument } from './schema.ts';
import { shippedLessons } from './shipped-lessons.ts';

/** Hints for parts of a policy that name other parts of it: lessons, translations, sites, tools. */
export function referenceHints(policy: PolicyDocument, sites: ReadonlySet<string>): Hint[] {
  return [...lessonHints(policy), ...languageHints(policy), ...siteHints(policy, sites)];
}

function lessonHints(policy: PolicyDocument): Hint[] {
  const lessons = new Set<string>([...shippedLessons, ...ids(policy.lessons)]);
  return [
    ...ruleLists(policy).flatMap(([path, rules]) =>
      rules.flatMap(({ lesson }, index) =>
        unknown(lesson, lessons, `${path}[${index}].lesson`, 'lesson'),
      ),
    ),
    ...(policy.useCases ?? []).flatMap(({ lesson }, index) =>
      unknown(lesson, lessons, `useCases[${index}].lesson`, 'lesson'),
    ),
  ];
}

function languageHints(policy: PolicyDocument): Hint[] {
  const own = policy.language ?? 'en';
  const detectors = Object.entries(policy.detectors ?? {});
  const named = {
    messages: new Set(ruleLists(policy).flatMap(([, rules]) => ids(rules))),
    reasons: new Set(ids(policy.reasons)),
    lessons: new Set(ids(policy.lessons)),
    useCases: new Set(ids(policy.useCases)),
    reminders: new Set(ids(policy.answers?.reminders)),
    detectors: new Set(detectors.flatMap(([id, { custom }]) => (custom ? [id] : []))),
  };
  const words = {
    messages: 'rule',
    reasons: 'reason',
    lessons: 'lesson',
    useCases: 'use case',
    reminders: 'reminder',
    detectors: 'detector of your own',
  };
  return Object.entries(policy.languages ?? {}).flatMap(([language, texts]) => [
    ...(language === own
      ? [
          {
            path: `languages.${language}`,
            message: 'is the language of the policy itself: these texts replace those',
          },
        ]
      : []),
    ...(Object.keys(named) as (keyof typeof named)[]).flatMap((part) =>
      Object.keys(texts[part] ?? {}).flatMap((id) =>
        unknown(id, named[part], `languages.${language}.${part}.${id}`, words[part]),
      ),
    ),
  ]);
}

function siteHints(policy: PolicyDocument, described: ReadonlySet<string>): Hint[] {
  return Object.entries(policy.sites ?? {}).flatMap(([id, site]): Hint[] => {
    const path = `sites.${id}`;
    if (described.has(id)) {
      return site.hosts
        ? [{ path: `${path}.hosts`, message: 'is not used: the site is described already' }]
        : [];
    }
    if (site.hosts) return [];
    const { mode: _, ...record } = site;
    // A host stands for itself: the switch works for sites that nobody described.
    if (id.includes('.') && Object.keys(record).length === 0) return [];
    return unknown(id, described, path, 'site').map((hint) => ({
      ...hint,
      message: `${hint.message}; a site of your own needs \`hosts\``,
    }));
  });
}

const ids = (list: readonly { readonly id: string }[] = []): string[] => list.map(({ id }) => id);
