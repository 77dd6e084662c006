import type { LoggedEvent } from '../../../events/event.ts';
import { readJsonLine } from '../../../events/jsonl.ts';
import { collectDisputes, type Proposal } from '../../../events/propose.ts';
import { dayName, dayNumber, eventTable, mostRows } from '../../../events/review/event-table.ts';
import type { ReviewFilter } from '../../../events/review/filter.ts';

import {
  choicesOf,
  largeGroups,
  type Summary,
  summarise,
} from '../../../events/review/summarise.ts';
import { blobLines } from './blob-lines.ts';
import type { Pace } from './pace.ts';
import type { FileFacts, NamedBlob, Picture, RowBrief, Tasks, View, WholeRecord } from './tasks.ts';

/** Files at most; a column holds their numbers in 16 bits. */
const mostFiles = 65_535;

/** Files, what was read of them, and what is shown of that. */
export type Shelf = ReturnType<typeof createShelf>;

export function createShelf() {
  const table = eventTable();
  const files: NamedBlob[] = [];
  let groups: ReadonlySet<string> = new Set();
  let countedRows = -1;
  let shown: Summary | null = null;

  /** Large enough by all that is here, not by what is shown: else a filter could make one small. */
  const groupsNow = (): ReadonlySet<string> => {
    if (countedRows !== table.rows) {
      const all = summarise(table, { filter: {}, without: new Set(), groups: new Set() });
      groups = largeGroups(all.tally);
      countedRows = table.rows;
    }
    return groups;
  };

  const rowAt = (at: number): number | null => {
    const rows = shown?.rows;
    return rows?.[rows.length - 1 - at] ?? null;
  };

  const readRecord = async (row: number): Promise<WholeRecord | null> => {
    const { file, start, length } = table.placeAt(row);
    const source = files[file];
    if (!source) return null;
    const line = readJsonLine(await source.blob.slice(start, start + length).text());
    if (line?.kind !== 'record') return null;
    const { group } = line.event;
    const event: LoggedEvent =
      group !== null && !groupsNow().has(group) ? { ...line.event, group: null } : line.event;
    return { event, link: line.link, file: source.name };
  };

  const readFile = async (file: NamedBlob, number: number, pace: Pace): Promise<FileFacts> => {
    let [records, known, bad] = [0, 0, 0];
    for await (const lines of blobLines(file.blob)) {
      for (const { text, start, length } of lines) {
        const line = readJsonLine(text);
        if (line === null) bad += text === '' && length === 0 ? 0 : 1;
        else if (line.kind === 'record') {
          if (table.add(line.event, line.link, { file: number, start, length })) records += 1;
          else known += 1;
        }
        // oxlint-disable-next-line no-await-in-loop -- one line after the other
        await pace(length + 1);
      }
    }
    return { name: file.name, bytes: file.blob.size, records, known, bad };
  };

  return {
    files: files as readonly NamedBlob[],
    table,
    /** Whether a row is in what is shown. */
    shownRows: (): Uint8Array => {
      const set = new Uint8Array(table.rows);
      for (const row of shown?.rows ?? []) set[row] = 1;
      return set;
    },
    listed: () => shown?.rows.length ?? 0,
    async add(added: readonly NamedBlob[], pace: Pace): Promise<Tasks['add']['out']> {
      const facts: FileFacts[] = [];
      for (const file of added) {
        if (files.length === mostFiles || table.rows === mostRows)
          return { files: facts, full: true };
        const number = files.push(file) - 1;
        try {
          // oxlint-disable-next-line no-await-in-loop -- one file after the other
          facts.push(await readFile(file, number, pace));
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          return { files: facts, full: true };
        }
      }
      return { files: facts, full: false };
    },
    view(filter: ReviewFilter, before: ReviewFilter | null, left: readonly number[]): View {
      const without = new Set(left);
      const allowed = groupsNow();
      shown = summarise(table, { filter, without, groups: allowed });
      const compared = before
        ? summarise(table, { filter: { ...filter, ...before }, without, groups: allowed })
        : null;
      const order = table.inOrder();
      const [first, last] = [order[0], order.at(-1)];
      return {
        shown: pictureOf(shown, allowed),
        before: compared && pictureOf(compared, allowed),
        listed: shown.rows.length,
        choices: choicesOf(table, allowed),
        span:
          first === undefined || last === undefined
            ? null
            : {
                from: dayName(dayNumber(table.timeAt(first))),
                to: dayName(dayNumber(table.timeAt(last))),
              },
      };
    },
    rows(from: number, to: number): readonly RowBrief[] {
      const briefs: RowBrief[] = [];
      for (let at = from; at < to; at += 1) {
        const row = rowAt(at);
        const shape = row === null ? undefined : table.shapes[table.shapeAt(row)];
        if (row === null || !shape) break;
        const { kind, tool, site, action, rule, outcome, channel, reason, detectors } = shape;
        const categories = detectors.map(({ category }) => category);
        const brief = { kind, tool, site, action, rule, outcome, channel, reason, categories };
        briefs.push({ at: table.timeAt(row), ...brief });
      }
      return briefs;
    },
    async record(at: number): Promise<WholeRecord | null> {
      const row = rowAt(at);
      return row === null ? null : readRecord(row);
    },
    async proposals(pace: Pace): Promise<readonly Proposal[]> {
      const disputes = collectDisputes();
      for (const row of shown?.rows ?? []) {
        if (table.shapes[table.shapeAt(row)]?.kind !== 'report') continue;
        // oxlint-disable-next-line no-await-in-loop -- a few, one after the other
        const record = await readRecord(row);
        if (record) disputes.count(record.event, record.link.chain);
        // oxlint-disable-next-line no-await-in-loop -- as above
        await pace(0);
      }
      return disputes.proposals();
    },
  };
}

/** Small groups do not leave the worker. */
function pictureOf({ tally, browsers }: Summary, large: ReadonlySet<string>): Picture {
  const groups = new Map([...tally.groups].filter(([name]) => large.has(name)));
  return { tally: { ...tally, groups, rotated: new Map() }, browsers };
}
