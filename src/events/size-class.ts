/** By lengths in UTF-16 code units: enough for a figure, too little to recognise a prompt. */
export const sizeClasses = ['<100', '<1k', '<10k', '<100k', '<1M', '>=1M'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** The class of a text of this many UTF-16 code units. */
export function sizeClassOf(length: number): SizeClass {
  const tenfold = Math.max(2, Math.ceil(Math.log10(length + 1)));
  return sizeClasses[tenfold - 2] ?? '>=1M';
}
