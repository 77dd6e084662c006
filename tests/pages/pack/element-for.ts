import { type AttributeSelector, parse, type Selector } from 'css-what';

/** The least that a selector matches: its outermost and its innermost element. */
export interface Built {
  readonly outer: HTMLElement;
  readonly inner: HTMLElement;
}

/**
 * Elements that a record's selector describes, so that a practice page needs no markup of its own.
 * Of what it excludes (`:not`) it has nothing; siblings are not supported.
 */
export function elementFor(document: Document, selector: string): Built {
  const compounds = split(parse(selector)[0] ?? []);
  const built = compounds.map((tokens) => compound(document, tokens));
  for (const [at, element] of built.entries()) built[at - 1]?.append(element);
  const [outer, inner] = [built[0], built.at(-1)];
  if (!outer || !inner) throw new Error(`nothing to build from ${selector}`);
  document.querySelector('main')?.append(outer);
  if (document.querySelector(selector) !== inner) {
    throw new Error(`what was built for ${selector} is not found by it: ${outer.outerHTML}`);
  }
  return { outer, inner };
}

function split(tokens: readonly Selector[]): Selector[][] {
  const compounds: Selector[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'descendant' || token.type === 'child') compounds.push([]);
    else compounds.at(-1)?.push(token);
  }
  return compounds;
}

function compound(document: Document, tokens: readonly Selector[]): HTMLElement {
  const tag = tokens.find((token) => token.type === 'tag');
  const element = document.createElement(tag?.type === 'tag' ? tag.name : 'div');
  for (const token of tokens) {
    if (token.type === 'attribute') setAttribute(element, token);
    if (token.type === 'pseudo' && token.name === 'has' && Array.isArray(token.data)) {
      for (const inside of token.data.slice(0, 1)) {
        element.append(
          ...split(inside)
            .filter(some)
            .slice(0, 1)
            .map((one) => compound(document, one)),
        );
      }
    }
  }
  return element;
}

const some = (tokens: readonly Selector[]): boolean => tokens.length > 0;

function setAttribute(element: HTMLElement, { name, action, value }: AttributeSelector): void {
  if (name === 'class') element.classList.add(...value.split(/\s+/).filter(Boolean));
  else element.setAttribute(name, action === 'exists' ? '' : value);
}
