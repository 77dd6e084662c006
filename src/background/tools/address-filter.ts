/** What a rule of the browser asks of an address; `https` only. */
export type AddressFilter = { readonly urlFilter: string } | { readonly regexFilter: string };

/**
 * The addresses that a glob of the policy means (host, or host/path), as the browser's own rules
 * write them. `globSource` cannot serve: its patterns look ahead, which RE2 does not know.
 */
export function addressFilter(glob: string): AddressFilter {
  // The browser has few regular expressions to give away, and needs none for a plain host.
  if (/^[\w.-]+$/.test(glob)) return { urlFilter: `|https://${glob}^` };
  const whole = glob.includes('/');
  const end = whole ? '(?:[?#].*)?$' : '/';
  const [host = '', ...path] = glob.split('/');
  return {
    regexFilter: `^https://${pattern(host)}(?::[0-9]+)?${path.map(segment).join('')}${end}`,
  };
}

/** `**` alone stands for any number of segments, none included. */
function segment(text: string): string {
  return text === '**' ? '(?:/[^?#]*)?' : `/${pattern(text)}`;
}

function pattern(text: string): string {
  return text.replace(/\[\^|\*+|[?.$^]/g, (special) => {
    if (special === '[^') return `[^${apart}`;
    if (special === '?') return one;
    return special.startsWith('*') ? `${one}*` : `\\${special}`;
  });
}

/** Ends a host, or a segment of a path. */
const apart = '/?#:';
const one = `[^${apart}]`;
