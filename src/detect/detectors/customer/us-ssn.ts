import { defineDetector } from '../../detector.ts';
import { digitsOf, isMadeUp } from '../../digits.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

/** Numbers once printed in advertisements and leaflets; never given out again. */
const documented = new Set([
  '078051120',
  '219099999',
  '457555462',
  '123456789',
  '987654321',
  '111223333',
  '123121234',
]);

export default defineDetector({
  id: 'us-ssn',
  title: 'Social security number',
  category: 'customer',
  severity: 'high',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 's', text, candidates, heading).map((one) => ({
      ...one,
      documented: documented.has(one.value) || isMadeUp(one.value),
    })),
  normalise: digitsOf,
  context: [
    'ssn',
    'ssns',
    'social security',
    'social sec',
    'soc sec',
    'ss#',
    'ss #',
    'socialsecurity*',
    'social_security*',
    'taxpayer',
    'tax id',
    'seguro social',
    'social',
    'w-2',
    'w2',
    'employee',
    'dob',
  ],
  counter: [
    'phone',
    'order',
    'isbn',
    'part',
    'serial',
    'case',
    'ticket',
    'sku',
    'version',
    'model',
    'tracking',
    'invoice',
    'routing',
    'aba',
  ],
  references: ['https://www.ssa.gov/employer/stateweb.htm'],
  examples: {
    match: [
      'SSN: «536-90-4399»',
      'her social security number is «234567895»',
      '<ssn>«412-68-9023»</ssn>',
    ],
    ignore: [
      ['SSN: 000-12-3456', 'no number begins with 000'],
      ['part 536904399 is out of stock', 'nothing says that it is one'],
      ['SSN: 078-05-1120', 'printed on a specimen card'],
    ],
  },
});
