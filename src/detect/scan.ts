import { classify } from './classify/index.ts';
import { detectors } from './detectors/index.ts';
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
import { createValueFinder } from './find-values.ts';
import { findStructure } from './find-structure.ts';
import { createPrefilter } from './prefilter.ts';
import { layCodeSpans } from './code-spans.ts';
import { createReading } from './reading.ts';
import { findRecords } from './records.ts';
import { normalize, type Normalised } from './normalize.ts';
import { resolveOverlaps, type Weighed } from './resolve.ts';

/** In overlaps a value of the deep tier counts like one of a detector of low severity. */
const deepWeight = 1;

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
   * reads to the end.
   */
  scan(text: string, budget?: Budget): ScanResult;
}

export function createScanner({ off, custom = [], deep = [] }: ScannerOptions = {}): Scanner {
  const isOn = ({ id }: { id: string }): boolean => !off?.has(id);
  const used: readonly Detector[] = [...detectors.filter(isOn), ...custom.filter(isOn)];
  const screen = createPrefilter(used);
  const finders = used.filter(isValueDetector).map(createValueFinder);
  const structures = used.filter((detector) => 'find' in detector);
  const deepFinders = deep.filter(({ reports }) => reports.some((id) => isOn({ id })));

  return {
    scan(text, budget) {
      const until = budget ? budget.now() + budget.limit : Infinity;
      const late = (): boolean => budget !== undefined && budget.now() > until;
      const normalised = normalize(text);
      const reading = createReading(normalised.text);
      const mayFind = screen(reading.lower);
      const found: Weighed[] = [];
      let complete = true;
      const attempt = (work: () => boolean): void => {
        try {
          complete = !late() && work() && complete;
        } catch {
          // A detector that fails has not read the text; what the others find still counts.
          complete = false;
        }
      };
      for (const finder of finders) {
        if (mayFind(finder.detector)) attempt(() => finder.run(reading, found, late));
      }
      for (const finder of deepFinders) {
        attempt(() => {
          for (const finding of finder.findValues?.(reading) ?? [])
            if (isOn({ id: finding.detector })) found.push({ finding, weight: deepWeight });
          return true;
        });
      }
      const values = resolveOverlaps(found);
      const groups: Finding[] = [];
      const whole = { ...reading, values };
      const gather = (find: () => readonly Finding[]): void =>
        attempt(() => groups.push(...find()) >= 0);
      for (const detector of structures) {
        if (mayFind(detector)) gather(() => findStructure(detector, whole));
      }
      for (const finder of deepFinders) {
        gather(() =>
          (finder.findPassages?.(whole) ?? []).filter((finding) => isOn({ id: finding.detector })),
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
