export interface PolicyStatus {
  readonly id: string;
  readonly version: number;
  readonly source: 'built-in' | 'fetched' | 'managed' | 'own';
  /** When the policy in force was taken over; ISO 8601; null for the built-in one. */
  readonly since: string | null;
  readonly url: string | null;
  /** Thumbprint of the key that signed it (RFC 7638); null where no signature was needed. */
  readonly key: string | null;
  /** The last fetch: null before the first. */
  readonly lastFetch: { readonly at: string; readonly result: string } | null;
  /** The last refused policy: where and why, never a value. */
  readonly refused: { readonly at: string; readonly path: string; readonly reason: string } | null;
  readonly warnings: readonly PolicyWarning[];
}

/** A policy that took the place of another, and how many of its changes are of which kind. */
export interface PolicyChange {
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
  readonly version: number;
  readonly source: PolicyStatus['source'];
  readonly key: string | null;
  readonly stricter: number;
  readonly looser: number;
  /** What it does cannot be told from the policies alone. */
  readonly open: number;
}

/** What only the options page shows of the policy. */
export interface PolicyDetails {
  readonly issuedAt: string | null;
  readonly expiresAt: string | null;
  /** Names of the managed settings that are set. */
  readonly managed: readonly string[];
  /** Rules of the floor. */
  readonly floor: number;
  /** Newest first. */
  readonly history: readonly PolicyChange[];
}

/**
 * `floor`: the policy is looser than the organisation's floor in the rules named, and the floor
 * holds. `floor-unreadable`: the built-in rules stand in for it. `missing`: settings that should be
 * there. `stale`: the policy is past its date, and what it says to do then. `tag-key`: exceptions for
 * values, by id, that do not hold because the key to their tags is not there. `pending`: no
 * policy has come yet from the host named, and the built-in one holds. `clock`: this computer's
 * clock is, or may be, wrong (`off`, `unsure`).
 */
export interface PolicyWarning {
  readonly kind:
    | 'floor'
    | 'floor-unreadable'
    | 'missing'
    | 'stale'
    | 'tag-key'
    | 'pending'
    | 'clock';
  /** Ids and names, never empty. */
  readonly names: readonly string[];
}
