import type { Finding } from '../../src/detect/index.ts';
import { ignored, labelSpellings, type TypeDeclaration, types } from './types.data.ts';

/** A type of value that Tidegate looks for. */
export type TypeName = keyof typeof types;

export const typeNames = Object.keys(types) as TypeName[];

const bySpelling = new Map<string, TypeName>(
  typeNames.flatMap((name) => words(types[name].spelled).map((spelling) => [spelling, name])),
);
const notLookedFor = new Set(words(ignored));

/** The type that data call `spelled`; `ignored` if nobody looks for it, null if it is not known. */
export function typeOf(spelled: string): TypeName | 'ignored' | null {
  const plain = spelled
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replace(/^[BI]_(?=[A-Z]{3})|_+$/g, '');
  if (plain === '' || notLookedFor.has(plain)) return plain === '' ? null : 'ignored';
  const name = bySpelling.get(plain) ?? typeNames.find((each) => each === spelled);
  return name ?? typeNames.find((each) => declared(each).pattern?.test(plain)) ?? null;
}

/** Whether a finding is one of this type, so that it is a false alarm where there is none. */
export function isOfType({ detector, category }: Finding, type: TypeName): boolean {
  const { ids, categories, except } = declared(type);
  if (ids?.includes(detector)) return true;
  return categories?.includes(category) === true && except?.includes(detector) !== true;
}

/** Whether a finding counts as having found a value of this type. */
export function accepts(finding: Finding, type: TypeName): boolean {
  const { alsoIds, alsoCategories, except } = declared(type);
  if (isOfType(finding, type) || alsoIds?.includes(finding.detector)) return true;
  return (
    alsoCategories?.includes(finding.category) === true &&
    except?.includes(finding.detector) !== true
  );
}

/** The engine's name of a label. */
export function labelOf(spelled: string): string {
  const plain = spelled.toLowerCase();
  return labelSpellings[plain] ?? plain;
}

function declared(type: TypeName): TypeDeclaration {
  return types[type];
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
