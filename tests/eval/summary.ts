import { saysValue } from './measure-alarms.ts';
import { measureCode } from './measure-code.ts';
import { measureDocuments } from './measure-documents.ts';
import { measureMixed } from './measure-mixed.ts';
import type { SetMeasure } from './measure-set.ts';
import { mergeValues, total, type ValueMeasure } from './measure-values.ts';
import type { Scanned } from './scan-rows.ts';
import { type Counts, noCounts, score, type Share, share } from './score.ts';
import { shareText, type Table } from './table.ts';
import { accepts, isOfType, labelOf, type TypeName, typeOf } from './type-of.ts';
import { documentKinds } from './types.data.ts';

/** One figure beside what it should be. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** `>= 0.9` or `<= 0.003`; '' for a figure that only tells. */
  readonly target: string;
  readonly held: boolean;
}

const names: readonly TypeName[] = ['person', 'organisation', 'place'];

/** Detectors of names and the like: what stands beside a number may well be one. */
const named = ['person-name', 'organisation', 'place', 'date', 'url', 'amount'];

/** The figures over all sets that there are targets for; what no set tells is left out. */
export function summaryOf(sets: readonly SetMeasure[]): Figure[] {
  return [
    ...sentenceFigures(sets),
    ...valueFigures(sets.flatMap(({ values, scanned }) => (values ? scanned : []))),
    ...textFigures(sets),
    ...harmlessFigures(sets),
  ];
}

export function summaryTable(figures: readonly Figure[]): Table {
  return {
    title: 'Summary',
    head: ['what', 'figure', 'target', ''],
    rows: figures.map(({ what, value, low, high, target, held }) => [
      what,
      shareText({ value, low, high }),
      target,
      target === '' ? '' : held ? 'held' : 'MISSED',
    ]),
  };
}

/** Sets that mark values of at least three types; one that has amounts is a list of formats. */
function sentenceFigures(sets: readonly SetMeasure[]): Figure[] {
  const marked = sets.flatMap(({ values }) =>
    values && values.types.size >= 3 && !values.types.has('amount') ? [values] : [],
  );
  const isNames = ({ types }: ValueMeasure): boolean =>
    [...types.keys()].every((type) => names.includes(type));
  const news = mergeValues(marked.filter(isNames));
  const texts = mergeValues(marked.filter((measure) => !isNames(measure)));
  const both = (what: string, counts: Counts): Figure[] => {
    const { precision, recall } = score(counts);
    return [
      ...figure(`${what}: precision`, precision, '>= 0.88'),
      ...figure(`${what}: recall`, recall, '>= 0.85'),
    ];
  };
  return [
    ...both('values in texts, of the right type', total(texts)),
    ...both('values in texts, whatever type', texts.any),
    ...names.flatMap((name) =>
      both(`${name} in news and chat`, news.types.get(name) ?? noCounts()),
    ),
  ];
}

function valueFigures(all: readonly Scanned[]): Figure[] {
  const about = (type: TypeName): Scanned[] =>
    all.filter(({ row }) => (row.scope ?? row.types).map(typeOf).includes(type));
  const phones = about('phone').filter(({ row }) => row.scope?.length === 1);
  const addresses = about('address').filter(({ row }) => row.scope?.length === 1);
  const secrets = about('secret').filter(({ row }) => row.scope?.length === 1);
  const ids = all.filter(({ row }) => row.types.map(typeOf).includes('national-id'));
  const positive = ({ row }: Scanned): boolean => row.label === 'positive';
  const negative = ({ row }: Scanned): boolean => row.label === 'negative';
  const finds =
    (type: TypeName) =>
    ({ row, findings }: Scanned): boolean =>
      findings.some((finding) =>
        row.label === 'positive' ? accepts(finding, type) : isOfType(finding, type),
      );
  const american = ({ row }: Scanned): boolean => /^(us|usa|united states)$/i.test(row.lang);
  const street = ({ row }: Scanned): boolean => row.kind === 'street';
  const found = (what: string, rows: readonly Scanned[], type: TypeName, target: string) =>
    rate(what, rows, finds(type), target);
  const us = addresses.filter((each) => positive(each) && american(each));
  return [
    ...found('phones found', phones.filter(positive), 'phone', '>= 0.85'),
    ...found('non-phones found', phones.filter(negative), 'phone', '<= 0.03'),
    ...found('addresses, US', us, 'address', '>= 0.92'),
    ...found(
      'addresses, US, whole',
      us.filter((each) => !street(each)),
      'address',
      '',
    ),
    ...found('addresses, US, street only', us.filter(street), 'address', ''),
    ...found(
      'addresses, other countries',
      addresses.filter((each) => positive(each) && !american(each)),
      'address',
      '>= 0.8',
    ),
    ...found('identifiers found', ids.filter(positive), 'national-id', '>= 0.9'),
    ...found('credentials found', secrets.filter(positive), 'secret', '>= 0.9'),
    ...found(
      'near misses of a rule found by some rule',
      secrets.filter((each) => negative(each) && each.row.kind === 'near_miss'),
      'secret',
      '',
    ),
    ...found(
      'credentials in harmless examples',
      secrets.filter((each) => negative(each) && each.row.kind !== 'near_miss'),
      'secret',
      '<= 0.03',
    ),
  ];
}

