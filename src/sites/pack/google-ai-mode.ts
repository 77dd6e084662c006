import { defineSite, post } from '../site.ts';

export const googleAiMode = defineSite({
  id: 'google-ai-mode',
  name: 'Google Search AI Mode',
  hosts: ['www.google.com'],
  entered: ['www.google.com/search?*udm=50*', 'www.google.com/ai*'],
  composer: { selectors: ['textarea.ITIRGe', 'textarea[aria-label*="Ask" i]'] },
  send: ['button[data-xid="input-plate-send-button"]'],
  submit: [
    post({
      transport: 'navigation',
      method: 'GET',
      url: '^https://www\\.google\\.[a-z.]+/search\\?(?:.*&)?udm=50',
      decode: ['query'],
      paths: ['q'],
      sample: { url: 'https://www.google.com/search?udm=50&q=hello+MARKER-7f3a' },
    }),
  ],
  about: { vendor: 'Google', traits: ['text-in-url'], asOf: '2026', confidence: 'medium' },
});
