import { classify } from './classify/index.ts';
import { detectors } from './detectors/index.ts';
import { decoderLiterals, findHidden } from './decode/find-hidden.ts';
import type { DeepFinder } from './deep-finder.ts';
import type { Detector, ValueDetector } from './detector.ts';
import {
  bands,
  type Budget,
  type Finding,
  type Label,
  labels,
  type ScanResult,
} from './finding.ts';
import { findBulkLists } from './bulk-lists.ts';
import { createValueFinder, literalsOf } from './find-values.ts';
import { findStructure } from './find-structure.ts';
import { createLiteralIndex } from './literals.ts';
import { createScreen } from './prefilter.ts';
import { layCodeSpans } from './code-spans.ts';
import { createReading, type ScanReading } from './reading.ts';
import { findRecords } from './records.ts';
import { normalize, type Normalised } from './normalize.ts';
import { resolveOverlaps, type Weighed } from './resolve.ts';
import { findChanged, type ScanMemory } from './scan-memory.ts';

/** In overlaps a value of the deep tier yields to a detector that is sure and beats one that is not. */
const deepWeight = 0.75;

export interface ScannerOptions {
  /** Ids of detectors that must not run. */
  readonly off?: ReadonlySet<string>;
  /** The organisation's own detectors. */
  readonly custom?: readonly Detector[];
  /** Finders of the deep tier; a page has none. */
  readonly deep?: readonly DeepFinder[];
}

export interface Scanner {
  /**
   * Says what is in a text: the same for the same text, and never an error. Without a budget it
   * reads to the end. With a memory, which the next version of the same text brings again, it says
   * the same and reads less.
   */
  scan(text: string, budget?: Budget, memory?: ScanMemory): ScanResult;
}

export function createScanner({ off, custom = [], deep = [] }: ScannerOptions = {}): Scanner {
  const isOn = ({ id }: { id: string }): boolean => !off?.has(id);
  const brought = deep.flatMap(({ detectors: own = [] }) => own);
  const used = [...detectors, ...brought, ...custom].filter(isOn);
  const index = createLiteralIndex([...used.flatMap(declaredLiterals), ...decoderLiterals]);
  const finders = used
    .filter(isValueDetector)
    .map((detector) => createValueFinder(detector, index));
  const structures = used
    .filter((detector) => 'find' in detector)
    .map((detector) => ({ detector, mayFind: createScreen(detector, index) }));
  const deepFinders = deep.filter(({ reports }) => reports.some((id) => isOn({ id })));

  return {
    scan(text, budget, memory) {
      const until = budget ? budget.now() + budget.limit : Infinity;
      const late = (): boolean => budget !== undefined && budget.now() > until;
      const normalised = normalize(text);
      const reading = createReading(normalised.text, index);
      let complete = true;
      const attempt = (work: () => boolean): void => {
        try {
          complete = !late() && work() && complete;
        } catch {
          // A detector that fails has not read the text; what the others find still counts.
          complete = false;
        }
      };
      const readValues = (of: ScanReading, into: Weighed[]): boolean => {
        for (const finder of finders) attempt(() => finder.run(of, into, late));
        return complete;
      };
      const readDeep = (of: ScanReading, into: Weighed[]): void => {
        for (const finder of deepFinders) {
          attempt(() => {
            for (const finding of finder.findValues?.(of, late) ?? [])
              if (isOn({ id: finding.detector })) into.push({ finding, weight: deepWeight });
            return !late();
          });
        }
      };
      const readHidden = (of: ScanReading, into: Weighed[]): boolean => {
        readValues(of, into);
        readDeep(of, into);
        return complete;
      };
      const readAll = (of: ScanReading): Weighed[] => {
        const into: Weighed[] = [];
        readValues(of, into);
        attempt(() => findHidden(of, index, readHidden, into));
        return into;
      };
      const changed =
        memory &&
        findChanged(memory, reading.text, (part) => {
          const into = readAll(createReading(part, index));
          return complete ? into : null;
        });
      const found = changed ?? readAll(reading);
      if (memory) memory.last = complete ? { text: reading.text, found: [...found] } : null;
      readDeep(reading, found);
      const values = resolveOverlaps(found);
      const groups: Finding[] = [];
      const whole = { ...reading, values };
      const gather = (find: () => readonly Finding[]): void =>
        attempt(() => groups.push(...find()) >= 0 && !late());
      for (const { detector, mayFind } of structures) {
        if (mayFind(reading)) gather(() => findStructure(detector, whole));
      }
      for (const finder of deepFinders) {
        gather(() =>
          (finder.findPassages?.(whole, late) ?? []).filter((finding) =>
            isOn({ id: finding.detector }),
          ),
        );
      }
      if (isOn({ id: 'record' })) gather(() => findRecords(whole));
      if (isOn({ id: 'bulk-list' })) gather(() => findBulkLists(whole));
      const mapped = [...values, ...groups].map((finding) => toOriginal(finding, normalised));
      const left = budget && { now: budget.now, limit: Math.max(0, until - budget.now()) };
      const classified = classify(normalised, left);
      const kinds = classified.findings.filter((finding) => isOn({ id: finding.detector }));
      const spans = kinds.filter(({ scope }) => scope === 'value');
      return {
        findings: [
          ...layCodeSpans(
            text,
            mapped.filter(({ scope }) => scope === 'value'),
            spans,
          ),
          ...mapped.filter(({ scope }) => scope !== 'value'),
          ...kinds.filter(({ scope }) => scope !== 'value'),
        ],
        labels: labelsOf(classified.labels, groups),
        complete: complete && classified.complete,
      };
    },
  };
}

function declaredLiterals(detector: Detector): string[] {
  const patterns = isValueDetector(detector) ? (detector.patterns ?? []) : [];
  return [
    ...(detector.prefilter ?? []),
    ...(detector.literals ?? []),
    ...patterns.flatMap(literalsOf),
  ];
}

function isValueDetector(detector: Detector): detector is ValueDetector {
  return !('find' in detector);
}

function toOriginal(finding: Finding, text: Normalised): Finding {
  return {
    ...finding,
    start: text.toOriginal(finding.start),
    end: text.toOriginalEnd(finding.end),
    members: finding.members.map((member) => toOriginal(member, text)),
  };
}

/** Kinds of documents: what the classifiers say, and what passages and papers add. */
function labelsOf(classified: readonly Label[], groups: readonly Finding[]): Label[] {
  const found = new Set<string>(classified);
  for (const { category, confidence } of groups)
    if (confidence >= bands.medium) found.add(category);
  return labels.filter((label) => found.has(label)).toSorted();
}
