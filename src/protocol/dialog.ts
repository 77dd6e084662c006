import type { AnswerCheck } from './answer.ts';

/**
 * What the gate and the dialog frame say to each other over their own MessagePort. The frame is an
 * extension page, out of the site's reach; it shows and asks, the gate decides and acts.
 */

/** One thing found, as the person sees it. */
export interface ShownFinding {
  readonly id: number;
  readonly detector: string;
  /** `Payment card` */
  readonly title: string;
  readonly category: string;
  /** Why it matters, in words of the policy as the title is; null: the person's texts have both. */
  readonly why: string | null;
  /** The sentence around the value, cut in three; `value` is masked (first and last two at most). */
  readonly before: string;
  readonly masked: string;
  /** The value itself, shown while the person holds the masked one down; empty where there is none. */
  readonly value: string;
  readonly after: string;
  /** For lists, tables and code: how many subjects, rows or lines. 1 otherwise. */
  readonly size: number;
  /** How often the same value occurs. */
  readonly times: number;
  /** What redaction would put in its place; null if it cannot be replaced. */
  readonly placeholder: string | null;
  /** Whether the person may have this one kept while the others are replaced. */
  readonly keep: boolean;
}

/** What the person says about single findings, by their ids. */
export interface Marks {
  /** These go as they are. */
  readonly kept: readonly number[];
  /** These were found by mistake. */
  readonly wrong: readonly number[];
}

export type DialogAction = 'coach' | 'warn' | 'justify' | 'redact' | 'block';

/** What the person can do; the first is the recommended way. */
export type Choice = 'redact' | 'edit' | 'send' | 'send-with-reason' | 'alternative' | 'cancel';

export interface DialogReason {
  readonly id: string;
  readonly text: string;
  /** A sentence is needed beside it. */
  readonly explain: boolean;
}

export interface DialogModel {
  readonly action: DialogAction;
  /** `ChatGPT` */
  readonly tool: string;
  readonly organisation: string | null;
  readonly channel: string;
  readonly findings: readonly ShownFinding[];
  /** Id of the rule behind it; null where none is. */
  readonly rule: string | null;
  /** The rule's own words, if it has any. */
  readonly message: string | null;
  readonly choices: readonly Choice[];
  /** What to choose from where a reason is asked for, as the policy has it; empty: our own list. */
  readonly reasons: readonly DialogReason[];
  /** An approved tool to use instead. */
  readonly alternative: { readonly name: string; readonly url: string } | null;
  /** Whom to ask, from the policy. */
  readonly contact: string | null;
  /** Shown instead of findings when something could not be checked. */
  readonly unsure: string | null;
  /** Names of the files it is about; left out where it is about what was written. */
  readonly files?: readonly string[];
}

/** A stretch of a text: words as they stand, or a placeholder with the value behind it. */
export type Piece = string | { readonly placeholder: string; readonly value: string };

/** gate -> frame */
export type ToDialog =
  | { readonly kind: 'show'; readonly model: DialogModel }
  /** The page stopped waiting, or another answer settled it. */
  | { readonly kind: 'over'; readonly reason: 'page-stopped-waiting' | 'settled' }
  /** What the page shows with placeholders, block by block, with the person's values; again as it grows. */
  | {
      readonly kind: 'values';
      readonly tool: string;
      readonly blocks: readonly (readonly Piece[])[];
    }
  /** An answer that should be looked at before it is used. */
  | { readonly kind: 'check'; readonly check: AnswerCheck }
  /** Redaction did not hold; say so, and offer what is left. */
  | { readonly kind: 'failed'; readonly model: DialogModel };

/** frame -> gate */
export type FromDialog =
  | { readonly kind: 'ready' }
  /** Height the content needs, CSS pixels. */
  | { readonly kind: 'size'; readonly height: number }
  | {
      readonly kind: 'choose';
      readonly choice: Choice;
      readonly reason: string | null;
      /** Left out where nothing was marked. */
      readonly marks?: Marks;
    };

/** The message that carries the port from the gate to the frame (`window.postMessage`). */
export interface PortOffer {
  readonly tidegate: 'port';
  /** One-time secret that the gate left with the background for this tab. */
  readonly nonce: string;
}
