import { defineStructure } from '../../detector.ts';
import { matchHeads } from '../../line-heads.ts';

const header =
  /^[> \t*_]{0,8}(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|envoyé|objet|para|enviado|asunto|da|inviato|oggetto|van|verzonden|onderwerp)[*_]{0,3}[ \t]{0,2}:[ \t*_]{0,4}\S/imy;
/** The marks, a name and what may stand before its colon. */
const headerReach = 24;
/** What every line that announces a quoted message holds. */
const announcements = [
  'wrote:',
  'schrieb',
  'a écrit',
  'escribió:',
  'original message',
  'forwarded message',
  'ursprüngliche nachricht',
  'weitergeleitete nachricht',
  "message d'origine",
  'mensaje original',
];
const reply =
  /^[> \t]{0,8}(?:on .{6,80} wrote:|am .{6,80} schrieb .{2,60}:|le .{6,80} a écrit ?:|el .{6,80} escribió:|-{2,10} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original) ?-{2,10}|begin forwarded message:)/gim;
const greeting =
  /^[> \t]{0,6}(?:hi|hello|dear|hey|hallo|liebe[r]?|sehr geehrte[r]?|guten (?:tag|morgen)|bonjour|cher|chère|hola|estimad[oa]|ciao|buongiorno)[ ,]/gim;
const closing =
  /^[> \t]{0,6}(?:best|best regards|kind regards|regards|cheers|thanks|thank you|sincerely|yours|mit freundlichen grüßen|viele grüße|beste grüße|vg|mfg|cordialement|bien à vous|saludos|un saludo|cordiali saluti)[ ,!.]{0,3}$/gim;

export default defineStructure({
  id: 'mail-thread',
  title: 'Mail thread',
  category: 'communications',
  severity: 'medium',
  scope: 'document',
  prefilter: [
    'from',
    'von',
    'de:',
    'wrote:',
    'schrieb',
    'écrit',
    'escribió',
    'subject',
    'betreff',
    'objet',
    'asunto',
    'message',
    'nachricht',
    'mensaje',
    'oggetto',
    'onderwerp',
  ],
  literals: announcements,
  find({ text, hits, lineHeads, values }) {
    const names = new Set(
      matchHeads(text, lineHeads(), header, headerReach).map(({ 0: line }) =>
        line.split(':', 1)[0]?.trim().toLowerCase(),
      ),
    );
    const isAnnounced = announcements.some((words) => hits(words).length > 0);
    const replies = isAnnounced ? (text.match(reply) ?? []).length : 0;
    if (names.size < 3 && replies === 0) return [];
    const mails = new Set(
      values.filter(({ detector }) => detector === 'email').map(({ value }) => value),
    ).size;
    const talk =
      Math.min(2, (text.match(greeting) ?? []).length) +
      Math.min(2, (text.match(closing) ?? []).length);
    const confidence =
      0.4 +
      Math.min(names.size, 4) * 0.07 +
      Math.min(replies, 2) * 0.2 +
      Math.min(mails, 2) * 0.06 +
      talk * 0.06;
    return [
      {
        start: 0,
        end: text.length,
        confidence: Math.min(0.95, confidence),
        evidence: [
          ...(names.size > 0 ? [`${names.size} mail headers`] : []),
          ...(replies > 0 ? [`${replies} quoted ${replies === 1 ? 'message' : 'messages'}`] : []),
          ...(talk > 0 ? ['greeting and closing'] : []),
        ],
        size: Math.max(1, replies + 1),
      },
    ];
  },
  references: ['https://www.rfc-editor.org/rfc/rfc5322'],
  examples: {
    match: [
      'From: Anna Berg <anna.berg@nordwind.de>\nTo: Jo Miller <jo.miller@kestrel.io>\nSent: Monday\nSubject: Offer\n\nHi Jo,\nwe can do 12 %.\nBest regards\nAnna',
      'Hallo Jo,\ndas passt uns.\nViele Grüße\nAnna\n\nAm 03.05.2026 um 10:12 schrieb Jo Miller:\n> Hallo Anna,\n> geht 12 %?',
    ],
    ignore: [
      ['From: Berlin\nTo: Kiel', 'a journey'],
      ['Write a mail with the subject "Offer" to Jo', 'a request'],
    ],
  },
});
