/** What a line can be. The order is the order of the weights: never change it without training. */
export const kinds = ['prose', 'code', 'config', 'markup', 'log', 'data', 'stack-trace'] as const;
export type Kind = (typeof kinds)[number];

export const kindCount = kinds.length;
