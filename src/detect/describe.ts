import { detectors } from './detectors/index.ts';
import type { Category } from './finding.ts';

export interface Description {
  /** What a person calls it. */
  readonly title: string;
  /** Empty for a detector that only a policy knows. */
  readonly category: Category;
  /** One sentence for an employee: why this matters outside the company. */
  readonly why: string;
}

const code = 'It shows how your systems work, and often more than the lines in question.';
const machine = 'It can name systems, people and settings that are nobody else’s business.';
const paper = 'Papers like this are meant for people inside the company.';

/** What is found otherwise than by a declared detector. */
const kinds: Readonly<Record<string, Description>> = {
  record: {
    title: 'Personal record',
    category: 'customer',
    why: 'Several details of one person together say who it is; the law protects them.',
  },
  'bulk-list': {
    title: 'List of people or accounts',
    category: 'customer',
    why: 'A list concerns many people at once; losing one has to be reported.',
  },
  organisation: {
    title: 'Organisation',
    category: 'customer',
    why: 'It says whom you work with, which others may not know.',
  },
  // The declarations of these are not loaded in a page.
  imei: {
    title: 'Device number (IMEI)',
    category: 'customer',
    why: 'It names one phone and with it the person who carries it.',
  },
  vin: {
    title: 'Vehicle number (VIN)',
    category: 'customer',
    why: 'It names one car and with it who owns it.',
  },
  'mac-address': {
    title: 'Device address (MAC)',
    category: 'customer',
    why: 'It names one device, and often the person who carries it.',
  },
  'company-id': {
    title: 'Company number',
    category: 'financial',
    why: 'It says which company a paper is about.',
  },
  'vat-number': {
    title: 'VAT number',
    category: 'financial',
    why: 'It says which company a paper is about.',
  },
  amount: {
    title: 'Amount of money',
    category: 'financial',
    why: 'With a name or a contract it says what somebody earns, owes or asks.',
  },
  bic: {
    title: 'Bank code (BIC)',
    category: 'financial',
    why: 'It names the bank of an account.',
  },
  'crypto-wallet': {
    title: 'Crypto wallet',
    category: 'financial',
    why: 'All payments of a wallet are public; with a name they are somebody’s.',
  },
  npi: {
    title: 'Provider number (NPI)',
    category: 'health',
    why: 'It names a doctor or a hospital in US health care.',
  },
  'dea-number': {
    title: 'Prescriber number (DEA)',
    category: 'health',
    why: 'With it others can prescribe controlled drugs.',
  },
  'postal-address': {
    title: 'Postal address',
    category: 'customer',
    why: 'It says where somebody lives or can be found.',
  },
  place: {
    title: 'Place',
    category: 'customer',
    why: 'With other details it helps to find out who is meant.',
  },
  'source-code': { title: 'Source code', category: 'source-code', why: code },
  config: { title: 'Configuration', category: 'source-code', why: machine },
  markup: { title: 'Markup', category: 'source-code', why: code },
  log: { title: 'Log', category: 'source-code', why: machine },
  data: { title: 'Data', category: 'source-code', why: machine },
  'stack-trace': { title: 'Stack trace', category: 'source-code', why: machine },
  'document-financial': { title: 'Financial document', category: 'financial', why: paper },
  'document-hr': {
    title: 'HR document',
    category: 'hr',
    why: 'It is about people at work, who trust the company with it.',
  },
  'document-legal': {
    title: 'Legal document',
    category: 'legal',
    why: 'Its terms and advice are confidential, and privilege can be lost by sharing.',
  },
  'document-strategy': { title: 'Strategy document', category: 'strategy', why: paper },
  'document-communications': {
    title: 'Mail or meeting',
    category: 'communications',
    why: 'It holds what others wrote or said in confidence.',
  },
};

const known = new Map<string, Description>([
  ...Object.entries(kinds),
  ...detectors.map(({ id, title, category, why }) => [id, { title, category, why }] as const),
]);

/** What to tell a person about a detector; of one that only a policy knows, its id in words. */
export function describe(detectorId: string): Description {
  const found = known.get(detectorId);
  if (found) return found;
  const words = detectorId.replaceAll('-', ' ');
  return {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    category: '',
    why: 'Your organisation asks to keep this inside.',
  };
}
