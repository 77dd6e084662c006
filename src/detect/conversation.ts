import { bands, type Finding, type ScanResult } from './finding.ts';

/** Code units of the messages before that may belong to a record or a list. */
const longestBefore = 8000;
/** Code units on either side of a cut in which a value may stand that was cut there. */
const aroundCut = 500;
/** How a person may cut a text in two: at a line end, or in the middle of a word. */
const seams = ['\n', ''];

/**
 * What a message says together with those before it: a value cut over two messages is reported at
 * the part that stands in the new one, and so are records and lists that go on in it.
 * @param earlier messages before this one, oldest first; they are kept in memory only
 * @param own what a scan says of the message alone
 */
export function joinMessages(
  scan: (text: string) => ScanResult,
  earlier: readonly string[],
  text: string,
  own: ScanResult,
): ScanResult {
  const values: Finding[] = [];
  const groups: Finding[] = [];
  let { complete } = own;
  if (text === '') return own;
  for (const seam of seams) {
    const before = earlier.join(seam);
    if (before === '') return own;
    const head = before.slice(seam === '' ? -aroundCut : -longestBefore) + seam;
    const result = scan(head + (seam === '' ? text.slice(0, aroundCut) : text));
    complete &&= result.complete;
    for (const finding of result.findings) {
      const { scope, category, confidence, end, start } = finding;
      if (end <= head.length || confidence < bands.medium || category === 'source-code') continue;
      const isCut = start < head.length;
      if (scope === 'value' && (isCut || end - head.length <= aroundCut))
        values.push(inMessage(finding, head.length, isCut));
      // A group must have something of its own here.
      else if (scope === 'group' && isCut) groups.push(...groupInMessage(finding, head.length));
    }
  }
  return values.length === 0 && groups.length === 0
    ? { ...own, complete }
    : { ...own, complete, findings: merged(own.findings, values, groups) };
}

function inMessage(finding: Finding, cut: number, isCut: boolean): Finding {
  return {
    ...finding,
    start: Math.max(0, finding.start - cut),
    end: finding.end - cut,
    evidence: isCut ? [...finding.evidence, 'begun in a message before'] : finding.evidence,
  };
}

function groupInMessage(group: Finding, cut: number): Finding[] {
  const members = group.members
    .filter(({ end }) => end > cut)
    .map((member) => inMessage(member, cut, member.start < cut));
  const [first] = members;
  return first ? [{ ...inMessage(group, cut, true), start: first.start, members }] : [];
}

/** A value found with the message before it replaces what the message alone says less surely. */
function merged(
  own: readonly Finding[],
  values: readonly Finding[],
  groups: readonly Finding[],
): Finding[] {
  const kept: Finding[] = [];
  for (const value of values) {
    const rivals = [...own, ...kept].filter(
      ({ scope, category, start, end }) =>
        scope === 'value' && category !== 'source-code' && start < value.end && value.start < end,
    );
    if (rivals.every(({ confidence }) => confidence < value.confidence)) kept.push(value);
  }
  const isFree = ({ scope, start, end }: Finding): boolean =>
    scope !== 'value' || !kept.some((value) => start < value.end && value.start < end);
  const stay = own.filter(isFree);
  const known = new Set(stay.map(({ detector }) => detector));
  return [
    ...[...stay.filter(({ scope }) => scope === 'value'), ...disjoint(kept)].toSorted(
      (a, b) => a.start - b.start,
    ),
    ...stay.filter(({ scope }) => scope !== 'value'),
    ...groups.filter(({ detector }) => !known.has(detector)),
  ];
}

/** The surer of two that overlap. */
function disjoint(values: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const value of values.toSorted((a, b) => b.confidence - a.confidence)) {
    if (!kept.some(({ start, end }) => start < value.end && value.start < end)) kept.push(value);
  }
  return kept;
}
