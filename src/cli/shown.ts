import { type Finding, mask } from '../detect/index.ts';

/** A finding in its text, as it may be printed: a value masked, of others only the size. */
export function shown(text: string, finding: Finding): string {
  if (finding.scope === 'document') return 'in the whole text';
  if (finding.scope === 'group' || finding.size > 1) return `of size ${finding.size}`;
  return mask(text.slice(finding.start, finding.end));
}
