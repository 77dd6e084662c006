import { defineSite } from '../site.ts';

/** Part of the browser, not of a page: no extension reaches it. Listed for the catalogue. */
export const braveLeo = defineSite({
  id: 'brave-leo',
  name: 'Brave Leo',
  hosts: [],
  about: { vendor: 'Brave', traits: [], asOf: '2026', confidence: 'medium' },
});
