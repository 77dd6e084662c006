import type { Piece } from '../protocol/dialog.ts';
import { inEditor } from './watch-copy.ts';
import { piecesOf } from './put-back.ts';

const block = 'p, li, td, th, pre, blockquote, h1, h2, h3, h4, h5, h6, div, body';
/** More of an answer than this is not shown again, blocks and code units of one. */
const mostBlocks = 60;
const longestBlock = 20_000;

/**
 * Blocks of the page's text that hold placeholders of this conversation, in their order, cut at
 * them. What the person wrote themselves is left out.
 */
export function findPlaceholders(
  document: Document,
  values: ReadonlyMap<string, string>,
  sent: (line: string) => boolean,
): Piece[][] {
  const blocks = new Set<HTMLElement>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && blocks.size < mostBlocks) {
    const { parentElement, nodeValue } = texts.currentNode;
    if (!parentElement || !nodeValue?.includes('[') || !piecesOf(nodeValue, values)) continue;
    const around = parentElement.closest<HTMLElement>(block);
    if (around && !inEditor(around)) blocks.add(around);
  }
  return [...blocks].flatMap((one) => {
    const text = one.innerText.slice(0, longestBlock);
    const pieces = text.split('\n').every(sent) ? null : piecesOf(text, values);
    return pieces ? [pieces] : [];
  });
}
