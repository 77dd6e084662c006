import { defineSite } from '../site.ts';

/** No endpoint is evidenced: the editor and what carries its text are looked at. */
export const jasper = defineSite({
  id: 'jasper',
  name: 'Jasper',
  hosts: ['app.jasper.ai'],
  apiHosts: ['api.jasper.ai'],
  composer: { selectors: ['[contenteditable="true"][role="textbox"]', 'textarea'] },
  about: { vendor: 'Jasper', traits: [], asOf: '2026', confidence: 'low' },
});
