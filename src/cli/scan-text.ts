import { bandOf, mask, type Finding } from '../detect/index.ts';
import type { Channel } from '../policy/view.ts';
import type { Inspect, Inspection } from './inspect.ts';
import { print } from './print.ts';
import { readText, type Source } from './read.ts';

/** Scans a whole text and prints what was found, values masked. */
export async function scanText(
  source: Source,
  inspect: Inspect,
  titleOf: (detector: string) => string,
  where: { site?: string; channel?: Channel },
): Promise<Inspection> {
  const text = await readText(source);
  const inspection = inspect(text, where);
  await print(reportText(source.name, text, inspection, titleOf));
  return inspection;
}

/** What was found in a text, a line each, values masked. */
export function reportText(
  name: string,
  text: string,
  { findings, labels, decision }: Inspection,
  titleOf: (detector: string) => string,
): string {
  const own = new Map(decision.judged.map((judged) => [judged.finding, judged]));
  const rows = findings.map((finding) => {
    const judged = own.get(finding);
    return [
      `${place(text, finding)}`,
      titleOf(finding.detector),
      shown(text, finding),
      `${bandOf(finding.confidence) ?? 'below low'} (${finding.evidence.join(', ') || 'pattern'})`,
      judged
        ? `${judged.action}${judged.rule ? ` by ${judged.rule}` : ''}`
        : 'dropped by the policy',
    ];
  });
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  const by = decision.rule ? ` by ${decision.rule}` : '';
  const kinds = labels.length > 0 ? `; looks like ${labels.join(', ')}` : '';
  const what = findings.length === 0 ? '; nothing found' : '';
  return [`${name}: ${decision.action}${by}${kinds}${what}`, ...lines, ''].join('\n');
}

function place(text: string, { start }: Finding): string {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  return `${line}:${start - before.lastIndexOf('\n')}`;
}

function shown(text: string, finding: Finding): string {
  if (finding.scope === 'value' && finding.size === 1)
    return mask(text.slice(finding.start, finding.end));
  return finding.scope === 'document' ? 'whole text' : `size ${finding.size}`;
}
