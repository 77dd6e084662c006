import { change, type Change } from './change.ts';
import type { PolicyDocument } from './schema.ts';

/** Changes outside of rules, tools and exceptions: expiry, pauses, records, forwarding, candidates. */
export function diffSections(before: PolicyDocument, after: PolicyDocument): Change[] {
  return [
    ...diffStale(before, after),
    ...diffPause(before.pause, after.pause),
    ...diffRecords(before.logging ?? {}, after.logging ?? {}),
    ...diffForward(before.forward?.url, after.forward?.url),
    ...(same(before.candidate, after.candidate)
      ? []
      : [
          change('open', after.candidate ? 'other rules are tried' : 'no rules are tried any more'),
        ]),
    ...(before.answers?.mark === after.answers?.mark &&
    same(before.answers?.reminders, after.answers?.reminders)
      ? []
      : [change('open', 'other reminders about answers')]),
    ...diffPictures(before.readPictures, after.readPictures),
    ...diffKeeping(before.answers?.keepValues, after.answers?.keepValues),
  ];
}

function diffPictures(from: readonly string[] = [], to: readonly string[] = []): Change[] {
  if (same(from, to)) return [];
  if (to.length === 0) return [change('looser', 'pictures are not read any more')];
  const level = from.length === 0 ? 'stricter' : 'open';
  return [change(level, `pictures are read in ${to.join(', ')}`)];
}

type Keeping = NonNullable<PolicyDocument['answers']>['keepValues'];

function diffKeeping(from: Keeping = 'page', to: Keeping = 'page'): Change[] {
  if (from === to) return [];
  return to === 'session'
    ? [change('looser', 'values behind placeholders are kept until the tab is closed')]
    : [change('stricter', 'values behind placeholders go when the page is loaded anew')];
}

const whenStale = ['keep', 'built-in', 'warn', 'justify', 'block'] as const;

function diffStale(before: PolicyDocument, after: PolicyDocument): Change[] {
  const [from, to] = [before.whenStale ?? 'keep', after.whenStale ?? 'keep'];
  return [
    ...(before.expiresAt === after.expiresAt
      ? []
      : [
          change(
            'open',
            after.expiresAt
              ? `it can be relied on until ${after.expiresAt} instead of ${before.expiresAt ?? 'for ever'}`
              : 'it can be relied on for ever',
          ),
        ]),
    ...(from === to
      ? []
      : [
          change(
            whenStale.indexOf(to) > whenStale.indexOf(from) ? 'stricter' : 'looser',
            `once expired: ${to} instead of ${from}`,
          ),
        ]),
  ];
}

function diffPause(from: PolicyDocument['pause'], to: PolicyDocument['pause']): Change[] {
  if (!from && !to) return [];
  if (!from) return [change('looser', `people may pause it, for ${to?.minutes} minutes at most`)];
  if (!to) return [change('stricter', 'people may not pause it any more')];
  const [asked, asks] = [from.reason ?? true, to.reason ?? true];
  return [
    ...(from.minutes === to.minutes
      ? []
      : [
          change(
            to.minutes > from.minutes ? 'looser' : 'stricter',
            `people may pause it for ${to.minutes} minutes instead of ${from.minutes}`,
          ),
        ]),
    ...(asked === asks
      ? []
      : [
          change(
            asks ? 'stricter' : 'looser',
            asks ? 'a pause needs a reason' : 'a pause needs no reason',
          ),
        ]),
  ];
}

type Logging = NonNullable<PolicyDocument['logging']>;

/** What is recorded of people is neither stricter nor looser, but everybody should look at it. */
function diffRecords(before: Logging, after: Logging): Change[] {
  const said: readonly [field: keyof Logging, name: string, otherwise: string | number][] = [
    ['level', 'recorded are', 'findings'],
    ['excerpt', 'excerpts that are kept:', 'none'],
    ['retentionDays', 'days that records are kept:', 30],
    ['identity', 'whose records they are:', 'none'],
    ['purpose', 'why people can be told apart:', 'nothing said'],
    ['noticeUrl', 'where people read about it:', 'nowhere'],
  ];
  const changed = said.flatMap(([field, name, otherwise]) => {
    const [from, to] = [before[field] ?? otherwise, after[field] ?? otherwise];
    return from === to ? [] : [change('open', `${name} ${to} instead of ${from}`)];
  });
  const sealed = same(before.sealTo, after.sealTo)
    ? []
    : [change('open', 'excerpts are sealed to another key')];
  return [...changed, ...sealed];
}

function diffForward(from: string | undefined, to: string | undefined): Change[] {
  if (from === to) return [];
  if (to === undefined) return [change('open', 'records are not sent anywhere any more')];
  return [change('open', `records are sent to ${to}${from ? ` instead of ${from}` : ''}`)];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
