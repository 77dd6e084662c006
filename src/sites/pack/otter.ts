import { defineSite } from '../site.ts';

/** No endpoint is evidenced: the editor and what carries its text are looked at. */
export const otter = defineSite({
  id: 'otter',
  name: 'Otter.ai',
  hosts: ['otter.ai'],
  files: [{ method: 'POST', url: '^https://s3\\.us-west-2\\.amazonaws\\.com/speech-upload-prod' }],
  about: { vendor: 'Otter.ai', traits: ['cross-host-upload'], asOf: '2026', confidence: 'low' },
});
