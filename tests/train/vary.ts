import { below, between, pick, type Random } from './random.ts';
import { kindIndex, unknown, type LineSample } from './line-samples.ts';

/** A training text: lines and their kinds. */
export interface Passage {
  lines: string[];
  labels: number[];
}

const leads = [
  'Can you fix this?',
  'Please review the following.',
  'What does this do?',
  'Why does it fail?',
  'Explain step by step:',
  'Here is what I have so far:',
  'I get an error with the code below',
  'refactor this',
  'Write tests for it please',
  'We need this to be faster, any ideas? The function is called for every row of the table.',
  'Kannst du das bitte erklären?',
  'Was ist hier falsch? Der Fehler tritt nur manchmal auf.',
  'Bitte schreibe Tests dafür:',
  'Peux-tu corriger ce code ?',
  "Qu'est-ce que ça fait ?",
  '¿Puedes explicar este código?',
  'Arregla el error, por favor:',
  'Puoi spiegarmi questo?',
  'Pode corrigir isto?',
  'Wat doet dit?',
  'Co robi ten kod?',
  'Что делает этот код?',
  '请解释下面的内容',
  '这段代码有什么问题？',
  'この関数を説明してください',
  '이 코드를 설명해 주세요',
  'اشرح هذا الكود',
  'इसे समझाइए',
  'Bu kod ne yapıyor?',
  'Vad gör den här koden?',
  'Opravte prosím tuto chybu:',
  'Translate to Python',
  'Thanks!',
  'thx in advance',
  'Let me know if you need more context.',
  'The output should be sorted by date and grouped by customer.',
];

const fenceNames = [
  '',
  '',
  '',
  'js',
  'ts',
  'python',
  'java',
  'c',
  'cpp',
  'csharp',
  'go',
  'rust',
  'sql',
  'bash',
  'sh',
  'php',
  'ruby',
  'kotlin',
  'swift',
  'typescript',
  'javascript',
];

/** A run of lines of a sample, 3 to `most`, without blank ends. */
function cut(random: Random, sample: LineSample, most: number): Passage {
  const wanted = random() < 0.45 ? between(random, 2, 6) : between(random, 3, most);
  const size = Math.min(sample.lines.length, wanted);
  const from = below(random, sample.lines.length - size + 1);
  return {
    lines: sample.lines.slice(from, from + size),
    labels: Array.from(sample.labels.subarray(from, from + size)),
  };
}

/** Indentation is a habit, not a kind: tabs for spaces, other widths, none, or a quote mark. */
function reindent(random: Random, lines: string[]): string[] {
  const way = random();
  if (way < 0.6) return lines;
  if (way < 0.7)
    return lines.map((line) =>
      line.replace(/^( {4}| {2})+/, (all) => '\t'.repeat(Math.ceil(all.length / 4))),
    );
  if (way < 0.8)
    return lines.map((line) => line.replace(/^\t+/, (all) => ' '.repeat(all.length * 2)));
  if (way < 0.92) return lines.map((line) => line.trimStart());
  const pad = ' '.repeat(between(random, 1, 8));
  return lines.map((line) => (line === '' ? line : pad + line));
}

const asProse = (lines: string[]): Passage => ({
  lines,
  labels: lines.map(() => kindIndex('prose')),
});

/** Wraps long paragraphs as mail programs do. */
function rewrap(random: Random, passage: Passage): Passage {
  if (random() > 0.25) return passage;
  const width = between(random, 30, 90);
  const lines: string[] = [];
  for (const line of passage.lines) {
    if (line.length < width || !line.includes(' ')) {
      lines.push(line);
      continue;
    }
    let current = '';
    for (const word of line.split(' ')) {
      if (current.length + word.length > width && current !== '') {
        lines.push(current);
        current = word;
      } else current = current === '' ? word : `${current} ${word}`;
    }
    lines.push(current);
  }
  return asProse(lines.slice(0, 40));
}

/** Prose in the shapes that look like code to a careless eye: lists of a few words, labelled lines. */
function listed(random: Random, passage: Passage): Passage {
  const words = passage.lines
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const mark = pick(random, [
    '* ',
    '* ',
    '- ',
    '- ',
    '• ',
    '+ ',
    '1. ',
    '',
    '  * ',
    '** ',
    '# ',
    '> ',
  ]);
  const lines: string[] = [];
  for (let at = 0; at < words.length && lines.length < 30;) {
    const size = between(random, 1, 6);
    const item = words.slice(at, at + size).join(' ');
    at += size;
    lines.push(
      random() < 0.15
        ? `${mark}${item.replace(/[.,:;]$/, '')}: ${words.slice(at, at + 2).join(' ')}`
        : mark + item,
    );
  }
  return asProse(lines);
}

const inFence = (body: Passage, name: string): Passage => ({
  lines: [`\`\`\`${name}`, ...body.lines, '```'],
  labels: [unknown, ...body.labels, unknown],
});

/** One training passage made of a sample: cut, moved, and sometimes put between prose or fences. */
export function vary(random: Random, sample: LineSample, prose: readonly LineSample[]): Passage {
  let body = cut(random, sample, 45);
  if (sample.kind === 'mixed') return body;
  if (sample.kind === 'prose') {
    // A mail or a note can stand in a fence too.
    if (random() < 0.01) return inFence(body, '');
    const said = random() < 0.12 ? listed(random, body) : rewrap(random, body);
    if (random() < 0.92) return said;
    // Prose is set in from the margin as well: quotations, pages of print, text from a table.
    const pad = ' '.repeat(between(random, 2, 10));
    return { ...said, lines: said.lines.map((line) => (line === '' ? line : pad + line)) };
  }
  body.lines = reindent(random, body.lines);
  const fence = random() < 0.08;
  if (fence) {
    const name = sample.kind === 'code' ? pick(random, fenceNames) : '';
    body = inFence(body, name);
  }
  if (!fence && random() < 0.55) return body;
  const around = (): Passage =>
    random() < 0.6
      ? asProse([pick(random, leads)])
      : rewrap(random, cut(random, pick(random, prose), 5));
  const gap = (): Passage =>
    random() < 0.5 ? { lines: [''], labels: [unknown] } : { lines: [], labels: [] };
  const parts = random() < 0.7 ? [around(), gap(), body] : [body];
  if (parts.length === 1 || random() < 0.35) parts.push(gap(), around());
  return {
    lines: parts.flatMap((part) => part.lines),
    labels: parts.flatMap((part) => part.labels),
  };
}
