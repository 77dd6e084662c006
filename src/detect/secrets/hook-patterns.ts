import type { Pattern } from '../detector.ts';
import { hookFormats } from './key-formats.data.ts';

const hooks = hookFormats
  .trim()
  .split('\n')
  .map((line) => {
    const [literal = '', ...rest] = line.split('|');
    return { literal, source: literal.replaceAll('.', '\\.') + rest.join('|') };
  });

/** Addresses of hooks: whoever knows one can post to it. Tried where its host stands. */
export const hookPattern: Pattern = {
  regex: new RegExp(
    `(?<=(?<before>[a-z]{4,6}://[\\w.-]{0,80}))(?:${hooks.map(({ source }) => source).join('|')})`,
    'iy',
  ),
  at: { literals: hooks.map(({ literal }) => literal) },
  confidence: 0.93,
  evidence: 'address of a hook',
};
