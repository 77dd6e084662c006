import type { Tokens } from './tokens.ts';

/** What the stretch between two blanks looks like in which a token stands. */
const chunkKinds = {
  plain: 0,
  mail: 1,
  link: 2,
  path: 3,
  code: 4,
  handle: 5,
  quoted: 6,
} as const;

/** The kind of chunk of every token; bit 3 says that it is glued to the token before it. */
export function chunksOf(text: string, { count, starts, ends }: Tokens): Uint8Array {
  const chunks = new Uint8Array(count);
  for (let first = 0; first < count;) {
    let next = first + 1;
    while (next < count && starts[next] === ends[next - 1]) next++;
    const kind = chunkKind(text, starts[first]!, ends[next - 1]!);
    for (let i = first; i < next; i++) chunks[i] = kind | (i > first ? 8 : 0);
    first = next;
  }
  return chunks;
}

function chunkKind(text: string, start: number, end: number): number {
  if (end - start < 3) return chunkKinds.plain;
  let at = -1;
  let slashes = 0;
  let signs = 0;
  let dots = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 64) at = i;
    else if (code === 47 || code === 92) slashes++;
    else if (code === 58 && text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47)
      return chunkKinds.link;
    else if (code === 46 && i > start && i + 1 < end && text.charCodeAt(i + 1) > 64) dots++;
    else if (isSign(code)) signs++;
  }
  if (at > start + 1 && dots > 0) return chunkKinds.mail;
  if (at >= 0 && at <= start + 1 && end - at > 2) return chunkKinds.handle;
  if (signs > 1) return chunkKinds.code;
  if (slashes > 1 || (slashes > 0 && dots > 0)) return chunkKinds.path;
  if (dots > 1) return chunkKinds.link;
  return signs > 0 || dots > 0 ? chunkKinds.quoted : chunkKinds.plain;
}

/** `#$*+<=>[]_{|}~^` and backticks: signs of code, markup and data. */
function isSign(code: number): boolean {
  return (
    code === 35 ||
    code === 36 ||
    code === 42 ||
    code === 43 ||
    (code >= 60 && code <= 62) ||
    code === 91 ||
    (code >= 93 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}
