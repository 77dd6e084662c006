import type { Finding } from '../detect/finding.ts';
import { mask } from '../detect/index.ts';
import { strictness } from '../policy/action.ts';
import type { ShownFinding } from '../protocol/dialog.ts';
import type { Joint, Redacted } from './joint.ts';
import type { Judgement } from './judge.ts';
import { mayKeep, thingsOf } from './things.ts';

/** A key or a document of several lines is shown so far, code units. */
const longestValue = 300;
/** Code units of the sentence shown on each side of a value. */
const around = 60;

/**
 * What the person sees of what stands in the way: strictest first, the same value once, its sentence
 * with every other finding in it masked too.
 * @param redacted how the texts would read with values replaced; empty where that cannot be
 */
export function shownFindings(joint: Joint, redacted: readonly Redacted[]): ShownFinding[] {
  return thingsOf(joint)
    .map((thing, id) => {
      const { finding, action } = thing.places[0];
      const part = joint.parts[thing.at] ?? joint.lead;
      const placeholder = redacted[thing.at]?.replacements.find(
        ({ start, end }) => start <= finding.start && end >= finding.end,
      )?.placeholder;
      const shown = {
        ...show(id, part, finding, valueSpans(part), placeholder ?? null),
        times: thing.places.length,
        keep: redacted.length > 0 && mayKeep(thing),
      };
      return { action, shown };
    })
    .toSorted((a, b) => strictness(b.action) - strictness(a.action))
    .map(({ shown }) => shown);
}

function show(
  id: number,
  { text, describe }: Judgement,
  finding: Finding,
  spans: readonly Finding[],
  placeholder: string | null,
): Omit<ShownFinding, 'times' | 'keep'> {
  const { title, category, why } = describe(finding.detector);
  const inText = finding.scope === 'value' && finding.category !== 'source-code';
  return {
    id,
    detector: finding.detector,
    title,
    category: category || finding.category,
    why,
    before: inText ? before(text, finding.start, spans) : '',
    masked: inText ? mask(text.slice(finding.start, finding.end)) : '',
    value: inText
      ? text.slice(finding.start, Math.min(finding.end, finding.start + longestValue))
      : '',
    after: inText ? after(text, finding.end, spans) : '',
    size: finding.size,
    placeholder,
  };
}

/** Every value found in the text, also those that nothing happens to: none is shown raw. */
function valueSpans({ findings }: Judgement): readonly Finding[] {
  return findings
    .flatMap((finding) => [finding, ...finding.members])
    .filter(({ scope, category }) => scope === 'value' && category !== 'source-code')
    .toSorted((a, b) => a.start - b.start);
}

function before(text: string, end: number, spans: readonly Finding[]): string {
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const start = Math.max(line, end - around);
  // A cut never goes through a word, nor through another value.
  const word = start > line ? text.slice(start, end).search(/\s\S/) + 1 : 0;
  return masked(text, start > line && word === 0 ? end : start + word, end, spans);
}

function after(text: string, start: number, spans: readonly Finding[]): string {
  const next = text.indexOf('\n', start);
  const line = next < 0 ? text.length : next;
  const end = Math.min(line, start + around);
  const piece = text.slice(start, end);
  const word = end < line ? piece.search(/\s\S*$/) : piece.length;
  return masked(text, start, start + Math.max(0, word), spans);
}

/** The text between two offsets with every value in it masked; a value that is cut shows nothing. */
function masked(text: string, from: number, to: number, spans: readonly Finding[]): string {
  let out = '';
  let at = from;
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    out += text.slice(at, Math.max(at, start));
    out += start >= from && end <= to ? mask(text.slice(start, end)) : '…';
    at = Math.min(to, end);
  }
  return out + text.slice(at, Math.max(at, to));
}
