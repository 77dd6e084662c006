import { actions } from '../policy/action.ts';
import { endOf } from '../policy/end-of.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { figuresOf, isDoubtful, mostFirst } from '../events/tally-figures.ts';
import { enough, type Tally } from '../events/tally.ts';
import { barsOf, columnsOf, escapeHtml, tableOf } from './report-html.ts';
import { reportStyle } from './report-style.ts';
import { inventory } from './tools-inventory.ts';

export interface ReportIn {
  readonly tally: Tally;
  /** What tools and reviews are compared with; null where none was given. */
  readonly policy: PolicyDocument | null;
  /** Browsers, as far as the files tell them apart. */
  readonly browsers: number;
  readonly files: number;
  /** Lines that could not be read. */
  readonly bad: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const count = new Intl.NumberFormat('en');
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

/** The whole page. Nothing in it tells one person from another. */
export function reportPage(input: ReportIn): string {
  const { tally, policy, browsers, files, bad, now } = input;
  const day = (time: string) => time.slice(0, 10) || '–';
  const parts = [
    section('Events by day', daysPart(tally)),
    section('Tools in use', toolsPart(input)),
    section('Rules', rulesPart(tally)),
    section('What was found', barsOf('Events by kind of data', mostFirst(tally.categories))),
    section(
      'Why people went on',
      tableOf(['Reason', 'Times'], mostFirst(tally.reasons), 'Nobody went past a dialog.'),
    ),
    section('Rules that are only tried', differencesPart(tally)),
    section('Gaps in coverage', coveragePart(tally)),
    section('Sites by their worst state of the day', sitesPart(tally)),
    section('Reviews that are due', overduePart(policy, now)),
    section('Groups', groupsPart(tally)),
    section(
      'Policies in force',
      tableOf(['Policy and version', 'Signs of life'], mostFirst(tally.policies)),
    ),
  ];
  const from = `${day(tally.first)} to ${day(tally.last)}`;
  const note = bad > 0 ? ` ${count.format(bad)} lines could not be read and are missing here.` : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Tidegate report, ${escapeHtml(from)}</title><style>${reportStyle}</style></head><body><main>
<h1>${escapeHtml(policy?.organisation ?? 'AI tools')}: what was recorded</h1>
<p class="soft">${escapeHtml(from)}. ${count.format(files)} files, ${count.format(browsers)} browser records. Made ${day(new Date(now).toISOString())}.${note}</p>
${cards(tally)}
${parts.join('\n')}
<p class="soft end">Counts and names only. Groups of fewer than ${enough} browsers on a day are not shown, and people are not compared.</p>
</main></body></html>
`;
}

function section(title: string, body: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
}

function cards(tally: Tally): string {
  const { prompts, events, stopped, redacted, overridden } = figuresOf(tally);
  const shown: readonly (readonly [string, string])[] = [
    [count.format(prompts), 'prompts checked'],
    [count.format(events), 'records'],
    [count.format(stopped), 'stopped to ask'],
    [count.format(redacted), 'sent without the values'],
    [percent(overridden, stopped), 'of those stopped, sent as they were'],
  ];
  return `<div class="cards">${shown.map(([figure, words]) => `<div class="card"><b>${figure}</b><span>${words}</span></div>`).join('')}</div>`;
}

function daysPart({ days }: Tally): string {
  const names = [...days.keys()].toSorted();
  const series = actions
    .map((name) => ({ name, counts: names.map((day) => days.get(day)?.get(name) ?? 0) }))
    .filter(({ counts }) => counts.some((one) => one > 0));
  const rows = names.map((day, at) => [day, ...series.map(({ counts }) => counts[at] ?? 0)]);
  const table = tableOf(['Day', ...series.map(({ name }) => name)], rows);
  return `${columnsOf('Events by day and action', names, series)}<details><summary>As a table</summary>${table}</details>`;
}

function toolsPart({ tally, policy }: ReportIn): string {
  const rows = inventory(tally, policy).map((tool) => [
    tool.name,
    tool.status,
    tool.visits,
    tool.prompts,
    tool.stopped,
    tool.personal,
    tool.requested,
  ]);
  const lead = policy
    ? 'Compared with the policy’s list of tools. Those it does not list are in use without a review.'
    : 'No policy was given, so that nothing is known of their status (--policy).';
  const heads = [
    'Tool',
    'Status',
    'Days opened',
    'Prompts',
    'Stopped',
    'Private accounts',
    'Reviews asked for',
  ];
  return `<p class="soft">${lead}</p>${tableOf(heads, rows)}`;
}

function rulesPart({ rules }: Tally): string {
  const rows = [...rules]
    .toSorted(([, a], [, b]) => b.fired - a.fired)
    .map(([name, { fired, overridden, disputed }]) => {
      const mark = isDoubtful({ fired, overridden, disputed })
        ? 'look at it: often not believed'
        : '';
      return [name, fired, overridden, percent(overridden, fired), disputed, mark];
    });
  const heads = ['Rule', 'Events', 'Gone past', 'Share', 'Said to be wrong', ''];
  return tableOf(heads, rows, 'No rule was involved.');
}

function differencesPart({ differences }: Tally): string {
  const none = 'They would have decided the same, or there are none.';
  return tableOf(['Now → with them', 'Events'], mostFirst(differences), none);
}

function coveragePart({ coverage }: Tally): string {
  const rows = [...coverage]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([version, reasons]) =>
      mostFirst(reasons).map(([reason, times]): [string, string, number] => [
        version,
        reason,
        times,
      ]),
    );
  return tableOf(
    ['Version of Tidegate', 'What was not covered', 'Times'],
    rows,
    'No gaps were seen.',
  );
}

function sitesPart({ sites }: Tally): string {
  const heads = ['degraded', 'off', 'waiting', 'active'];
  const rows = [...sites]
    .map(([site, states]) => [site, ...heads.map((state) => states.get(state) ?? 0)] as const)
    .toSorted(([, a], [, b]) => Number(b) - Number(a));
  return tableOf(['Site', ...heads], rows, 'No browser has told of any yet.');
}

function overduePart(policy: PolicyDocument | null, now: number): string {
  if (!policy) return '<p class="soft">No policy was given (--policy).</p>';
  const due = [
    ['The policy itself', policy.reviewBy, policy.owner] as const,
    ...(policy.tools ?? []).map(
      ({ name, review }) => [name, review?.reviewBy, review?.reviewer] as const,
    ),
  ];
  const rows = due.flatMap(([what, by, who]) =>
    by !== undefined && endOf(by) < now ? [[what, by.slice(0, 10), who ?? 'nobody named']] : [],
  );
  return tableOf(['What', 'Was due', 'Who'], rows, 'None is overdue.');
}

function groupsPart({ groups }: Tally): string {
  const all = [...groups];
  const shown = all.filter(([, { browsers }]) => browsers >= enough);
  const hidden = all.length - shown.length;
  const rows = shown
    .toSorted(([, a], [, b]) => b.events - a.events)
    .map(([name, { events, stopped }]) => [name, events, stopped]);
  const table = tableOf(
    ['Group', 'Events', 'Stopped'],
    rows,
    'No group is large enough to be shown.',
  );
  return hidden > 0
    ? `${table}<p class="soft">${hidden} smaller ${hidden === 1 ? 'group is' : 'groups are'} not shown.</p>`
    : table;
}
