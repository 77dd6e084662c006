import type { Scanner } from '../../src/detect/index.ts';

/** One library that looks at texts. */
export interface Contestant {
  readonly name: string;
  readonly scan: (text: string) => unknown;
}

/**
 * The libraries compared, by name, each loaded when it is asked for. `@redactpii/node` tries five
 * patterns, `@openredaction/core` more than five hundred: the narrow and the wide end of what npm
 * has. Both run with their defaults.
 */
export const contestants = {
  tidegate: async (): Promise<Contestant> => {
    const { createScanner } = await import('../../src/detect/index.ts');
    const scanner: Scanner = createScanner();
    return { name: 'tidegate', scan: (text) => scanner.scan(text) };
  },
  '@redactpii/node': async (): Promise<Contestant> => {
    const { Redactor } = await import('@redactpii/node');
    const redactor = new Redactor();
    return { name: '@redactpii/node', scan: (text) => redactor.redact(text) };
  },
  '@openredaction/core': async (): Promise<Contestant> => {
    const { OpenRedaction } = await import('@openredaction/core');
    const finder = new OpenRedaction();
    return { name: '@openredaction/core', scan: (text) => finder.detect(text) };
  },
} as const;

export type ContestantName = keyof typeof contestants;
export const contestantNames = Object.keys(contestants) as ContestantName[];
