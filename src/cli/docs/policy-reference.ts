import { policyJsonSchema } from '../../policy/json-schema.ts';
import { code, table } from './markdown.ts';

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** Every field of the policy: one table for each object, the whole policy first. */
export function policyReference(): string {
  return sections('The policy', policyJsonSchema() as Node).join('\n\n');
}

function sections(title: string, node: Node): string[] {
  const fields = Object.entries(node.properties ?? {});
  const required = new Set(node.required);
  const rows = fields.map(([name, field]) => [
    code(name) + (required.has(name) ? ' (required)' : ''),
    typeOf(field),
    (field.description ?? '') +
      (field.default === undefined ? '' : ` Default: ${code(String(field.default))}.`),
  ]);
  return [
    `#### ${title}`,
    ...(node.description && title !== 'The policy' ? [node.description] : []),
    table(['field', 'value', 'meaning'], rows),
    ...fields.flatMap(([name, field]) => {
      const path = title === 'The policy' ? name : `${title.replaceAll('`', '')}.${name}`;
      return below(path, field);
    }),
  ];
}

/** The sections of the objects inside a field. */
function below(path: string, field: Node): string[] {
  if (field.properties) return sections(code(path), field);
  if (field.items) return below(`${path}[]`, field.items);
  if (typeof field.additionalProperties === 'object') {
    return below(`${path}.*`, field.additionalProperties);
  }
  return (field.anyOf ?? []).flatMap((branch) => below(path, branch));
}

function typeOf(node: Node): string {
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ');
  if (node.const !== undefined) return code(String(node.const));
  if (node.enum) return node.enum.map((value) => code(String(value))).join(' ');
  if (node.properties) return 'object';
  if (node.items) return `list of ${typeOf(node.items)}${limit(node.maxItems, '')}`;
  if (typeof node.additionalProperties === 'object') {
    return `object of ${typeOf(node.additionalProperties)} by name`;
  }
  if (node.type === 'integer' || node.type === 'number') {
    const { minimum = '', maximum = '' } = node;
    const open = maximum === Number.MAX_SAFE_INTEGER ? '' : maximum;
    return `${node.type} ${minimum}..${open}`;
  }
  return `${node.type ?? 'value'}${limit(node.maxLength, ' characters')}`;
}

function limit(most: number | undefined, unit: string): string {
  return most === undefined ? '' : ` (at most ${most}${unit})`;
}
