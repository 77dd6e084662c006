import { defineSite, post } from '../site.ts';

export const kagi = defineSite({
  id: 'kagi',
  name: 'Kagi Assistant',
  hosts: ['kagi.com'],
  pages: ['kagi.com/assistant*'],
  send: ['form button[type="submit"]'],
  submit: [
    post({
      url: '^https://kagi\\.com/assistant/prompt',
      paths: ['focus.prompt'],
      sample: {
        url: 'https://kagi.com/assistant/prompt',
        body: '{"focus":{"thread_id":null,"prompt":"hello MARKER-7f3a"}}',
      },
    }),
  ],
  about: { vendor: 'Kagi', traits: ['two-request-shapes'], asOf: '2026', confidence: 'medium' },
});
