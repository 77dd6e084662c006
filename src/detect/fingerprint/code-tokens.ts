/** Tokens of code in any language, without what people change when they copy it. */
export interface CodeTokens {
  readonly count: number;
  /** A keyword, an operator, or one of the classes below. */
  readonly values: Int32Array;
  /** For an identifier, how many tokens ago it was used last; 0 for all else. */
  readonly backs: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Classes: any identifier, any string, any number. */
const identifier = 1;
const string = 2;
const number = 3;

/** Words of the languages that people paste most; all others are identifiers. */
const keywords = new Map(
  (
    'abstract and as assert async await auto begin bool boolean break byte case catch char class const ' +
    'continue def default defer del delete do double elif else elsif elseif end enum except export ' +
    'extends extern false final finally float fn for foreach from func function global go goto if impl ' +
    'implements import in include int interface internal is lambda let long loop match mod module mut ' +
    'namespace new nil none not null object of or override package pass private proc protected pub public ' +
    'raise readonly record require ref return select self short signed sizeof static string struct super ' +
    'switch template then this throw throws trait true try type typedef typeof union unless unsafe until ' +
    'unsigned use using val var virtual void when where while with yield where group order by join on ' +
    'insert into values update set table create drop alter primary key ' +
    'print println printf echo puts write read len length size range push append map filter get main args ' +
    'argv exit error exception vector list dict array std system out console log local fi done esac endif ' +
    'endmodule input output wire reg assign always posedge vec2 vec3 vec4 mat4 uniform varying mov add sub ' +
    'jmp call ret cmp pop dim byval define defun setq cond test exists count sum max min format parse split ' +
    'trim replace keys init constructor property'
  )
    .split(' ')
    .map((word, i) => [word, 1000 + i]),
);

const word = 1;
const digit = 2;
const blank = 4;
const kinds = new Uint8Array(128);
for (let code = 0; code <= 32; code++) kinds[code] = blank;
for (let code = 48; code < 58; code++) kinds[code] = digit;
for (let code = 65; code < 91; code++) kinds[code] = word;
for (let code = 97; code < 123; code++) kinds[code] = word;
for (const char of '_$') kinds[char.charCodeAt(0)] = word;

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? kinds[code]! : code >= 0xc0 ? word : 0;
};

/**
 * Reads code without knowing its language, so that both sides of a comparison are read alike: comments
 * out (`//`, block comments, `#` and `--` before a blank), strings and numbers folded, identifiers
 * known by nothing but where they come again. Semicolons, commas at the end of a list and blanks, which
 * formatters change, do not count.
 */
export function readCode(text: string): CodeTokens {
  const values = new Int32Array(text.length);
  const backs = new Int32Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const last = new Map<string, number>();
  let count = 0;
  const add = (value: number, start: number, end: number, back = 0): void => {
    // A comma before a closing bracket is a matter of taste.
    if (closing.includes(text[start]!) && count > 0 && values[count - 1] === comma) count--;
    values[count] = value;
    backs[count] = back;
    starts[count] = start;
    ends[count++] = end;
  };
  const lineEnd = (at: number): number => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const start = at;
    if (kind === blank) at++;
    else if (kind === word) {
      while (at < text.length && kindAt(text, at) & (word | digit)) at++;
      const name = text.slice(start, at);
      const keyword = keywords.get(name.toLowerCase());
      if (keyword === undefined) {
        const before = last.get(name);
        last.set(name, count);
        add(identifier, start, at, before === undefined ? 0 : count - before);
      } else add(keyword, start, at);
    } else if (kind === digit) {
      while (at < text.length && (kindAt(text, at) & (word | digit) || text[at] === '.')) at++;
      add(number, start, at);
    } else {
      const char = text[at]!;
      const next = text[at + 1] ?? '\n';
      if (char === '/' && next === '/') at = lineEnd(at);
      else if (char === '/' && next === '*') {
        const end = text.indexOf('*/', at + 2);
        at = end < 0 ? lineEnd(at) : end + 2;
      } else if (char === '<' && text.startsWith('<!--', at)) {
        const end = text.indexOf('-->', at + 4);
        at = end < 0 ? lineEnd(at) : end + 3;
      } else if ((char === '#' && /[\s#!]/.test(next)) || (char === '-' && isDashes(text, at)))
        at = lineEnd(at);
      else if (char === '"' || char === "'" || char === '`') {
        at = stringEnd(text, at);
        if (at - start > 1) add(string, start, at);
      } else {
        at++;
        if (char !== ';') add(char.charCodeAt(0) + 100, start, at);
      }
    }
  }
  return { count, values, backs, starts, ends };
}

const closing = ')]}';
const comma = ','.charCodeAt(0) + 100;

function isDashes(text: string, at: number): boolean {
  return text[at + 1] === '-' && /\s/.test(text[at + 2] ?? '\n') && /\s/.test(text[at - 1] ?? '\n');
}

/** Strings end on their line; a quote without another one on it is passed over. */
function stringEnd(text: string, at: number): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i + 1;
  }
  return at + 1;
}
