import type { Pick } from '../detector.ts';
import { sortOf } from './value-sort.ts';

const compared = /(["'`])([^"'`\n]{6,80})\1 {0,2}[!=]==? {0,2}[\w.]{0,40}$/;

/** `"…" == password`: what is compared stands in quotes before the name. */
export function comparedValue(text: string, at: number): Pick | undefined {
  const near = text.slice(Math.max(0, at - 24), at);
  if (!near.includes('= ') && !near.includes('==')) return undefined;
  const match = compared.exec(text.slice(Math.max(0, at - 130), at));
  if (!match) return undefined;
  const [whole, , value = ''] = match;
  const sort = sortOf(value, true);
  if (sort !== 'mixed' && sort !== 'random') return undefined;
  const start = at - whole.length + 1;
  return { start, end: start + value.length, confidence: 0.8, evidence: ['compared with'] };
}
