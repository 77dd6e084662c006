import { categories } from '../detect/finding.ts';
import type { Hint } from './hint.ts';
import { ruleLists } from './rule-lists.ts';
import type { PolicyDocument } from './schema.ts';
import { unknown } from './unknown-name.ts';

/** Hints for names that nothing has, and for detectors of the policy that hide built-in ones. */
export function nameHints(policy: PolicyDocument, builtIn: ReadonlySet<string>): Hint[] {
  const settings = Object.entries(policy.detectors ?? {});
  const own = settings.flatMap(([id, { custom }]) => (custom ? [{ id, custom }] : []));
  const detectors = new Set([...builtIn, ...own.map(({ id }) => id)]);
  const kinds = new Set<string>([...categories, ...own.map(({ custom }) => custom.category)]);
  const tools = new Set((policy.tools ?? []).map(({ id }) => id));
  return [
    ...own
      .filter(({ id }) => builtIn.has(id))
      .map(({ id }) => ({
        path: `detectors.${id}.custom`,
        message: 'is the id of a built-in detector',
      })),
    ...settings.flatMap(([id]) => unknown(id, detectors, `detectors.${id}`, 'detector')),
    ...ruleLists(policy).flatMap(([path, rules]) =>
      rules.flatMap(({ when }, index) => [
        ...all(when?.detectors, detectors, `${path}[${index}].when.detectors`, 'detector'),
        ...all(when?.with, detectors, `${path}[${index}].when.with`, 'detector'),
        ...all(when?.categories, kinds, `${path}[${index}].when.categories`, 'category'),
      ]),
    ),
    ...(policy.exceptions ?? []).flatMap((exception, index) => [
      ...all(exception.detectors, detectors, `exceptions[${index}].detectors`, 'detector'),
      ...(exception.tags ?? []).flatMap(({ detector }, at) =>
        unknown(detector, detectors, `exceptions[${index}].tags[${at}].detector`, 'detector'),
      ),
    ]),
    ...(policy.tools ?? []).flatMap((tool, index) =>
      all(tool.allowedData, kinds, `tools[${index}].allowedData`, 'category'),
    ),
    ...(policy.useCases ?? []).flatMap((useCase, index) =>
      all(useCase.tools, tools, `useCases[${index}].tools`, 'tool'),
    ),
    ...Object.keys(policy.owners ?? {}).flatMap((kind) =>
      unknown(kind, kinds, `owners.${kind}`, 'category'),
    ),
  ];
}

function all(
  names: readonly string[] | undefined,
  valid: ReadonlySet<string>,
  path: string,
  what: string,
): Hint[] {
  return (names ?? []).flatMap((name, index) => unknown(name, valid, `${path}[${index}]`, what));
}
