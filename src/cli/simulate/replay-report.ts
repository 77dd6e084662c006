import type { Replay } from './replay.ts';

/** What was read beside the decisions. */
interface Read {
  readonly events: number;
  /** Lines that are no events. */
  readonly bad: number;
  /** Detectors of the policy that none of the events knows. */
  readonly unknown: readonly string[];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;

/** The outcome of a simulation, for people or for programs. */
export function replayReport(replay: Replay, read: Read, json: boolean): string {
  const changes = most(replay.changes).map(([key, events]) => {
    const [rule = '', before = '', after = ''] = key.split('\0');
    return { rule, before, after, events };
  });
  const untold = most(replay.untold).map(([key, events]) => {
    const [rule = '', conditions = ''] = key.split('\0');
    return { rule, conditions, events };
  });
  const sites = [...replay.sites].toSorted(
    ([, a], [, b]) => b.stricter + b.looser - (a.stricter + a.looser),
  );
  if (json) {
    const { all, clean } = replay;
    const bySite = sites.map(([site, counts]) => ({ site, ...counts }));
    return `${JSON.stringify({ ...read, clean, ...all, changes, cannotTellBecause: untold, sites: bySite })}\n`;
  }
  const { stricter, looser, same, cannotTell } = replay.all;
  const decisions = stricter + looser + same + cannotTell;
  return [
    `events: ${read.events}, decisions among them: ${decisions}${read.bad > 0 ? `, lines that are no events: ${read.bad}` : ''}`,
    `  stricter     ${stricter} (${percent(stricter, decisions)})`,
    `  looser       ${looser} (${percent(looser, decisions)})`,
    `  the same     ${same} (${percent(same, decisions)})`,
    `  cannot tell  ${cannotTell} (${percent(cannotTell, decisions)})`,
    ...(replay.clean > 0
      ? [`Prompts in which nothing was found, and about which nothing changes: ${replay.clean}`]
      : []),
    ...section(
      'By rule:',
      changes.map(({ rule, before, after, events }) => [
        rule,
        `${before} becomes ${after}`,
        `${events}`,
      ]),
    ),
    ...section(
      'By site:',
      sites
        .filter(([, counts]) => counts.stricter + counts.looser + counts.cannotTell > 0)
        .map(([site, counts]) => [
          site,
          `stricter ${counts.stricter}, looser ${counts.looser}, cannot tell ${counts.cannotTell}`,
        ]),
    ),
    ...section(
      'Cannot tell, because events do not hold:',
      untold.map(({ rule, conditions, events }) => [rule, conditions, `${events}`]),
    ),
    ...(read.unknown.length > 0
      ? [
          `What these detectors find is in none of the events, so it is not counted: ${read.unknown.join(', ')}`,
        ]
      : []),
    '',
  ].join('\n');
}

function most(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [
    title,
    ...rows.map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ),
  ];
}
