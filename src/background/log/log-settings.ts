/** What the policy in force and this install say about the log; kept in it, so that it never waits. */
export interface LogSettings {
  readonly identity: 'none' | 'pseudonym' | 'label';
  readonly retentionDays: number;
  /** The label that managed settings give the device. */
  readonly label: string | null;
  readonly policy: { readonly id: string; readonly version: number };
  /** The version of Tidegate. */
  readonly extension: string | null;
}

/** Until a policy is known. */
export const firstSettings: LogSettings = {
  identity: 'none',
  retentionDays: 30,
  label: null,
  policy: { id: 'built-in', version: 1 },
  extension: null,
};
