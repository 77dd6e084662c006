import type { DocumentKind } from '../../src/detect/classify/document-kinds.ts';
import { date, fill, lists } from './paper-fill.ts';
import { forms } from './paper-forms.ts';
import { grid } from './paper-grid.ts';
import { papers } from './paper-words.ts';
import { below, between, pick, type Random } from './random.ts';

/** Made-up papers: a few hundred forms, so that the model learns kinds and not the few sources at hand. */

const split = (text: string) => text.split('|');

/** Lays sentences out as a page, a list, a run of paragraphs or a clause-numbered text. */
function layOut(random: Random, kind: string, heads: string[], lines: string[]): string {
  const style = random();
  const out: string[] = [];
  let number = 0;
  for (let i = 0; i < lines.length;) {
    const head = heads.length > 0 && random() < 0.45 ? fill(random, pick(random, heads)) : null;
    if (head !== null)
      out.push(
        style < 0.35
          ? `${'#'.repeat(between(random, 1, 3))} ${head}`
          : style < 0.6
            ? `**${head}**`
            : style < 0.7
              ? head.toUpperCase()
              : head,
        ...(random() < 0.5 ? [''] : []),
      );
    const size = between(random, 1, 5);
    const part = lines.slice(i, i + size);
    i += size;
    if (kind === 'legal' && style > 0.4)
      out.push(...part.map((line) => `${++number}${pick(random, ['.', '.1', '.2', ')'])} ${line}`));
    else if (style < 0.45)
      out.push(...part.map((line) => `${pick(random, ['-', '-', '*', '•', '1.'])} ${line}`));
    else if (style < 0.75) out.push(part.join(' '));
    else out.push(...part);
    if (random() < 0.6) out.push('');
  }
  return out.join('\n').trim();
}

function letter(random: Random, body: string): string {
  const name = () => pick(random, lists.name!);
  const headers = pick(random, [
    () => [
      `From: ${name()}`,
      `To: ${name()}`,
      ...(random() < 0.4 ? [`Cc: ${name()}`] : []),
      `Subject: ${pick(random, ['Re: ', 'FW: ', ''])}${fill(random, pick(random, ['{segment}', 'call with {company}', 'next steps', 'lunch', 'draft']))}`,
      '',
    ],
    () => [
      `Von: ${name()}`,
      `Gesendet: ${date(random)}`,
      `An: ${name()}`,
      'Betreff: AW: Termin',
      '',
    ],
    () => [`On ${date(random)}, ${name()} wrote:`],
    () => [
      `-----Original Message-----`,
      `From: ${name()}`,
      `Sent: ${date(random)}`,
      `To: ${name()}`,
      '',
    ],
    () => [`De: ${name()}`, `À: ${name()}`, 'Objet: Réunion', ''],
  ])();
  const close = pick(random, [
    'Best regards,',
    'Thanks,',
    'Cheers',
    'Kind regards',
    'Mit freundlichen Grüßen',
    'Cordialement',
  ]);
  const quoted =
    random() < 0.3
      ? [
          '',
          ...body
            .split('\n')
            .slice(0, 4)
            .map((line) => `> ${line}`),
        ]
      : [];
  return [
    ...headers,
    `${pick(random, ['Hi', 'Hello', 'Dear', 'Hey'])} ${name().split(' ')[0]},`,
    '',
    body,
    '',
    close,
    name(),
    ...quoted,
  ].join('\n');
}

function talk(random: Random, lines: string[]): string {
  const people = Array.from(
    { length: between(random, 2, 5) },
    () => pick(random, lists.name!).split(' ')[between(random, 0, 1)]!,
  );
  const form = pick(random, [
    (who: string, what: string) => `${who}: ${what}`,
    (who: string, what: string) =>
      `[${between(random, 8, 18)}:${between(random, 10, 59)}] ${who}: ${what}`,
    (who: string, what: string) =>
      `${who} ${between(random, 1, 12)}:${between(random, 10, 59)} ${pick(random, ['AM', 'PM'])}\n${what}`,
    (who: string, what: string) => `${who.toUpperCase()}: ${what}`,
    (who: string, what: string) =>
      `[${between(random, 8, 18)}:${between(random, 10, 59)}] <${who.toLowerCase().replace(' ', '_')}> ${what}`,
    (who: string, what: string) => `<${who.toLowerCase().replace(' ', '')}> ${what}`,
    (who: string, what: string) =>
      `${between(random, 1, 28)}/${between(random, 1, 12)}/24, ${between(random, 8, 18)}:${between(random, 10, 59)} - ${who}: ${what}`,
    (who: string, what: string) =>
      `00:${between(random, 10, 59)}:${between(random, 10, 59)} ${who}\n${what}`,
  ]);
  const small = [
    'ok',
    'yeah, I think so',
    'sounds good',
    'um, not sure about that',
    'let me check',
    'who owns this?',
    'agreed',
    'can you share the link?',
    'we should wait for {name}',
    'lol',
    'thanks!',
  ];
  return lines
    .flatMap((line) => [
      form(pick(random, people), line),
      ...(random() < 0.6 ? [form(pick(random, people), fill(random, pick(random, small)))] : []),
    ])
    .join('\n');
}

export interface Paper {
  readonly kind: DocumentKind | 'harmless';
  /** The form it was made after: stands in for a source when sources are held back. */
  readonly form: string;
  readonly text: string;
}

/** One made-up paper, or a harmless text that looks like one. */
export function paper(random: Random): Paper {
  if (random() < 0.5) {
    const { name, kind, make } = pick(random, forms);
    return { kind, form: `made-${name}`, text: make(random) };
  }
  const kind = pick(random, [
    'financial',
    'hr',
    'legal',
    'strategy',
    'communications',
    'communications',
    'harmless',
    'harmless',
    'harmless',
  ] as const);
  const { heads, lines } = papers[kind]!;
  const count =
    random() < 0.4
      ? between(random, 4, 8)
      : random() < 0.7
        ? between(random, 6, 30)
        : between(random, 30, 110);
  const chosen = Array.from({ length: count }, () => fill(random, pick(random, split(lines))));
  if (kind === 'harmless') {
    const way = random();
    if (way < 0.4)
      return { kind, form: 'made-task', text: chosen.slice(0, between(random, 1, 3)).join(' ') };
    if (way < 0.55) return { kind, form: 'made-grid', text: grid(random, kind) };
    return { kind, form: 'made-page', text: layOut(random, kind, split(heads), chosen) };
  }
  if ((kind === 'hr' && random() < 0.35) || (kind === 'financial' && random() < 0.3)) {
    const text = grid(random, kind);
    return {
      kind,
      form: `made-${kind}-grid`,
      text: random() < 0.3 ? `${fill(random, pick(random, split(heads)))}\n\n${text}` : text,
    };
  }
  if (kind === 'communications') {
    const way = random();
    if (way < 0.3) return { kind, form: 'made-talk', text: talk(random, chosen) };
    const body =
      below(random, 3) === 0 ? chosen.slice(0, 8).join(' ') : chosen.slice(0, 8).join('\n');
    if (way < 0.65) return { kind, form: 'made-letter', text: letter(random, body) };
  }
  return { kind, form: `made-${kind}`, text: layOut(random, kind, split(heads), chosen) };
}
