import type { Region } from './region.ts';

/** One pair of a url-encoded text; the value can be replaced. */
export interface FormPair {
  readonly name: string;
  readonly value: Region;
}

/** Reads the region's text as `a=1&b=2`. Broken escapes are read as they stand, as servers do. */
export function locateForm(holder: Region): FormPair[] {
  return locatePairs(holder, 0, holder.text.length);
}

/** The parameters of the URL in this region, `#…` left out. */
export function locateQuery(holder: Region): FormPair[] {
  const hash = holder.text.indexOf('#');
  const end = hash < 0 ? holder.text.length : hash;
  const mark = holder.text.indexOf('?');
  return mark < 0 || mark > end ? [] : locatePairs(holder, mark + 1, end);
}

function locatePairs(holder: Region, from: number, to: number): FormPair[] {
  const pairs: FormPair[] = [];
  let start = from;
  for (const pair of holder.text.slice(from, to).split('&')) {
    const end = start + pair.length;
    const mark = pair.indexOf('=');
    if (mark >= 0) {
      pairs.push({
        name: decode(pair.slice(0, mark)),
        value: {
          text: decode(pair.slice(mark + 1)),
          parent: holder,
          start: start + mark + 1,
          end,
          encode,
        },
      });
    }
    start = end + 1;
  }
  return pairs;
}

function decode(text: string): string {
  // As the only value. Not by iteration: Firefox gives content scripts a URLSearchParams that has none.
  return new URLSearchParams(`=${text}`).get('') ?? '';
}

function encode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
