import type { JsonNode } from './json-text.ts';

type Step =
  | { readonly key: string }
  | { readonly index: number }
  | { readonly last: string; readonly values: readonly string[] }
  | 'each'
  | 'below';

const part = /\*\*|\[\*\]|\*|\[last ([^\]=]+)=([^\]]*)\]|\[(-?\d+)\]|([^.[\]*]+)/g;
const parsed = new Map<string, readonly Step[]>();

/** Nodes at a path (README.md has the signs). None when it leads nowhere. */
export function select(node: JsonNode, path: string): JsonNode[] {
  let steps = parsed.get(path);
  if (!steps) {
    steps = path === '$' ? [] : [...path.matchAll(part)].map(toStep);
    parsed.set(path, steps);
  }
  return steps.reduce(
    (nodes: JsonNode[], step) => nodes.flatMap((one) => follow(one, step)),
    [node],
  );
}

function toStep([all, last, values, index, key]: RegExpMatchArray): Step {
  if (all === '**') return 'below';
  if (all === '[*]' || all === '*') return 'each';
  if (last !== undefined) return { last, values: (values ?? '').split('|') };
  return key === undefined ? { index: Number(index) } : { key };
}

function follow(node: JsonNode, step: Step): readonly JsonNode[] {
  if (step === 'below') return stringsBelow(node);
  if (step === 'each') return childrenOf(node);
  if ('last' in step) return lastWith(node, step.last, step.values);
  if ('index' in step) return itemAt(node, step.index);
  return node.kind === 'object' ? membersNamed(node, step.key) : [];
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
  if (node.kind === 'object') return node.members.map(({ value }) => value);
  return node.kind === 'array' ? node.items : [];
}

function itemAt(node: JsonNode, index: number): readonly JsonNode[] {
  const item = node.kind === 'array' ? node.items.at(index) : undefined;
  return item ? [item] : [];
}

/** The last item whose member (of an array: whose item) of this name has one of these values. */
function lastWith(node: JsonNode, name: string, values: readonly string[]): readonly JsonNode[] {
  if (node.kind !== 'array') return [];
  const found = node.items.findLast((item) => {
    const told = item.kind === 'object' ? membersNamed(item, name) : itemAt(item, Number(name));
    return told.some((one) => one.kind === 'string' && values.includes(one.region.text));
  });
  return found ? [found] : [];
}

/** Values under exactly this name, dots and all. */
export function membersNamed(node: JsonNode & { kind: 'object' }, name: string): JsonNode[] {
  return node.members.filter(({ key }) => key === name).map(({ value }) => value);
}

function stringsBelow(node: JsonNode): JsonNode[] {
  if (node.kind === 'string') return [node];
  if (node.kind === 'array') return node.items.flatMap(stringsBelow);
  if (node.kind === 'object') return node.members.flatMap(({ value }) => stringsBelow(value));
  return [];
}
