import { defineSite } from '../site.ts';

/** No endpoint is evidenced: the editor and what carries its text are looked at. */
export const fireflies = defineSite({
  id: 'fireflies',
  name: 'Fireflies.ai',
  hosts: ['app.fireflies.ai'],
  apiHosts: ['api.fireflies.ai'],
  about: { vendor: 'Fireflies', traits: [], asOf: '2026', confidence: 'low' },
});
