import type { DeepFinder } from '../deep-finder.ts';
import date from './customer/date.ts';
import imei from './customer/imei.ts';
import macAddress from './customer/mac-address.ts';
import postalAddress from './customer/postal-address.ts';
import url from './customer/url.ts';
import vin from './customer/vin.ts';
import amount from './financial/amount.ts';
import bic from './financial/bic.ts';
import companyId from './financial/company-id.ts';
import cryptoWallet from './financial/crypto-wallet.ts';
import vatNumber from './financial/vat-number.ts';
import deaNumber from './health/dea-number.ts';
import npi from './health/npi.ts';

const detectors = [
  date,
  imei,
  macAddress,
  postalAddress,
  url,
  vin,
  amount,
  bic,
  companyId,
  cryptoWallet,
  vatNumber,
  deaNumber,
  npi,
];

/**
 * Declared detectors of the deep tier: addresses, dates, links and numbers of companies and things
 * take more words than a page should load, and one alone never stops anybody.
 */
export const declaredDeep = {
  reports: detectors.map(({ id }) => id),
  detectors,
} as const satisfies DeepFinder;
