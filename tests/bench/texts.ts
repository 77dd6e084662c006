const paragraphs = [
  'Please rewrite the paragraph below so that it is shorter and easier to read for people who are new to the subject.',
  'The meeting moved to Thursday because the room was taken; I told the others and changed the invitation for 14:30.',
  'Our release notes should say what changes for a user first, and only then how it was done, with a link to the manual.',
  'Order 4471-22 shipped in two boxes, 3.5 kg and 12 kg, and arrived on 2026-03-14 at the warehouse near the harbour.',
  'Could you compare the two approaches in a table with the columns cost, effort, risk, and a sentence on each row?',
  'Kannst du mir bitte eine freundliche Antwort auf diese Nachricht schreiben, die in drei Sätzen alles Nötige sagt?',
];

/** A harmless prompt of about this many UTF-16 code units; the same for the same length. */
export function prose(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += `${paragraphs[(i * 7) % paragraphs.length]}\n`;
  return text.slice(0, length);
}

/** The same with a few things to find in it. */
export function mixed(length: number): string {
  const finds = `\nCard ${['4539', '1488', '0343', '6467'].join(' ')}, write to anna.berg@nordwind-handel.de or +49 30 901820.\n`;
  return `${prose(length - finds.length * 2).slice(0, length / 2)}${finds}${prose(length / 2)}${finds}`.slice(
    0,
    length,
  );
}

/** Inputs that hurt careless patterns, 100,000 code units each. */
export const hostile: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(100_000),
  digits: '4'.repeat(100_000),
  'digit groups': '4111 '.repeat(20_000),
  'at signs': 'a@'.repeat(50_000),
  dots: 'a.'.repeat(50_000),
  spaces: ' '.repeat(100_000),
  'open quotes': 'password="'.repeat(10_000),
  dashes: '-----BEGIN '.repeat(9_000),
  newlines: '\n'.repeat(100_000),
};
