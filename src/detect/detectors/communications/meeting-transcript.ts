import { defineStructure } from '../../detector.ts';
import { matchHeads } from '../../line-heads.ts';
import { countTerms, termsOf } from '../../terms.ts';

const turn =
  /^[ \t*_[(]{0,6}(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?\)?\]?[ \t-]{0,4})?(?<who>\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}|Speaker \d{1,2})[*_]{0,3}[ \t]{0,2}(?:\(?\d{1,2}:\d{2}(?::\d{2})?\)?)?[*_]{0,3}[ \t]{0,2}(?::|\n)[*_]{0,3}[ \t]{0,3}\S.{12}/muy;
/** Marks, a time of day, a name of four words and a time again. */
const turnReach = 136;
const stamp = /^[ \t[(]{0,4}\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\b/gm;
const terms = termsOf([
  'meeting',
  'minutes',
  'attendees',
  'participants',
  'agenda',
  'action item',
  'next steps',
  'transcript',
  'recording',
  'call notes',
  'standup',
  'stand-up',
  'protokoll',
  'teilnehmer',
  'tagesordnung',
  'besprechung',
  'nächste schritte',
  'compte rendu',
  'réunion',
  'ordre du jour',
  'acta',
  'reunión',
  'asistentes',
  'decided',
  'apologies',
  'adjourned',
]);
/** Names before a colon that are no speakers: dialogues with a machine, forms, headings. */
const noSpeaker =
  /^(?:user|assistant|human|ai|system|bot|chatgpt|gpt|q|a|question|answer|note|notes|example|input|output|step|task|title|name|date|subject|from|to|summary|context|warning|error|tip|ingredients|instructions|here|output format|speaker)$/i;

/** Headings of minutes, as the pattern below has them. */
const headings = [
  'attendees',
  'participants',
  'present',
  'teilnehmer',
  'anwesend',
  'asistentes',
  'action items',
  'next steps',
];
/** Two speakers with two turns each, or times of day on their lines, take four colons. */
function mayHaveTurns(text: string): boolean {
  let at = -1;
  for (let i = 0; i < 4; i++) {
    at = text.indexOf(':', at + 1);
    if (at < 0) return false;
  }
  return true;
}

export default defineStructure({
  id: 'meeting-transcript',
  title: 'Meeting transcript',
  category: 'communications',
  severity: 'medium',
  scope: 'document',
  prefilter: [
    'meeting',
    'minutes',
    'attendees',
    'participants',
    'transcript',
    'action item',
    'agenda',
    'protokoll',
    'teilnehmer',
    'besprechung',
    'réunion',
    'reunión',
    'acta',
    'compte rendu',
    'call',
    'standup',
    ':00',
    ':1',
    ':2',
    ':3',
    ':4',
    ':5',
  ],
  literals: headings,
  find({ text, lower, hits, lineHeads }) {
    const hasHeading = (): boolean => headings.some((heading) => hits(heading).length > 0);
    const turns = new Map<string, number>();
    // Turns are dear to look for, so only where there are marks of some.
    const marked = mayHaveTurns(text);
    if (!marked && !hasHeading()) return [];
    for (const { groups } of marked ? matchHeads(text, lineHeads(), turn, turnReach) : []) {
      const who = groups?.['who'] ?? '';
      if (!noSpeaker.test(who)) turns.set(who, (turns.get(who) ?? 0) + 1);
    }
    const speakers = [...turns.values()].filter((count) => count > 1).length;
    const spoken = [...turns.values()]
      .filter((count) => count > 1)
      .reduce((sum, count) => sum + count, 0);
    const talked = speakers >= 2 && spoken >= 4;
    if (!talked && !hasHeading()) return [];
    const stamps = (text.match(stamp) ?? []).length;
    const found = countTerms(lower, terms);
    const minutes =
      found >= 3 &&
      /^[ \t#*_]{0,6}(?:attendees|participants|present|teilnehmer|anwesend|participants|asistentes|action items|next steps)\b/im.test(
        text,
      );
    if (!talked && !minutes) return [];
    const confidence =
      minutes && speakers < 2
        ? 0.45 + Math.min(found, 6) * 0.06
        : 0.42 + Math.min(spoken, 8) * 0.03 + (stamps >= 3 ? 0.15 : 0) + Math.min(found, 4) * 0.06;
    return [
      {
        start: 0,
        end: text.length,
        confidence: Math.min(0.95, confidence),
        evidence: [
          ...(speakers >= 2 ? [`${spoken} turns of ${speakers} speakers`] : []),
          ...(stamps >= 3 ? ['time stamps'] : []),
          ...(found > 0 ? [`${found} terms of meetings`] : []),
        ],
        size: Math.max(1, spoken),
      },
    ];
  },
  references: ['https://www.w3.org/TR/webvtt1/'],
  examples: {
    match: [
      'Meeting transcript, 4 May\n[00:01] Anna Berg: Shall we begin with the offer?\n[00:05] Jo Miller: Yes, twelve percent is the limit.\n[00:09] Anna Berg: Then the action items are clear.\n[00:12] Jo Miller: I will write to them today.',
      'Minutes of the weekly meeting\nAttendees: Anna, Jo, Kim\nAgenda: offer, hiring\nDecided: twelve percent\nAction items: Jo writes\nNext steps: call on Friday',
    ],
    ignore: [
      [
        'User: what is a meeting?\nAssistant: people who talk to each other\nUser: thanks a lot for that\nAssistant: you are welcome here',
        'a chat with a machine',
      ],
      ['Plan a meeting at 10:00 with an agenda', 'a request'],
    ],
  },
});
