/** What the page needs of any editor. */
export interface Editor {
  /** The element that people write in. */
  readonly element: HTMLElement;
  /** From the editor's own model, lines by `\n`. */
  text(): string;
  /** As sites do after a send. */
  clear(): void;
}

/** Puts an editor into a slot; the real library, as little of our own as it lets us. */
export type Mount = (slot: HTMLElement) => Editor | Promise<Editor>;
