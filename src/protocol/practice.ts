/** What the practice page may ask of the gate that runs in it. */
export interface PracticeGate {
  /** Things that the engine in this page finds in a text and the policy would stop. */
  found(text: string): number;
  /** Whether our frame for dialogs comes up here. */
  frameAnswers(): Promise<boolean>;
}
