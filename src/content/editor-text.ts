/** A stretch of the text that stands in one text node. */
interface Piece {
  readonly node: Text;
  /** Offset of its first code unit in the text. */
  readonly start: number;
}

/** What an editor holds, as lines, with the way back from offsets to nodes. */
export interface EditorText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
/** Shown in place of text by editors that keep it in the document. */
const placeholders = '.cm-placeholder, [data-slate-placeholder]';

export function isTextControl(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.localName === 'textarea' || element.localName === 'input';
}

/** The text as a person sees it: one line a block, none for the breaks that only hold a block open. */
export function readEditor(element: Element): EditorText {
  if (isTextControl(element)) return { text: element.value, pieces: [] };
  const pieces: Piece[] = [];
  let text = '';
  /** A line break that counts only once something follows it. */
  let pending = 0;

  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (data === '') return;
      text += '\n'.repeat(pending);
      pending = 0;
      pieces.push({ node: node as Text, start: text.length });
      text += data;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).matches(placeholders)) return;
    if (node.nodeName === 'BR') {
      // The last break of a block only holds it open.
      if (node !== node.parentNode?.lastChild) pending += 1;
      return;
    }
    const block = blocks.has(node.nodeName) && node !== element;
    if (block && startsLater(node, element)) pending += 1;
    for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return { text, pieces };
}

/** Whether anything of the editor stands before this block, so that it begins a new line. */
function startsLater(block: Node, root: Node): boolean {
  for (let node: Node | null = block; node && node !== root; node = node.parentNode) {
    if (node.previousSibling) return true;
    // A block that begins where its parent block begins shares its line.
    if (node.parentNode !== root && blocks.has(node.parentNode?.nodeName ?? '')) return false;
  }
  return false;
}

/** Select a stretch of the text, given by offsets; false where it does not stand there (any more). */
export function selectText(element: Element, start: number, end: number): boolean {
  if (isTextControl(element)) {
    element.setSelectionRange(start, end);
    return element.selectionStart === start && element.selectionEnd === end;
  }
  const { pieces } = readEditor(element);
  const from = pieces.findLast((piece) => piece.start <= start);
  const to = pieces.findLast((piece) => piece.start < end);
  const selection = selectionOf(element);
  if (!from || !to || !selection) return false;
  const range = element.ownerDocument.createRange();
  range.setStart(from.node, Math.min(start - from.start, from.node.length));
  range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  selection.removeAllRanges();
  selection.addRange(range);
  return true;
}

/** Chromium keeps the selection of a shadow tree with its root. */
function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}
