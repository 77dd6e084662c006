import { decodeAs } from './decode-text.ts';

/** Groups that hold no text of the document. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl pict objdata themedata colorschememapping datastore latentstyles generator xmlnstbl filetbl revtbl'.split(
    ' ',
  ),
);
const written: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

interface Group {
  silent: boolean;
  /** How many characters stand in for a Unicode one (`\uc`). */
  skip: number;
}

/** A control word with its number, a control symbol, a brace, or a stretch of text. */
const token = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|([^\\{}\r\n]+)/gi;

/** The text of Rich Text Format 1.9; bytes come as one code unit each. */
export function rtfText(source: string): string {
  const page = /\\ansicpg(\d{3,5})/.exec(source)?.[1] ?? '1252';
  const groups: Group[] = [{ silent: false, skip: 1 }];
  const out: string[] = [];
  /** Bytes that wait to be read together: two-byte pages split characters. */
  let bytes: number[] = [];
  let toSkip = 0;

  const flush = (): void => {
    if (bytes.length === 0) return;
    const row = Uint8Array.from(bytes);
    out.push(decodeAs(row, codePage(page)) ?? decodeAs(row, 'windows-1252') ?? '');
    bytes = [];
  };
  const write = (text: string): void => {
    flush();
    const kept = text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    out.push(kept);
  };

  let starred = false;
  for (const [, control, number, byte, symbol, brace, text] of source.matchAll(token)) {
    const group = groups.at(-1) ?? { silent: false, skip: 1 };
    if (brace === '{') groups.push({ ...group });
    else if (brace === '}') {
      if (groups.length > 1) groups.pop();
      toSkip = 0;
    } else if (control !== undefined) {
      if (silent.has(control) || (starred && control !== 'shppict')) group.silent = true;
      else if (control === 'uc') group.skip = Number(number ?? 1);
      else if (group.silent) continue;
      else if (control === 'u' && number !== undefined) {
        write('');
        toSkip = 0;
        out.push(String.fromCharCode(Number(number) & 0xffff));
        toSkip = group.skip;
      } else if (written[control] !== undefined) write(written[control] ?? '');
    } else if (group.silent) continue;
    else if (byte !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else bytes.push(Number.parseInt(byte, 16));
    } else if (symbol !== undefined) {
      if ('\\{}'.includes(symbol)) write(symbol);
      else if (symbol === '~') write(' ');
      else if (symbol === '\n' || symbol === '\r') write('\n');
    } else if (text !== undefined) write(text);
    starred = symbol === '*';
  }
  flush();
  return out.join('');
}

/** The Encoding Standard's label for a Windows code page. */
function codePage(page: string): string {
  const others: Readonly<Record<string, string>> = {
    '932': 'shift_jis',
    '936': 'gb18030',
    '949': 'euc-kr',
    '950': 'big5',
    '65001': 'utf-8',
    '10000': 'macintosh',
  };
  return others[page] ?? `windows-${page}`;
}
