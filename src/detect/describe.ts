import { detectors } from './detectors/index.ts';
import type { Category } from './finding.ts';

export interface Description {
  /** What a person calls it. */
  readonly title: string;
  /** Empty for a detector that only a policy knows. */
  readonly category: Category;
}

/** What is found otherwise than by a declared detector. */
const kinds: Readonly<Record<string, Description>> = {
  record: { title: 'Personal record', category: 'customer' },
  'bulk-list': { title: 'List of people or accounts', category: 'customer' },
  organisation: { title: 'Organisation', category: 'customer' },
  // The declarations of these are not loaded in a page.
  date: { title: 'Date', category: 'customer' },
  url: { title: 'Link', category: 'customer' },
  imei: { title: 'Device number (IMEI)', category: 'customer' },
  vin: { title: 'Vehicle number (VIN)', category: 'customer' },
  'mac-address': { title: 'Device address (MAC)', category: 'customer' },
  'company-id': { title: 'Company number', category: 'financial' },
  'vat-number': { title: 'VAT number', category: 'financial' },
  amount: { title: 'Amount of money', category: 'financial' },
  bic: { title: 'Bank code (BIC)', category: 'financial' },
  'crypto-wallet': { title: 'Crypto wallet', category: 'financial' },
  npi: { title: 'Provider number (NPI)', category: 'health' },
  'dea-number': { title: 'Prescriber number (DEA)', category: 'health' },
  'postal-address': { title: 'Postal address', category: 'customer' },
  place: { title: 'Place', category: 'customer' },
  'source-code': { title: 'Source code', category: 'source-code' },
  config: { title: 'Configuration', category: 'source-code' },
  markup: { title: 'Markup', category: 'source-code' },
  log: { title: 'Log', category: 'source-code' },
  data: { title: 'Data', category: 'source-code' },
  'stack-trace': { title: 'Stack trace', category: 'source-code' },
  'document-financial': { title: 'Financial document', category: 'financial' },
  'document-hr': { title: 'HR document', category: 'hr' },
  'document-legal': { title: 'Legal document', category: 'legal' },
  'document-strategy': { title: 'Strategy document', category: 'strategy' },
  'document-communications': { title: 'Mail or meeting', category: 'communications' },
};

/** Ids of what is found otherwise than by a detector that a page loads. */
export const otherKinds: readonly string[] = Object.keys(kinds);

const known = new Map<string, Description>([
  ...Object.entries(kinds),
  ...detectors.map(({ id, title, category }) => [id, { title, category }] as const),
]);

/** What a detector finds, in English, for logs and placeholders; of one that only a policy knows, its id in words. */
export function describe(detectorId: string): Description {
  const found = known.get(detectorId);
  if (found) return found;
  const words = detectorId.replaceAll('-', ' ');
  return {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    category: '',
  };
}
