/** What the page needs of any editor. */
export interface Editor {
  /** The element that people write in. */
  readonly element: HTMLElement;
  /** From the editor's own model, lines by `\n`. */
  text(): string;
  /** Takes the place of what is there, as sites do: nothing after a send, words that were spoken. */
  write(text: string): void;
}

/** Puts an editor into a slot; the real library, as little of our own as it lets us. */
export type Mount = (slot: HTMLElement) => Editor | Promise<Editor>;
