import definitions from './definitions.json' with { type: 'json' };

interface Attribute {
  readonly type: string;
  readonly array?: boolean;
  readonly required?: boolean;
  readonly profile?: string;
  readonly enum?: readonly string[];
}
interface Shape {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly constraints?: Readonly<Record<string, readonly string[]>>;
}
const objects = definitions.objects as unknown as Readonly<Record<string, Shape>>;

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer_t: Number.isInteger,
  long_t: Number.isInteger,
  timestamp_t: Number.isInteger,
  float_t: (value) => typeof value === 'number',
  boolean_t: (value) => typeof value === 'boolean',
  json_t: () => true,
};

/** What is wrong with an event of class 2006 by the official definitions; empty for nothing. */
export function ocsfProblems(event: Readonly<Record<string, unknown>>): readonly string[] {
  const profiles = (event['metadata'] as { profiles?: readonly string[] })?.profiles ?? [];
  return check(definitions.class as unknown as Shape, event, '', profiles);
}

function check(
  { attributes, constraints }: Shape,
  value: Readonly<Record<string, unknown>>,
  path: string,
  profiles: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  const applies = ({ profile }: Attribute) => profile === undefined || profiles.includes(profile);
  for (const [name, attribute] of Object.entries(attributes))
    if (attribute.required && applies(attribute) && value[name] === undefined)
      problems.push(`${path}${name} is missing`);
  const need = constraints?.['at_least_one'];
  if (need && !need.some((name) => value[name] !== undefined))
    problems.push(`${path} needs one of ${need.join(', ')}`);
  for (const [name, given] of Object.entries(value)) {
    const attribute = attributes[name];
    if (!attribute || !applies(attribute)) problems.push(`${path}${name} is not defined`);
    else if (Array.isArray(given) !== Boolean(attribute.array))
      problems.push(`${path}${name} is a list, or should be one`);
    else
      for (const each of Array.isArray(given) ? given : [given])
        problems.push(...checkValue(attribute, each, `${path}${name}`, profiles));
  }
  return problems;
}

function checkValue(
  { type, enum: allowed }: Attribute,
  value: unknown,
  path: string,
  profiles: readonly string[],
): readonly string[] {
  if (allowed && typeof value === 'number' && !allowed.includes(String(value)))
    return [`${path} is none of its values`];
  // The one place for anything.
  if (type === 'object') return typeof value === 'object' ? [] : [`${path} is no object`];
  if (type.endsWith('_t')) {
    const fits = primitives[type] ?? ((given: unknown) => typeof given === 'string');
    return fits(value) ? [] : [`${path} is no ${type}`];
  }
  const shape = objects[type];
  if (!shape) return [`${path} is a ${type}, of which we have no definition`];
  return check(shape, value as Readonly<Record<string, unknown>>, `${path}.`, profiles);
}
