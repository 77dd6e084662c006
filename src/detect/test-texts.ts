/** Values that look real and belong to nobody. */
export const card = ['4561', '7283', '9401', '5274'].join(' ');
export const iban = 'DE02 1203 0000 0000 2020 51';
export const ssn = '536-90-4399';
export const email = 'anna.berg@nordwind-handel.de';
export const phone = '+49 30 901820';

/** A line for each of so many people. */
export function people(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `Kim ${i},kim.${i}@nordwind-handel.de,+49 30 9018${100 + i}`,
  );
  return ['name,email,phone', ...rows].join('\n');
}
