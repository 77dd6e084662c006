import type { Finding } from '../../src/detect/index.ts';
import type { Span } from './row.ts';
import { accepts, isOfType, type TypeName } from './type-of.ts';

/** A span of a known type. */
export interface TypedSpan extends Span {
  readonly name: TypeName;
}

/** What became of the spans and findings of one text. */
export interface Matching {
  /** Each span, with the surest finding that found it, or null. */
  readonly spans: readonly { readonly span: TypedSpan; readonly by: Finding | null }[];
  /** Findings of the types looked at that lie on no span that would accept them. */
  readonly alarms: readonly { readonly finding: Finding; readonly name: TypeName }[];
  /** Findings of the types looked at that are right. */
  readonly right: readonly Finding[];
}

/**
 * Matches by overlap of at least one code unit. A finding counts only if one of the types in
 * `scope` is its own; a type that is not annotated is no false alarm.
 */
export function matchSpans(
  findings: readonly Finding[],
  spans: readonly TypedSpan[],
  scope: readonly TypeName[],
  others: readonly Span[] = [],
): Matching {
  const overlaps = (span: Span, finding: Finding): boolean =>
    span.start < finding.end && finding.start < span.end;
  const found = spans.map((span) => {
    const by = findings
      .filter((finding) => overlaps(span, finding) && accepts(finding, span.name))
      .toSorted((a, b) => b.confidence - a.confidence);
    return { span, by: by[0] ?? null };
  });
  const alarms: { finding: Finding; name: TypeName }[] = [];
  const right: Finding[] = [];
  for (const finding of findings) {
    const name = scope.find((type) => isOfType(finding, type));
    const hit = spans.filter((span) => overlaps(span, finding));
    if (hit.some((span) => accepts(finding, span.name))) right.push(finding);
    // What lies on something that nobody looks for is neither right nor wrong.
    else if (name !== undefined && !others.some((span) => overlaps(span, finding)))
      alarms.push({ finding, name });
  }
  return { spans: found, alarms, right };
}
