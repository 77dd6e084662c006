/** Something that is valid and yet probably not what was meant. */
export interface Hint {
  /** `rules[3].when.sites[0]` */
  readonly path: string;
  readonly message: string;
  /** The name that was probably meant. */
  readonly nearest?: string;
}