function textFigures(sets: readonly SetMeasure[]): Figure[] {
  const all = sets.flatMap(({ scanned }) => scanned);
  const labelled = (fits: (label: string) => boolean): Scanned[] =>
    all.filter(({ row }) => fits(labelOf(row.label)));
  const code = measureCode(labelled((label) => label === 'source-code' || label === 'prose'));
  const mixed = measureMixed(labelled((label) => label === 'mixed'));
  const papers = measureDocuments(
    labelled((label) => label === 'benign' || (documentKinds as readonly string[]).includes(label)),
  );
  const short = code.sizes.get('<= 5 lines') ?? { rows: 0, hits: 0 };
  const sum = (rates: Iterable<{ rows: number; hits: number }>): [hits: number, rows: number] => {
    const list = [...rates];
    return [list.reduce((n, { hits }) => n + hits, 0), list.reduce((n, { rows }) => n + rows, 0)];
  };
  return [
    ...figure('source code: F1', score(code.code).f1, '>= 0.97'),
    ...figure('source code, configuration, markup as one: F1', score(code.wide).f1, ''),
    ...figure('snippets of up to 5 lines: recall', share(short.hits, short.rows), '>= 0.9'),
    ...figure('prose called code', share(...sum(code.prose.values())), '<= 0.005'),
    ...figure('prompts with code: found', share(mixed.found, mixed.rows), '>= 0.95'),
    ...figure(
      'prompts with code: found as code, configuration or data',
      share(mixed.foundWide, mixed.rows),
      '',
    ),
    ...documentKinds.flatMap((kind) => [
      ...figure(`${kind}, 10 lines or more: F1`, f1(papers.long.get(kind)), '>= 0.85'),
      ...figure(`${kind}, all rows: F1`, f1(papers.kinds.get(kind)), ''),
    ]),
    ...figure('harmless texts called a paper', share(...sum(papers.harmless.values())), '<= 0.01'),
  ];
}

function harmlessFigures(sets: readonly SetMeasure[]): Figure[] {
  const benign = sets.flatMap(({ name, scanned }) => (name.startsWith('benign-') ? scanned : []));
  const kindOf = ({ row }: Scanned): string =>
    ['code', 'document', 'log'].includes(row.kind) ? row.kind : 'prompt';
  const rows = (kind: string): Scanned[] => benign.filter((each) => kindOf(each) === kind);
  const stopped = ({ interrupts }: Scanned): boolean => interrupts;
  const lookAlikes = sets.flatMap(({ name, harmless, scanned }) =>
    harmless && !name.startsWith('benign-')
      ? scanned.filter(({ row }) => row.label === 'negative')
      : [],
  );
  const code = sets
    .flatMap(({ scanned }) => scanned)
    .filter(({ row }) => labelOf(row.label) === 'source-code' || row.kind === 'code');
  return [
    ...rate(
      'look-alikes found as an identifier',
      lookAlikes,
      ({ findings }) =>
        findings.some((finding) => saysValue(finding) && !named.includes(finding.detector)),
      '<= 0.02',
    ),
    ...rate(
      'look-alikes in which anything is found',
      lookAlikes,
      ({ findings }) => findings.some((finding) => saysValue(finding)),
      '',
    ),
    ...rate(
      'prompts without code interrupted',
      rows('prompt').filter(({ row }) => !row.hasCode),
      stopped,
      '<= 0.003',
    ),
    ...rate(
      'prompts with code interrupted',
      rows('prompt').filter(({ row }) => row.hasCode),
      stopped,
      '',
    ),
    ...rate('documents interrupted', rows('document'), stopped, '<= 0.01'),
    ...rate('logs interrupted', rows('log'), stopped, '<= 0.01'),
    ...rate(
      'code with a credential found',
      code,
      ({ findings }) => findings.some((finding) => isOfType(finding, 'secret')),
      '<= 0.03',
    ),
  ];
}

function f1(counts: Counts | undefined): Share {
  return counts ? score(counts).f1 : null;
}

function rate(
  what: string,
  rows: readonly Scanned[],
  hits: (scanned: Scanned) => boolean,
  target: string,
): Figure[] {
  return figure(what, share(rows.filter(hits).length, rows.length), target);
}

function figure(what: string, value: Share, target: string): Figure[] {
  return value === null ? [] : [{ what, ...value, target, held: holds(value.value, target) }];
}

function holds(value: number, target: string): boolean {
  const [sign, bound] = target.split(' ');
  if (bound === undefined) return true;
  return sign === '>=' ? value >= Number(bound) : value <= Number(bound);
}
