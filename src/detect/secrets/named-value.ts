/** What stands behind a name: `apiKey = "…"`, `<add key="ApiKey" value="…">`, `--token …`. */
export interface NamedValue {
  /** The whole identifier in which the name was seen, as written. */
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly isQuoted: boolean;
  /** A sign or a word says that the value belongs to the name; else it only follows. */
  readonly isAssigned: boolean;
  /** The sign, or the word, in lower case. */
  readonly sign: string;
}

const longestName = 60;
/** Units of a value that are read; a longer one goes on. */
const longestValue = 300;

/** Letters, digits, `_`, `$`, `-`, and letters with accents. */
function isInName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 36 ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** Quotes and brackets that close a name, a type, then what assigns. Bounded, so that it is linear. */
const link = new RegExp(
  [
    // "name"], name[25], <b>name</b>; or a type before the sign: `var token string = `.
    String.raw`(?:\\{0,3}["'\x60*_]{1,3}[\])]{0,2}(?:<\/?[a-z]{1,8}>){0,2}|[\])]{0,2}(?:\[\d{0,4}\]|<\/?[a-z]{1,8}>){0,2}(?:[ \t]{0,2}:?[ \t]{0,2}[A-Za-z&][\w.:<>&*?]{1,30}(?=[ \t]{0,3}:?=))?)`,
    // A remark in brackets, or what it is for: `API key (production): `, `password for the VPN is `.
    String.raw`(?:[ \t]{1,2}[(\[][^()\n\[\]]{1,30}[)\]])?`,
    String.raw`(?:[ \t](?:for|für|pour|para|per|voor|dla|du|des|to|of|on|zum|zur|vom|von|der|des|de|del|della|do|da|al|van|auf|till|på|w|на|для|от|в)(?:[ \t](?!is\b|ist\b|est\b|es\b|to\b)[^\s:=,;!?]{0,29}[^\s:=,;.!?]){1,5}?(?=[ \t]?[:=]|[ \t](?:is|ist|lautet|est|es|è|é|jest|to|=)[ \t:]))?`,
    String.raw`[ \t]{0,30}(?<sign>`,
    [
      String.raw`[ \t]?(?:是|为|為|は|는|은)[:：]?`,
      String.raw`[:?!.|+]{0,4}={1,3}>?`,
      String.raw`->|<-|\|`,
      // Of an attribute or a member beside it: value="…", default = "…", <string>…
      String.raw`["'\x60>,;){ \t\r\n-]{0,8}(?:<\/?[a-z]{3,6}>\s{0,8}|type\s{0,8}=\s{0,3}\w{1,12}\s{1,8})?(?:(?:"|'|&quot;)?(?:value|default|content|data|text|stringvalue|defaultvalue|description)(?:"|'|&quot;)?\s{0,3}[:=>]|<string>)`,
      String.raw`[:：](?!\/\/)`,
      String.raw`(?:has been |was |is |wurde )?(?:changed|set|reset|updated|geändert|gesetzt) (?:to|auf|in)(?=[ \t])`,
      String.raw`(?:[^\s:=,;.!?"'\x60()]{2,14}[ \t]){0,1}[^\s:=,;.!?"'\x60()]{2,14}[ \t]?[:：](?=[ \t])`,
      String.raw`,(?=[ \t]{0,3}\\{0,2}["'\x60])`,
      String.raw`\(|\.(?:assign|set|equals)\(|>(?=\s{0,20}[^\s<])`,
      String.raw`(?:is|are|was|ist|lautet|est|es|è|é|jest|eq|to|as|är|→|–|—|-)(?: (?:now|set to|still|jetzt|maintenant|ahora|currently))?[ \t]?:?(?=[ \t\n])`,
      String.raw`[ \t](?=["'\x60])`,
      String.raw`(?=[ \t])`,
    ].join('|'),
    String.raw`)\s{0,20}`,
    // What may stand before the value itself.
    String.raw`(?:(?:\*\*|(?:new\s)?[A-Za-z.]{0,30}\(|\[|\{\s{0,3}(?:"|'|&quot;)?value(?:"|'|&quot;)?\s{0,3}[:=]|[@bBfFrRuULN]{1,2}(?=["'])|[|>]-?[ \t]{0,2}\n|<!\[CDATA\[|{{1,2}(?=AQAAAB))\s{0,20}){0,2}`,
    String.raw`(?<quote>(?:\\{0,3}(?:"""|'''|["'\x60“„«「])|&quot;|&#39;)?)`,
    String.raw`(?:(?:bearer|basic|token|ssws|apikey|api-key|key|digest|splunk|bot)[ \t]{1,3})?`,
  ].join(''),
  'iy',
);

/** A value without quotes ends at a blank, a sign of code, or a letter of a script without blanks. */
const bare = /^[^\s"'`,;<>\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff0c\uff1b]*/;

const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」' };

/**
 * Reads the value of a name in whatever syntax.
 *
 * @param at where a telling word begins, such as `token`; the identifier may reach further both ways.
 * @param length of that word.
 */
export function readNamedValue(text: string, at: number, length: number): NamedValue | undefined {
  let nameStart = at;
  for (; nameStart > 0 && at - nameStart < longestName; nameStart--) {
    const code = text.charCodeAt(nameStart - 1);
    if (code !== 46 && !isInName(code)) break;
  }
  let nameEnd = at + length;
  while (nameEnd - at < longestName && isInName(text.charCodeAt(nameEnd))) nameEnd++;
  // What goes on and on is no name.
  if (at - nameStart >= longestName && nameEnd - at >= longestName) return undefined;
  // `token-` before a blank is a dash, `key->` an arrow.
  while (nameEnd > at + length && /[-$]/.test(text[nameEnd - 1] ?? '')) nameEnd--;
  link.lastIndex = nameEnd;
  const match = link.exec(text);
  if (!match) return undefined;
  const { sign = '', quote = '' } = match.groups ?? {};
  let start = nameEnd + match[0].length;
  const rest = text.slice(start, start + longestValue);
  let value = '';
  if (quote !== '') {
    const close = rest.indexOf(closing[quote] ?? quote);
    const line = rest.search(/[\r\n]/);
    if (close < 0 || (line >= 0 && line < close)) value = bare.exec(rest)?.[0] ?? '';
    else value = rest.slice(0, close);
  } else value = bare.exec(rest)?.[0] ?? '';
  // An exclamation mark ends a sentence after a word, and belongs to a password after anything else.
  const ending = /^\p{L}*!{1,3}$/u.test(value) ? /!{1,3}$/ : /[.,;:?)\]}|\\]{1,4}$/;
  const trimmed = quote === '' ? value.replace(ending, '') : value.trimEnd();
  const lead = /^\s*/.exec(trimmed)?.[0].length ?? 0;
  start += lead;
  value = trimmed.slice(lead);
  if (value === '') return undefined;
  return {
    name: text.slice(nameStart, nameEnd),
    nameStart,
    start,
    end: start + value.length,
    value,
    isQuoted: quote !== '',
    // The option of a command takes what comes next.
    isAssigned: sign.trim() !== '' || text.startsWith('--', nameStart),
    sign: sign.trim().toLowerCase(),
  };
}

const goesOn = /[\w+/=.~%-]{0,100000}/y;

/** Where a key really ends of which only the beginning was read. */
export function wholeEnd(text: string, { start, end }: NamedValue): number {
  if (end - start < longestValue) return end;
  goesOn.lastIndex = end;
  return end + (goesOn.exec(text)?.[0].length ?? 0);
}
