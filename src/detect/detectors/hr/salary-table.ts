import { defineStructure } from '../../detector.ts';
import { splitRow } from '../../tables.ts';

const pay =
  /\b(?:salar(?:y|ies)|base pay|gross pay|net pay|annual pay|hourly (?:rate|wage)|pay rate|wages?|compensation|total comp|bonus|ctc|stipend)\b|gehalt|brutto|netto(?:lohn)?|vergütung|\blohn|monatslohn|salaire|rémunération|\bsueldo|salario|stipendio|retribuzione|salaris|wynagrodzenie|年収|給与|薪资|工资/;
const person =
  /\b(?:name|employee|staff|person|first name|last name|surname|emp(?:loyee)? ?(?:id|no|number)|personnel|position|role|title|job title|department)\b|mitarbeiter|vorname|nachname|personalnummer|abteilung|\bnom\b|salarié|employé|nombre|empleado|dipendente|medewerker|pracownik|氏名|姓名/;
const figure =
  /^[^\p{L}]{0,3}(?:[A-Z]{3}|[$€£¥₹])?\s?\d[\d.,' ]{2,14}\s?(?:[$€£¥₹k]|[A-Z]{3})?(?:\s?\/\s?\w{1,6})?$/u;

export default defineStructure({
  id: 'salary-table',
  title: 'Salary table',
  category: 'hr',
  severity: 'high',
  scope: 'document',
  prefilter: [
    'salar',
    'pay',
    'wage',
    'compensation',
    'comp',
    'bonus',
    'ctc',
    'stipend',
    'gehalt',
    'brutto',
    'netto',
    'vergütung',
    'lohn',
    'salaire',
    'rémunération',
    'sueldo',
    'retribuzione',
    'wynagrodzenie',
    '年収',
    '給与',
    '薪资',
    '工资',
  ],
  find: ({ text, tables }) =>
    tables().flatMap(({ headers, rows, start, end, delimiter }) => {
      const paid = headers.flatMap((header, at) => (pay.test(header) ? [at] : []));
      if (paid.length === 0) return [];
      let filled = 0;
      for (let row = 0; row + 1 < rows.length; row++) {
        const cells = splitRow(text.slice(rows[row], rows[row + 1]).trimEnd(), delimiter);
        if (paid.some((column) => figure.test(cells[column] ?? ''))) filled++;
      }
      if (filled === 0) return [];
      const named = headers.some((header) => person.test(header));
      const confidence = named ? (filled >= 2 ? 0.94 : 0.8) : filled >= 3 ? 0.7 : 0.5;
      return [
        {
          start,
          end,
          confidence,
          evidence: [
            `a pay column with ${filled} ${filled === 1 ? 'row' : 'rows'}`,
            ...(named ? ['a column that names staff'] : []),
          ],
          size: filled,
        },
      ];
    }),
  references: ['https://gdpr-info.eu/art-88-gdpr/'],
  examples: {
    match: [
      'Name,Department,Salary\nAnna Berg,Sales,61000\nJo Miller,IT,72500\nKim Osei,IT,69900',
      '| Mitarbeiter | Gehalt |\n|---|---|\n| Anna Berg | 61.000 € |\n| Jo Miller | 72.500 € |',
    ],
    ignore: [
      ['City,Population\nBonn,330000\nKiel,246000', 'no pay'],
      ['Is a salary of 61000 good for Bonn?', 'a question, not a table'],
    ],
  },
});
