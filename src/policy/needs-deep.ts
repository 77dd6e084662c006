import { interrupts } from './action.ts';
import type { RuleView } from './view.ts';

/**
 * What only the deep tier finds, or finds fully: a page has no names model and not every table. A
 * list of its own, so that the page need not load what it says; a test holds it against the tier.
 */
export const deepDetectors: ReadonlySet<string> = new Set([
  'person-name',
  'organisation',
  'place',
  'postal-address',
  'amount',
  'bic',
  'company-id',
  'crypto-wallet',
  'date',
  'dea-number',
  'imei',
  'mac-address',
  'npi',
  'url',
  'vat-number',
  'vin',
]);

const deepCategories: ReadonlySet<string> = new Set(['customer', 'financial', 'health']);

/**
 * Whether a rule would stop something on what only the deep tier finds.
 *
 * @param lookups ids of the policy's tables and fingerprints.
 */
export function needsDeep(
  { action, mode, when }: RuleView,
  lookups: ReadonlySet<string> = new Set(),
): boolean {
  return (
    mode === 'enforce' &&
    interrupts(action) &&
    (when.detectors?.some((id) => deepDetectors.has(id) || lookups.has(id)) ??
      // A rule about all customer data means names too; one about groups or papers does not.
      ((when.categories?.some((one) => deepCategories.has(one)) ?? true) &&
        (when.scope?.includes('value') ?? true)))
  );
}
