/** What hears the parts of a markup text, in order. Names keep their prefix: `w:t`. */
export interface MarkupHearer {
  readonly open?: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  /** Entities are resolved. */
  readonly text?: (text: string) => void;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Goes through XML once, from the first tag to the last. No tree, no entities but the built-in ones:
 * nothing that a hostile document could make grow.
 */
export function walkMarkup(xml: string, hearer: MarkupHearer): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) {
      hearer.text?.(resolveEntities(xml.slice(at, open < 0 ? xml.length : open)));
      if (open < 0) return;
    }
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      hearer.text?.(xml.slice(open + 9, at - 3));
    } else at = tag(xml, open, hearer);
  }
}

function tag(xml: string, open: number, hearer: MarkupHearer): number {
  const end = after(xml, '>', open);
  const inside = xml.slice(open + 1, end - 1);
  if (inside.startsWith('/')) hearer.close?.(inside.slice(1).trim());
  else if (!inside.startsWith('?') && !inside.startsWith('!')) {
    const empty = inside.endsWith('/');
    const space = inside.search(/[\s/]/);
    const name = space < 0 ? inside : inside.slice(0, space);
    hearer.open?.(name, inside.slice(name.length));
    if (empty) hearer.close?.(name);
  }
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in what {@link MarkupHearer.open} gives; null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const mark = ` ${name}="`;
  const start = attributes.replace(/\s/g, ' ').indexOf(mark);
  if (start < 0) return null;
  const from = start + mark.length;
  return resolveEntities(attributes.slice(from, attributes.indexOf('"', from)));
}
