import type { DeepFinder } from '../deep-finder.ts';
import { bands, type Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { Table } from '../tables.ts';
import { namesEvidence } from './evidence.ts';
import { explainedTerms } from './explained-terms.ts';
import { read } from './features.ts';
import type { NamesModel } from './model.ts';
import { type NamedSpan, nameKinds, namedSpans } from './named-spans.ts';
import { peopleColumns } from './people-columns.ts';
import { tagChances } from './tag.ts';

/** Code units read at a time, so that memory does not grow with the text; cut at a line's end. */
const stretch = 8000;

/** An address has a street, a number and a town; what the model alone says of one stays low. */
const fewestParts = 4;
const mostAddress = 0.7;

const person = nameKinds.indexOf('person-name');
/** How sure a name is that the model does not know, in a column of names that it knows. */
const beside = 0.85;

/** Finds people, organisations and places by a trained model. */
export function createNamesFinder(model: NamesModel): DeepFinder {
  return {
    reports: nameKinds,
    findValues: (reading, late) => {
      const { text, lower } = reading;
      const terms = explainedTerms(text);
      const findings = spansIn(text, lower, reading.tables(), model, late)
        .filter(({ start, end }) => !terms.some((one) => one.start < end && start < one.end))
        .map((span) => named(span.kind, span, confidenceOf(span, model), [namesEvidence], lower))
        .filter(({ confidence }) => confidence >= bands.low);
      return withColumns(findings, reading);
    },
  };
}

/** Spans of all kinds, in order, whatever their probability, as far as there is time. */
export function spansIn(
  text: string,
  lower: string,
  tables: readonly Table[],
  model: NamesModel,
  late: () => boolean = () => false,
): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let from = 0; from < text.length && !late();) {
    const to = cut(text, from);
    const part = read({ text, lower, tables, from, to }, model.gazetteer);
    for (const span of namedSpans(part, tagChances(part, model))) spans.push(span);
    from = to;
  }
  return spans;
}

/** The end of the stretch that begins at an offset: after a line, else at a blank, else anywhere. */
function cut(text: string, from: number): number {
  const most = from + stretch;
  if (most >= text.length) return text.length;
  for (const sign of ['\n', ' ']) {
    const last = text.lastIndexOf(sign, most);
    if (last > from + stretch / 2) return last + 1;
  }
  return most;
}

/** What speaks for a span, as the curves weigh it. */
export function spanEvidence({ chance, least, tokens }: NamedSpan): number[] {
  const logit = (p: number) => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4));
  return [logit(chance), logit(least), tokens > 1 ? 1 : 0];
}

/** How often a span like this one is right, 0..1. */
export function confidenceOf(span: NamedSpan, { curves }: NamesModel): number {
  const [base = 0, ...weights] = curves[span.kind] ?? [];
  const sum = spanEvidence(span).reduce((all, x, i) => all + x * (weights[i] ?? 0), base);
  const confidence = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  if (nameKinds[span.kind] !== 'postal-address') return confidence;
  // Logs and code look like foreign streets: a hint, and only what has the parts of an address.
  return span.tokens < fewestParts ? 0 : Math.min(confidence, mostAddress);
}

/** The findings, and every cell of a column of people whole, however sure the model is of each. */
function withColumns(
  findings: readonly Finding[],
  { text, lower, tables }: Pick<Reading, 'text' | 'lower' | 'tables'>,
): Finding[] {
  const people = findings.filter(({ detector }) => detector === nameKinds[person]);
  const isHeading = ({ start }: { readonly start: number }) =>
    tables().some((table) => table.start <= start && start < table.rows[0]!);
  const column = peopleColumns(text, people).filter((cell) => !isHeading(cell));
  const cells = column.map(({ start, end }) => {
    const known = people.filter((one) => one.start < end && start < one.end);
    const confidence = Math.max(beside, ...known.map((one) => one.confidence));
    return named(person, { start, end }, confidence, [namesEvidence, 'column of people'], lower);
  });
  if (cells.length === 0) return [...findings];
  const outside = findings.filter(
    (one) => !cells.some(({ start, end }) => start < one.end && one.start < end),
  );
  return [...outside, ...cells].toSorted((a, b) => a.start - b.start);
}

function named(
  kind: number,
  { start, end }: Pick<Finding, 'start' | 'end'>,
  confidence: number,
  evidence: readonly string[],
  lower: string,
): Finding {
  return {
    detector: nameKinds[kind] ?? '',
    category: 'customer',
    scope: 'value',
    start,
    end,
    confidence,
    evidence,
    value: lower.slice(start, end),
    size: 1,
    signals: [],
    members: [],
  };
}
