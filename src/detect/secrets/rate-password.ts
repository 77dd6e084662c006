import type { NamedValue } from './named-value.ts';
import { sortOf } from './value-sort.ts';

/** What stands where a password would, in forms, types, manuals and sentences. */
const noPassword =
  /^(?:true|false|null|none|nil|undefined|string|str|text|char|varchar|int|bool|boolean|required|optional|empty|pass(?:word|wort|wd|e)?|pwd|secret|user|username|hidden|encrypted|hash(?:ed)?|default|input|field|reset|changed?|forgott?en|forgot|incorrect|correct|wrong|invalid|valid|expired|protected|protection|manager|management|the|a|an|is|are|not|and|or|your|my|for|to|too|in|new|old|must|should|be|on|if|it|as|at|by|of|we|you|self|this|that|type|name|value|label|login|prompt|ok|yes|no|kennwort|contraseña|senha|what|when|where|which|only|stored|sent|set|used|case|now|then|still|never|always|also|being|please|enter|here|again|mandatory|minimum|weak|strong|same|different|case-sensitive|falsch|richtig|abgelaufen|nicht|ungültig|incorrecta|incorrecto|correcta|obligatoire|obligatoria|obligatorio|necesaria|falsa|erron[ée]+|invalide|errata|obbligatoria|onjuist|incorreta|v[áa]lida|n\/a|tbd|todo)$/i;

/** Words that say what happened to a password rather than what it is. */
const participle =
  /(?:ed|ing|able|ible|ung|igt|ert|lich|isch|ado|ada|ido|ida|ato|ata|ely|ment|tion|sch)$/i;

/** What is longer is a key rather than a password, or a text. */
const longest = 100;

const first = /^(?:admin|test|user|root|guest|demo|changeit|qwerty|abc|letmein)[!@\d]{0,4}$/i;

/**
 * How sure it is that the value of a password's name is one; 0: it is none.
 *
 * @param after the unit behind the value.
 * @param hasLineEnd whether a line ends between the name and the value.
 */
export function ratePassword(read: NamedValue, after: string, hasLineEnd: boolean): number {
  const { value, isQuoted, isAssigned, sign } = read;
  if (value.length < 4 || value.startsWith('^') || noPassword.test(value)) return 0;
  if (value.length > longest) return isAssigned && sortOf(value, true) === 'random' ? 0.85 : 0;
  if (/\s/.test(value)) return isQuoted && ending.test(read.name) && isPhrase(read) ? 0.52 : 0;
  if (/^\d+$/.test(value))
    return isAssigned && !hasLineEnd && value.length >= 6 && value.length <= 10 ? 0.6 : 0;
  const sort = sortOf(value, isQuoted);
  // Names of fields and routes hold the word themselves.
  if (
    /pass(?:word|wd|wort)|kennwort/i.test(value) &&
    !(/\d/.test(value) && /[^\w/-]/.test(value)) &&
    sort !== 'word'
  )
    return 0;
  if (sort === 'none' || value.startsWith('[') || (!isQuoted && /^[([.]/.test(after))) return 0;
  // The next line begins with a name of its own.
  if (hasLineEnd && /[=:]/.test(value) && !isQuoted) return 0;
  if (sign === '|' && (sort === 'word' || value.length < 8)) return 0;
  // What is called or compared with is a variable unless it is in quotes.
  if (/^[(,]|^[!=]==?/.test(sign) && (!isQuoted || hasLineEnd)) return 0;
  const isSaid = /^\p{L}/u.test(sign) || /^[–—-]$/.test(sign);
  const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(value)).length;
  if (first.test(value)) return isAssigned || isQuoted ? 0.5 : 0;
  // A word and a number: what most people choose, and what variables are called, with fewer digits.
  const isNumbered = /[A-Za-z]\d|\d[A-Za-z]|\d.*[^\w]/.test(value) && (isSaid || value.length >= 7);
  const isMixed =
    (sort !== 'word' && /\d|[^\w.:-]/.test(value)) ||
    (isNumbered && (isQuoted || isSaid || !isAssigned || !/^[a-z]+_?\d$/.test(value)));
  if (!isAssigned) {
    // Only a blank between them: `pw hunter2`, `password "…"`.
    if (isMixed) return sorts >= 3 && value.length >= 8 ? 0.85 : value.length >= 6 ? 0.7 : 0;
    return isQuoted && value.length >= 6 ? 0.5 : 0;
  }
  if (isMixed && sorts >= 3 && value.length >= 8) return 0.93;
  if (isMixed) return value.length >= 6 ? (isQuoted ? 0.86 : 0.82) : 0.6;
  if (isSaid) {
    if (isQuoted) return value.length >= 6 ? 0.76 : 0.55;
    const isLast = after === '' || /[.!\n\r]/.test(after);
    return isLast && value.length >= 6 && !participle.test(value) ? 0.52 : 0;
  }
  if (/^[,(]/.test(sign)) return 0;
  if (isQuoted) return value.length >= 8 ? 0.62 : 0.5;
  return hasLineEnd || value.length < 5 || /[ ;]/.test(after) ? 0 : 0.5;
}

/** What programs say about passwords rather than what one is. */
const aboutOne =
  /\b(?:pass\w*|enter|type|your|please|must|required?|invalid|forg[eo]t\w*|reset|confirm|new|old|minimum|characters?|least|too|the|is|are|not|for|login|sign|account|users?|fields?|chang\w+|show|hide|wrong|incorrect|text|string|default|kennwort|mot|contrase\S*|senha|das|der|la)\b/i;

const ending = /pass(?:_?phrase|word|wd|wort)?$|pwd$/i;

/** Three words and more in quotes behind the name of a secret: what people can remember. */
export function isPhrase({ value, sign }: NamedValue): boolean {
  return (
    /^(?:[:?]?=>?|:)$/.test(sign) &&
    /^\p{L}{2,12}(?: [\p{L}\d]{1,12}){2,7}[.!]?$/u.test(value) &&
    !aboutOne.test(value)
  );
}
