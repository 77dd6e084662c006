import type { Finding } from './finding.ts';
import { groupValue } from './find-structure.ts';
import { namesEvidence } from './names/evidence.ts';
import { isIdentifier, strongKinds } from './records.ts';
import type { Reading } from './reading.ts';

/** Kinds of which many make a list of people or accounts; dates and machines do not. */
const listed = new Set([...strongKinds, 'person-name']);
listed.delete('ip-address');

const fewest = 10;
/** A gap wider than this, in code units, between two members is not a list any more. */
const widestGap = 1500;

/** Articles and papers name many people; without a label or another detail that is a hint. */
const namesAlone = 0.6;
const isNameByModel = ({ detector, evidence }: Finding): boolean =>
  detector === 'person-name' && evidence.includes(namesEvidence);

/** Many distinct subjects of one kind: rows of a table, lines, a row of addresses. */
export function findBulkLists(reading: Reading): Finding[] {
  const lists: Finding[] = [];
  let members: Finding[] = [];
  const close = (): void => {
    const list = listOf(members, reading.text);
    if (list) lists.push(list);
    members = [];
  };
  for (const value of reading.values) {
    if (!isIdentifier(value) || !listed.has(value.detector)) continue;
    const last = members.at(-1);
    if (last && value.start - last.end > widestGap) close();
    members.push(value);
  }
  close();
  return lists;
}

function listOf(members: readonly Finding[], text: string): Finding | null {
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last || members.length < fewest) return null;
  const stated = mostOf(members.filter((member) => !isNameByModel(member)));
  const isStated = stated.values.size >= fewest;
  const { kind, values } = isStated ? stated : mostOf(members);
  if (values.size < fewest) return null;
  const share = regularity(
    members.filter(({ detector }) => detector === kind),
    text,
  );
  return {
    detector: 'bulk-list',
    category: 'customer',
    scope: 'group',
    start: first.start,
    end: last.end,
    confidence: isStated ? (share >= 0.6 ? 0.95 : 0.8) : namesAlone,
    evidence: [
      `${values.size} distinct subjects`,
      share >= 0.6 ? 'one after the other' : 'spread over the text',
    ],
    value: groupValue(members),
    size: values.size,
    signals: [],
    members: [...members],
  };
}

/** The kind with the most distinct values. */
function mostOf(members: readonly Finding[]): { kind: string; values: ReadonlySet<string> } {
  const byKind = new Map<string, Set<string>>();
  for (const { detector, value } of members) {
    const values = byKind.get(detector) ?? new Set();
    byKind.set(detector, values.add(value));
  }
  const [kind, values] = [...byKind].reduce(
    (a, b) => (b[1].size > a[1].size ? b : a),
    ['', new Set<string>()],
  );
  return { kind, values };
}

/** How many of the members follow the one before closely: on the next line, or after a separator. */
function regularity(members: readonly Finding[], text: string): number {
  let near = 0;
  for (let i = 1; i < members.length; i++) {
    const from = members[i - 1]?.end ?? 0;
    const to = members[i]?.start ?? 0;
    if (to - from <= 40 || (to - from <= 400 && hasOneLineEnd(text, from, to))) near++;
  }
  return near / Math.max(1, members.length - 1);
}

function hasOneLineEnd(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  const at = between.indexOf('\n');
  return at >= 0 && !between.includes('\n', at + 1);
}
