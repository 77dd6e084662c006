/** How a text file is written; `bom`: its first bytes say so. */
export interface Encoding {
  /** A label of the Encoding Standard. */
  readonly name: string;
  readonly bom: boolean;
}

/** Why nobody can say what is in a file. Never "clean": the policy decides what becomes of it. */
export const unreadableReasons = [
  /** It has a password. */
  'encrypted',
  'corrupt',
  /** More bytes, more parts or more text than is read. */
  'too-large',
  'too-many',
  /** Archives in archives. */
  'too-deep',
  /** It unpacks to far more than it could honestly hold. */
  'bomb',
  /** Its name says one thing, its bytes another. */
  'mismatch',
  /** It was read, and there is no text in it: drawings, scanned pages where pictures are not read. */
  'empty',
  'unsupported',
  'timeout',
  /** It did not arrive whole at the reader. */
  'transport',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** What reading a file gave. */
export type Reading =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** How the text is written where it is the file itself, so that it can be written again; else null. */
      readonly encoding: Encoding | null;
      /** Why a part of the file could not be read; what was read stands in the text. */
      readonly missing: UnreadableReason | null;
    }
  /** Sound, film, and pictures that were not looked into or have no text in them. */
  | { readonly kind: 'media' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Languages in which pictures can be read (ISO 639-1). */
export type PictureLanguage = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'ja';

/** A file on its way to the background, by structured clone: without copying its bytes. */
export interface FileQuestion {
  readonly file: Blob;
  /** Its ending says what it claims to be. */
  readonly name: string;
  /** What it holds, counted by the sender: a file that got lost on the way arrives empty. */
  readonly bytes: number;
}

/** The same on its way to the reader. */
export interface FileTask extends FileQuestion {
  /** Languages in which pictures are read; none: they are not looked into. */
  readonly pictures: readonly PictureLanguage[];
}
