import { seeded } from '../train/random.ts';

const paragraphs = [
  'Please rewrite the paragraph below so that it is shorter and easier to read for people who are new to the subject.',
  'The meeting moved to Thursday because the room was taken; I told the others and changed the invitation for 14:30.',
  'Our release notes should say what changes for a user first, and only then how it was done, with a link to the manual.',
  'Order 4471-22 shipped in two boxes, 3.5 kg and 12 kg, and arrived on 2026-03-14 at the warehouse near the harbour.',
  'Could you compare the two approaches in a table with the columns cost, effort, risk, and a sentence on each row?',
  'Kannst du mir bitte eine freundliche Antwort auf diese Nachricht schreiben, die in drei Sätzen alles Nötige sagt?',
];
const words =
  'harbour table letter summer window answer engine garden market number paper river season silver travel winter'.split(
    ' ',
  );

/**
 * A harmless prompt of this many UTF-16 code units; another one for each seed, so that nothing
 * remembered from one helps with the next.
 */
export function prose(length: number, seed = 0): string {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let text = '';
  while (text.length < length)
    text += `${one(paragraphs)} A ${one(words)} and a ${one(words)}, ${Math.floor(random() * 900)}.\n`;
  return text.slice(0, length);
}

/** The same with a few things to find in it. */
export function mixed(length: number, seed = 0): string {
  const finds = `\nCard ${['4539', '1488', '0343', '6467'].join(' ')}, write to anna.berg@nordwind-handel.de or +49 30 901820.\n`;
  const rest = length - finds.length * 2;
  const half = rest >> 1;
  return prose(half, seed) + finds + prose(rest - half, seed + 1) + finds;
}
