import { defineSite, post } from '../site.ts';

export const grokX = defineSite({
  id: 'grok-x',
  name: 'Grok in X',
  hosts: ['x.com', 'twitter.com'],
  apiHosts: ['grok.x.com'],
  pages: ['x.com/i/grok*', 'twitter.com/i/grok*'],
  composer: { selectors: ['main textarea'] },
  submit: [
    post({
      url: '^https://(grok\\.)?(x|twitter)\\.com/(i/api/)?2/grok/add_response\\.json',
      paths: ['responses[*].message'],
      sample: {
        url: 'https://grok.x.com/2/grok/add_response.json',
        body: '{"responses":[{"message":"hello MARKER-7f3a","sender":1,"fileAttachments":[]}],"conversationId":"1"}',
      },
    }),
  ],
  about: {
    vendor: 'xAI / X',
    traits: ['cross-host-api', 'host-migration', 'json-as-text-plain'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
