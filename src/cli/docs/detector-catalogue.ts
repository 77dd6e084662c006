import { declaredDeep } from '../../detect/detectors/deep.ts';
import { categories, type Detector, describe, detectors } from '../../detect/index.ts';
import { otherFindings } from '../known-detectors.ts';
import { code, plain, table } from './markdown.ts';

/**
 * Every detector by category: an overview, then each with its examples.
 * @param texts of the extension, by name
 */
export function detectorCatalogue(texts: Readonly<Record<string, string>>): string {
  const whyOf = (id: string) => texts[`found_${id.replaceAll('-', '_')}_why`] ?? '';
  const byCategory = Map.groupBy(
    [...detectors, ...declaredDeep.detectors],
    ({ category }) => category,
  );
  const names = [...new Set<string>([...categories, ...byCategory.keys()])];
  const groups = names.flatMap((name) => {
    const group = byCategory.get(name);
    return group ? [{ name, group: group.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }] : [];
  });
  const overview = table(
    ['category', 'detectors'],
    groups.map(({ name, group }) => [
      code(name),
      group.map(({ id, title }) => `[${plain(title)}](#${id})`).join(', '),
    ]),
  );
  return [
    overview,
    ...groups.flatMap(({ name, group }) => [
      `### Category ${name}`,
      ...group.map((one) => entry(one, whyOf(one.id))),
    ]),
    '### What is found by other means',
    table(
      ['id', 'category', 'what', 'why it matters'],
      otherFindings.map((id) => otherRow(id, whyOf(id))),
    ),
  ].join('\n\n');
}

/** Records, lists, code and documents: more than a pattern finds. */
function otherRow(id: string, why: string): string[] {
  const { category, title } = describe(id);
  return [code(id), code(category), plain(title), plain(why)];
}

function entry(
  { id, title, severity, context, counter, references, examples }: Detector,
  why: string,
): string {
  return [
    `#### ${id}`,
    `**${plain(title)}** (severity ${severity}). ${plain(why)}`,
    ...(examples.match.length > 0
      ? [`Found: ${examples.match.map((text) => code(text)).join(' · ')}`]
      : []),
    ...(examples.ignore.length > 0
      ? [
          table(
            ['not found', 'because'],
            examples.ignore.map(([text, reason]) => [code(text), plain(reason)]),
          ),
        ]
      : []),
    ...words('Surer near', context),
    ...words('Less sure near', counter),
    ...(references.length > 0 ? [`See ${references.map((url) => `<${url}>`).join(', ')}`] : []),
  ].join('\n\n');
}

function words(what: string, list: readonly string[] | undefined): string[] {
  return list && list.length > 0 ? [`${what}: ${list.map(plain).join(', ')}.`] : [];
}
