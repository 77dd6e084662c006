import type { Scanned } from './scan-rows.ts';

/** Something that went wrong with one row, to be looked at. */
export interface Case {
  readonly set: string;
  readonly id: string;
  /** What was measured: a type, `code`, a document kind, `interruption`. */
  readonly type: string;
  readonly what: 'miss' | 'alarm';
  /** What was found, or found instead. */
  readonly detail: string;
  /** The part of the text that it is about, with a little around it. */
  readonly text: string;
}

const around = 36;
const longest = 160;

/** A part of a row's text between «», on one line. */
function excerpt(text: string, start = 0, end = Math.min(text.length, longest)): string {
  const inner = text.slice(start, end);
  const shown = inner.length > longest ? `${inner.slice(0, longest)}…` : inner;
  return `${text.slice(Math.max(0, start - around), start)}«${shown}»${text.slice(end, end + around)}`.replaceAll(
    /\r?\n/g,
    '↵',
  );
}

export function caseOf(
  { row }: Scanned,
  type: string,
  what: Case['what'],
  detail: string,
  span?: { readonly start: number; readonly end: number },
): Case {
  const text = excerpt(row.text, span?.start, span?.end);
  return { set: row.set, id: row.id, type, what, detail, text };
}

/** `email 0.90, phone 0.50`: detectors and confidences. */
export function foundText(
  findings: readonly { readonly detector: string; readonly confidence: number }[],
): string {
  const words = findings.map(({ detector, confidence }) => `${detector} ${confidence.toFixed(2)}`);
  return [...new Set(words)].slice(0, 4).join(', ') || 'nothing';
}
