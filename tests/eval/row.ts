/** A marked part of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** As the data spells it; '' for a span of code. */
  readonly type: string;
}

/** One row of a labelled set. */
export interface Row {
  readonly set: string;
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly label: string;
  /** Null where the row says only that something is there, not where. */
  readonly spans: readonly Span[] | null;
  /** Types that are there. */
  readonly types: readonly string[];
  /** Types that are annotated exhaustively; null where the row does not say. */
  readonly scope: readonly string[] | null;
  readonly kind: string;
  readonly subtype: string;
  /** Language or country; '' where not known. */
  readonly lang: string;
  readonly lines: number;
  readonly hasCode: boolean;
  /** Further labels that are right. */
  readonly also: readonly string[];
  /** Labels that count neither way. */
  readonly maybe: readonly string[];
  readonly flags: readonly string[];
}

/** Why a line of a file is not used; the reason holds nothing of the line. */
export interface BadRow {
  readonly set: string;
  readonly line: number;
  readonly reason: string;
}

/** The rows of one file. */
export interface RowSet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly bad: readonly BadRow[];
}
