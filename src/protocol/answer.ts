/** What is said of an answer: a reminder of the policy, and what should not be in it. */
export interface AnswerCheck {
  readonly reminder: {
    readonly id: string;
    readonly text: string;
    readonly checklist: readonly string[];
    /** Whom to ask. */
    readonly owner: string | null;
    /** Whose check is recorded. */
    readonly confirm: 'none' | 'self' | 'second-person';
  } | null;
  /** Kinds of secrets and of personal data, never a value. */
  readonly marks: readonly { readonly title: string; readonly count: number }[];
}
