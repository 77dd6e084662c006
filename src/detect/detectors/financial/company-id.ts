import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { things } from '../../identifiers/things.ts';

export default defineDetector({
  id: 'company-id',
  title: 'Company number',
  category: 'financial',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(things, 'c', text, candidates, heading),
  references: ['https://en.wikipedia.org/wiki/VAT_identification_number'],
  examples: {
    match: ['ABN: «83 914 571 673»', 'CNPJ «16.727.230/0001-97»', 'SIREN «552 008 443»'],
    ignore: [
      ['ABN: 99 999 999 999', 'the check is wrong'],
      ['version 552008443', 'a version'],
    ],
  },
});
