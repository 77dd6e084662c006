/** What happened today (local day) in this browser. */
export interface DayCounts {
  /** Prompts that were judged, clean ones included. */
  readonly checked: number;
  readonly coached: number;
  /** The person was asked to look again or for a reason. */
  readonly warned: number;
  /** Sent with placeholders. */
  readonly redacted: number;
  readonly blocked: number;
}

/** One event in the popup. */
export interface ShownEvent {
  /** ISO 8601. */
  readonly at: string;
  /** What people call the tool. */
  readonly tool: string;
  readonly action: string | null;
  readonly outcome: string | null;
}

/** What the policy lets a person do about pausing. */
export interface PauseOffer {
  /** The longest. */
  readonly minutes: number;
  /** A reason is needed. */
  readonly reason: boolean;
  /** The policy's reasons; empty: ours. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
  /** The pause there is now, milliseconds since the epoch; null for none. */
  readonly until: number | null;
}
