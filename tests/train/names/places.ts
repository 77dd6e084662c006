import { cities, regions } from './words.data.ts';

/** Country names in a language, as Unicode's data has them. */
export function countries(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const found: string[] = [];
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      if (/^(EU|EZ|UN|XA|XB|ZZ|QO|DG|EA|IC|AC|TA|CP|CQ)$/.test(code)) continue;
      const name = names.of(code);
      if (name !== undefined && !/[()[\]&]|SAR|Pseudo/.test(name)) found.push(name);
    }
  }
  return [...new Set(found)];
}

/** Cities that time zones are named after. */
function zoneCities(): string[] {
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => /^(Africa|America|Asia|Europe|Australia|Pacific)\//.test(zone))
    .map((zone) => zone.split('/').at(-1)!.replaceAll('_', ' '));
}

export const worldPlaces = (): readonly string[] => [...cities, ...regions, ...zoneCities()];
