import { documentTerms } from './document-terms.ts';
import { termGroups } from './document-kinds.ts';
import { hashPair } from './hash.ts';
import { hashWord, isWordUnit } from './tokens.ts';

/** Every term as a hash in one open table; its mask says which families it belongs to. */
const slotBits = 13;
const slots = 1 << slotBits;
const keys = new Int32Array(slots);
const masks = new Int32Array(slots);
/** When a term was last seen: terms count once a text, and nothing has to be cleared between texts. */
const stamps = new Uint32Array(slots);

/** Marks a key that longer phrases begin with, so that pairs are looked up only where one can be. */
export const opens = 1 << 30;
/** Marks an answer of {@link lookUp} for a term that this text did not have before. */
export const fresh = 1 << 29;
/** Words that tell how a line is built; bits beside those of the families. */
export const marks = {
  money: 1 << 20,
  header: 1 << 21,
  clause: 1 << 22,
  present: 1 << 23,
  minuted: 1 << 24,
} as const;
const markWords: Readonly<Record<keyof typeof marks, string>> = {
  money: 'million,millions,billion,usd,eur,gbp,mio,mrd,bn',
  header:
    'from,to,cc,bcc,subject,date,sent,von,an,betreff,gesendet,datum,de,para,asunto,assunto,objet,à,oggetto,onderwerp,aan',
  clause: 'section,article,clause,exhibit,schedule,artikel,paragraph,abschnitt,cláusula,articolo',
  minuted:
    'discussed,reviewed,agreed,approved,presented,decided,decision,noted,reported,completed,action,actions,deferred,resolved,carried,motion,owner,besprochen,beschlossen,vereinbart,décidé,acordado',
  present: 'present,now,current,heute,heden,actualidad,presente,oggi',
};
/** The bits of {@link lookUp} that are families. */
export const families = (1 << 20) - 1;

/** Stands for every number in a phrase. */
export const numberKey = hashWord('0') | 1;

export const wordKey = (hash: number): number => hash | 1;
export const join = (a: number, b: number): number => hashPair(a, b) | 1;

const firstSlot = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - slotBits);

function slotOf(key: number): number {
  let slot = firstSlot(key);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
  return slot;
}

/** False for most words that are in no term: asked for every word of a text. */
export const mayKnow = (key: number): boolean => keys[firstSlot(key)] !== 0;

/** Families of a word or phrase as bits in the order of `termGroups`; 0 when it is none. */
export function lookUp(key: number, stamp: number): number {
  const slot = slotOf(key);
  if (keys[slot] === 0) return 0;
  const mask = masks[slot]!;
  if (stamps[slot] === stamp) return mask;
  stamps[slot] = stamp;
  return mask | fresh;
}

/** The same, for a look that does not count. */
export const familiesOf = (key: number): number => masks[slotOf(key)]!;

/** The keys of a phrase's beginnings: its first word, its first two, and so on. */
function phraseKeys(phrase: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < phrase.length;) {
    const from = at;
    while (at < phrase.length && isWordUnit(phrase.charCodeAt(at))) at++;
    if (at > from) {
      const word = phrase.slice(from, at);
      const key = /^\d+$/.test(word) ? numberKey : wordKey(hashWord(word));
      const before = found.at(-1);
      found.push(before === undefined ? key : join(before, key));
    }
    at++;
  }
  return found;
}

const phraseKey = (phrase: string): number => phraseKeys(phrase).at(-1) ?? 0;

function enter(key: number, mask: number): void {
  const slot = slotOf(key);
  keys[slot] = key;
  masks[slot]! |= mask;
}

for (const [mark, words] of Object.entries(markWords)) {
  for (const word of words.split(',')) enter(phraseKey(word), marks[mark as keyof typeof marks]);
}
termGroups.forEach((group, index) => {
  for (const term of documentTerms[group].split(',')) {
    const begun = phraseKeys(term);
    const whole = begun.pop();
    if (whole === undefined) continue;
    enter(whole, 1 << index);
    for (const key of begun) enter(key, opens);
  }
});
