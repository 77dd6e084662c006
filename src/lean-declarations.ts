import type { Plugin } from 'vite';

/** A part of a program as Rolldown's parser gives it (ESTree), as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The declarations of detectors and sites, one a file. */
const declarations = /[\\/]src[\\/](?:detect[\\/]detectors|sites)[\\/][^?]+\.ts$/;
const provenOnly = new Set(['examples', 'references', 'sample', 'about']);

/**
 * Leaves out of what ships what only tests and manuals read of a declaration: the examples and
 * references of a detector, the sample requests of a site and where its facts come from. Every page
 * would have to load them.
 */
export function leanDeclarations(): Plugin {
  return {
    name: 'lean-declarations',
    transform: {
      filter: { id: declarations },
      handler(code) {
        const cuts = propertiesOf(this.parse(code, { lang: 'ts' }) as unknown as Node);
        if (cuts.length === 0) return null;
        return { code: without(code, cuts), map: null };
      },
    },
  };
}

function without(code: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

/** The properties to cut, each with the comma behind it. */
function propertiesOf(program: Node): readonly Cut[] {
  const cuts: Cut[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type !== 'ObjectExpression') return Object.values(node).forEach(visit);
    const properties = node['properties'] as readonly Node[];
    for (const [at, property] of properties.entries()) {
      const name = (property['key'] as Node | undefined)?.['name'];
      if (typeof name !== 'string' || !provenOnly.has(name)) visit(property['value']);
      else cuts.push({ start: property.start, end: properties[at + 1]?.start ?? property.end });
    }
  };
  visit(program['body']);
  return cuts;
}
