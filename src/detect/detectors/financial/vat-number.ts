import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { things } from '../../identifiers/things.ts';

export default defineDetector({
  id: 'vat-number',
  title: 'VAT number',
  category: 'financial',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(things, 'v', text, candidates, heading),
  references: ['https://ec.europa.eu/taxation_customs/vies/'],
  examples: {
    match: ['VAT: «DE136695976»', 'P.IVA «00743110157»', 'btw-nummer «NL004495445B01»'],
    ignore: [
      ['VAT: 20 %', 'a rate'],
      ['VAT 1,234.56', 'an amount'],
    ],
  },
});
