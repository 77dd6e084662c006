import { defineStructure } from '../../detector.ts';
import { countTerms, termsOf } from '../../terms.ts';

const titles =
  /\b(?:(?:non-?disclosure|confidentiality|service|services|employment|lease|rental|purchase|license|licence|licensing|settlement|consulting|partnership|shareholders?|loan|supply|distribution|franchise|master services?|data processing|asset purchase|share purchase|severance|separation|escrow|sublease|indemnity|credit|merger|stock purchase|subscription) agreement|statement of work|terms of engagement|power of attorney|deed of|memorandum of understanding)\b|\b(?:\p{L}{0,20}vertrag|geheimhaltungsvereinbarung|aufhebungsvereinbarung|contrat de|accord de confidentialité|contrato de|acuerdo de confidencialidad|contratto di)\b/u;
const parties =
  /\b(?:this agreement|this contract|by and between|entered into|the parties|between the undersigned|hereinafter|hereby|witnesseth|dieser vertrag|zwischen den parteien|nachstehend|nachfolgend|entre les soussignés|ci-après|el presente contrato|en adelante|tra le parti)\b/;
const clause =
  /^[ \t*#_]{0,6}(?:(?:article|section|clause|artikel|artículo|ziffer|§)\s{0,2}[\divx]{1,5}\b|\d{1,2}(?:\.\d{1,2}){0,2}\.?[ \t]{1,3}(?=\p{Lu}))/gmu;
const terms = termsOf([
  'shall',
  'governing law',
  'indemnif',
  'termination',
  'terminate this',
  'confidential information',
  'receiving party',
  'disclosing party',
  'force majeure',
  'severability',
  'entire agreement',
  'counterparts',
  'in witness whereof',
  'effective date',
  'liability',
  'warrant',
  'assign',
  'jurisdiction',
  'arbitration',
  'notwithstanding',
  'hereunder',
  'thereof',
  'herein',
  'breach',
  'landlord',
  'tenant',
  'licensee',
  'licensor',
  'lessee',
  'borrower',
  'lender',
  'signed by',
  'haftung',
  'kündigung',
  'gerichtsstand',
  'vertragslaufzeit',
  'vertragsparteien',
  'salvatorische',
  'schriftform',
  'auftragnehmer',
  'auftraggeber',
  'résiliation',
  'responsabilité',
  'droit applicable',
  'rescisión',
  'jurisdicción',
  'ley aplicable',
]);
const open =
  /\b(?:mit license|apache license|gnu general public|creative commons|permission is hereby granted|terms of (?:use|service)|privacy policy|open source|bsd license|redistributions? (?:of|in) source)\b/;

export default defineStructure({
  id: 'contract',
  title: 'Contract',
  category: 'legal',
  severity: 'medium',
  scope: 'document',
  prefilter: [
    'agreement',
    'contract',
    'vertrag',
    'vereinbarung',
    'contrat',
    'accord',
    'statement of work',
    'power of attorney',
    'deed',
    'memorandum of',
  ],
  find({ text, lower }) {
    const hasTitle = titles.test(lower.slice(0, 3000));
    const hasParties = parties.test(lower);
    // The dearer looks come last: most texts that say "contract" are none.
    if (!hasTitle && !hasParties) return [];
    const found = countTerms(lower, terms);
    if (found < 3) return [];
    const clauses = (text.match(clause) ?? []).length;
    let confidence =
      0.3 +
      Math.min(found, 8) * 0.045 +
      (hasTitle ? 0.12 : 0) +
      (hasParties ? 0.1 : 0) +
      Math.min(clauses, 4) * 0.04;
    if (open.test(lower)) confidence -= 0.35;
    if (text.length < 300) confidence -= 0.1;
    return [
      {
        start: 0,
        end: text.length,
        confidence: Math.min(0.95, confidence),
        evidence: [
          `${found} terms of contracts`,
          ...(clauses > 0 ? [`${clauses} numbered clauses`] : []),
          ...(hasTitle ? ['title of a contract'] : []),
        ],
        size: Math.max(1, clauses),
      },
    ];
  },
  references: ['https://www.law.cornell.edu/wex/contract'],
  examples: {
    match: [
      'NON-DISCLOSURE AGREEMENT\nThis Agreement is entered into by and between Nordwind GmbH and Kestrel Ltd.\n1. Confidential Information shall mean all data of the Disclosing Party.\n2. Termination. Either party may terminate this Agreement with 30 days notice.\n3. Governing Law. The courts of Kiel have exclusive jurisdiction. Liability is limited, notwithstanding clause 2.',
      'Dienstleistungsvertrag zwischen Nordwind (nachfolgend Auftraggeber) und Kestrel (Auftragnehmer)\n§ 1 Gegenstand\n§ 2 Haftung\n§ 3 Kündigung mit Schriftform\n§ 4 Gerichtsstand ist Kiel. Die Vertragsparteien vereinbaren eine salvatorische Klausel.',
    ],
    ignore: [
      ['What does indemnification mean in a service agreement?', 'a question'],
      ['We came to an agreement about lunch', 'another agreement'],
    ],
  },
});
