/** Puts generated text between the two marks of a block and leaves the rest of the page as written. */
export function fillBlock(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`the page has no block ${name}`);
  return `${page.slice(0, start)}${open}\n\n${content.trim()}\n\n${page.slice(end)}`;
}
