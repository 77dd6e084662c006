import { lists } from './paper-fill.ts';
import { between, pick, type Random } from './random.ts';

/** Who works where in made-up papers, and how their lines are repeated. */

/** Forms that sentences alone do not make: lists of staff, CVs, statements, minutes, threads. */

export const given =
  'Anna Luis Mei Omar Clara Tom Ivy Petr Sofia Jan Priya Lena Marc Dana Yusuf Grace Ken Ida Paul Nora Ines Hugo Zoe Adam Lina Max Eva Ravi Chen Sara'.split(
    ' ',
  );

export const family =
  'Berg Ortega Tanaka Haddad Weiss Hughes Okafor Novak Rossi Nair Vogt Petit Cole Demir Lindholm Sato Dahl Amber Klein Ruiz Moreau Hall Baker Stone Iyer Wang Costa Meyer Walsh'.split(
    ' ',
  );

export const jobs =
  'Production Technician|Software Engineer|Sales Manager|Accountant|Area Sales Manager|Network Engineer|Data Analyst|Payroll Clerk|Nurse|Director of Operations|IT Support|HR Business Partner|Warehouse Lead|Product Manager|Account Executive|Administrative Assistant|Database Administrator|President & CEO'.split(
    '|',
  );

export const departments =
  'Production|Sales|IT|Finance|Admin Offices|Executive Office|Engineering|Legal|Marketing|Logistics|Customer Care'.split(
    '|',
  );

export const things =
  'Blue Chair|Oak Table|Steel Lamp|Lake Como|Green Valley|Red Star|River Bridge|Old Mill|Silver Ring|Stone House|Golden Gate|North Station'.split(
    '|',
  );

export const companies = lists.company!;

export const name = (r: Random) =>
  pick(r, [
    () => `${pick(r, given)} ${pick(r, family)}`,
    () => `${pick(r, family)}, ${pick(r, given)}`,
  ])();

export const repeat = (
  r: Random,
  low: number,
  high: number,
  make: (i: number) => string | string[],
) => Array.from({ length: between(r, low, high) }, (_, i) => make(i)).flat();
