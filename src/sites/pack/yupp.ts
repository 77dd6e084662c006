import { defineSite, post } from '../site.ts';

export const yupp = defineSite({
  id: 'yupp',
  name: 'Yupp',
  hosts: ['yupp.ai'],
  composer: { selectors: ['main textarea'] },
  submit: [
    post({
      url: '^https://yupp\\.ai/chat/[^/?]+\\?stream=true',
      paths: ['[2]'],
      sample: {
        url: 'https://yupp.ai/chat/x?stream=true',
        body: '["x","y","hello MARKER-7f3a","$undefined","$undefined",[],"$undefined","none","text",true,"$undefined"]',
      },
    }),
  ],
  files: [
    { method: 'POST', url: '^https://yupp\\.ai/api/trpc/chat\\.createPresignedURLForUpload' },
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Yupp',
    traits: ['json-as-text-plain', 'positional-json', 'server-action'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
