import type { Finding } from '../detect/finding.ts';
import { type Numbers, redact } from '../detect/index.ts';
import { type Action, interrupts, stricter, strictness } from '../policy/action.ts';
import type { Judged } from '../policy/decide.ts';
import type { Judge, Judgement } from './judge.ts';
import { squeeze } from './squeeze.ts';

type Parts = readonly [Judgement, ...Judgement[]];

/** Texts that go together: the composer and its pasted attachments, or all texts of one request. */
export interface Joint {
  readonly parts: Parts;
  /** The part that decides, and its action. */
  readonly lead: Judgement;
  readonly action: Action;
  /** The same for the same texts, however editors and wire formats space them. */
  readonly key: string;
}

export function join(parts: Parts): Joint {
  const lead = parts.reduce((a, b) => (strictness(b.action) > strictness(a.action) ? b : a));
  const texts = new Set(parts.map(({ text }) => squeeze(text)).filter((text) => text !== ''));
  return { parts, lead, action: lead.action, key: [...texts].join('\0') };
}

/** Judged once more: what was answered meanwhile is no longer in the way. */
export function rejudged({ parts: [first, ...rest] }: Joint, judge: Judge): Joint {
  const again = (part: Judgement): Judgement => {
    const { text, channel, redactable, unsure } = part;
    const now = judge(text, { channel, redactable, moment: 'submit' });
    // A doubt that no scan can settle stays.
    if (unsure === null || unsure === 'scanTimeout' || unsure === 'deepTimeout') return now;
    return { ...now, unsure, action: stricter(now.action, part.action) };
  };
  return join([again(first), ...rest.map(again)]);
}

/** What stands in the way, part by part: findings whose own action interrupts. */
export function inTheWay({ decision }: Judgement): readonly Judged[] {
  return decision.judged.filter(({ action }) => interrupts(action));
}

/** Whether replacing values leaves nothing in the way. */
export function replaceable({ parts }: Joint): boolean {
  const findings = parts.flatMap(({ decision }) => decision.redact);
  return (
    findings.length > 0 &&
    parts.every(({ unsure, decision }) => unsure === null && decision.action !== 'block') &&
    findings.every(({ scope, members }) => scope === 'value' || members.length > 0)
  );
}

/** One replacement in one text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly placeholder: string;
  readonly finding: Finding;
}

export interface Redacted {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/**
 * Every text with its values replaced; the same value has the same placeholder in all of them, and
 * in what `numbers` remembers.
 */
export function redactAll(
  { parts, lead }: Joint,
  numbers: Numbers = new Map(),
): readonly Redacted[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + 1;
  }
  const whole = parts.map(({ text }) => text).join('\n');
  const { replacements } = redact(
    whole,
    parts.flatMap(({ decision }, at) => decision.redact.map((one) => moved(one, starts[at] ?? 0))),
    (id) => lead.describe(id).title,
    numbers,
  );
  return parts.map(({ text }, at) => {
    const from = starts[at] ?? 0;
    const own = replacements
      .filter(({ start, end }) => start >= from && end <= from + text.length)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    return { text: apply(text, own), replacements: own };
  });
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    members: finding.members.map((member) => moved(member, by)),
  };
}

function apply(text: string, replacements: readonly Replacement[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, placeholder } of replacements.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + placeholder;
    at = end;
  }
  return out + text.slice(at);
}
