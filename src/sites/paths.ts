import type { JsonNode } from './json-text.ts';

type Step = { readonly key: string } | { readonly index: number } | 'each' | 'below';

const part = /\*\*|\[\*\]|\[(-?\d+)\]|([^.[\]]+)/g;
const parsed = new Map<string, readonly Step[]>();

/** Nodes at a path: `a.b[0]`, `[-1]` last, `[*]` each, `**` every string below. None when it leads nowhere. */
export function select(node: JsonNode, path: string): JsonNode[] {
  let steps = parsed.get(path);
  if (!steps) {
    steps = [...path.matchAll(part)].map(toStep);
    parsed.set(path, steps);
  }
  return steps.reduce(
    (nodes: JsonNode[], step) => nodes.flatMap((one) => follow(one, step)),
    [node],
  );
}

function toStep([all, index, key]: RegExpMatchArray): Step {
  if (all === '**') return 'below';
  if (all === '[*]') return 'each';
  return key === undefined ? { index: Number(index) } : { key };
}

function follow(node: JsonNode, step: Step): readonly JsonNode[] {
  if (step === 'below') return stringsBelow(node);
  if (step === 'each') return node.kind === 'array' ? node.items : [];
  if ('index' in step) {
    const item = node.kind === 'array' ? node.items.at(step.index) : undefined;
    return item ? [item] : [];
  }
  return node.kind === 'object' ? membersNamed(node, step.key) : [];
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
