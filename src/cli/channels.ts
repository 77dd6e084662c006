import type { Channel } from '../policy/view.ts';

export const channels = [
  'typed',
  'paste',
  'drop',
  'file',
  'request',
  'url',
] as const satisfies readonly Channel[];
