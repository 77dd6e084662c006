import { defineSite, post } from '../site.ts';

export const pi = defineSite({
  id: 'pi',
  name: 'Pi',
  hosts: ['pi.ai', 'heypi.com'],
  composer: { selectors: ['main textarea'] },
  submit: [
    post({
      url: '^https://pi\\.ai/api/(v\\d+/)?chat(\\?|$)',
      paths: ['text'],
      sample: {
        url: 'https://pi.ai/api/v2/chat',
        body: '{"text":"hello MARKER-7f3a","conversation":"x"}',
      },
    }),
  ],
  conversation: '^/threads/([^/]+)',
  about: { vendor: 'Inflection AI', traits: [], asOf: '2026-08', confidence: 'medium' },
});
