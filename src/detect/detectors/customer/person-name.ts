import { defineDetector } from '../../detector.ts';

const name = String.raw`\p{Lu}[\p{Ll}'’-]{1,20}(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,20}|de|van|von|der|la|bin|al)){0,3} \p{Lu}[\p{L}'’-]{1,24}`;
const notNames =
  /\b(?:The|This|That|Your|My|Our|A|An|And|Of|For|With|Company|Product|Project|Team|Manager|Engineer|Director|Senior|Junior|Name|Number|Address|Customer|Service|System|User|Account|Street|Inc|Ltd|GmbH|Corp|LLC)\b/;

export default defineDetector({
  id: 'person-name',
  title: 'Person',
  category: 'customer',
  severity: 'low',
  prefilter: [
    'name',
    'patient',
    'employee',
    'customer',
    'mr',
    'mrs',
    'ms.',
    'dr.',
    'herr',
    'frau',
    'nombre',
    'nom',
    'kunde',
    'mitarbeiter',
    'traveler',
    'applicant',
    'client',
    'paciente',
    'candidate',
    'owner',
    'madame',
    'monsieur',
    'señor',
  ],
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:(?:full |first and last |vollständiger |nachname, vor)?name|patient(?:in)?|employee|customer|client|applicant|candidate|traveler|passenger|account holder|card ?holder|contact|owner|beneficiary|tenant|borrower|insured|kunde|kundin|mitarbeiter(?:in)?|nombre(?: completo)?|nom(?: complet)?|paciente|cliente|salarié|empleado)["'*_)\]]{0,3} ?[:：|] ?["'*]{0,3}(?:(?:Mr|Mrs|Ms|Dr|Herr|Frau)\.? )?(?<value>${name})(?![\p{L}\p{N}])`.replace(
          /\b(full|first|name|patient|employee|customer|client|applicant|candidate|traveler|passenger|account|card|contact|owner|beneficiary|tenant|borrower|insured|kunde|kundin|mitarbeiter|nombre|nom|paciente|cliente)/g,
          (word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`,
        ),
        'gu',
      ),
      confidence: 0.85,
      evidence: 'label before it',
    },
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:[Mm]y name is|[Mm]ein Name ist|[Jj]e m'appelle|[Mm]e llamo|[Mm]i chiamo) (?<value>${name})(?![\p{L}\p{N}])`,
        'gu',
      ),
      confidence: 0.88,
      evidence: 'introduced by name',
    },
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:Herr|Frau|Mme|Madame|Monsieur|Sra|Señora?|[Pp]atient) (?<value>${name})(?![\p{L}\p{N}])`,
        'gu',
      ),
      confidence: 0.75,
      evidence: 'title before it',
    },
    {
      // News and doctors: a title alone does not say that it is private.
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Sr)\.? (?<value>${name})(?![\p{L}\p{N}])`,
        'gu',
      ),
      confidence: 0.6,
      evidence: 'title before it',
    },
  ],
  validate: ({ value }) => (notNames.test(value) ? false : undefined),
  normalise: (value) => value.toLowerCase(),
  references: ['https://gdpr-info.eu/art-4-gdpr/'],
  examples: {
    match: [
      'Name: «Sarah Lindqvist», since May',
      'Hi, my name is «Kevin Osei» and',
      'Frau «Anna Berg» kommt',
    ],
    ignore: [
      ['Name: the name of the product', 'not a name of a person'],
      ['Product name: Super Glue Service', 'a product'],
    ],
  },
});
