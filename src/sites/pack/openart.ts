import { defineSite, post } from '../site.ts';

export const openart = defineSite({
  id: 'openart',
  name: 'OpenArt',
  hosts: ['openart.ai'],
  submit: [
    post({
      transport: 'xhr',
      url: '^https://openart\\.ai/api/create(\\?|$)',
      paths: ['prompt'],
      sample: {
        url: 'https://openart.ai/api/create',
        body: '{"prompt":"hello MARKER-7f3a","base_model":"x"}',
      },
    }),
  ],
  about: { vendor: 'OpenArt', traits: [], asOf: '2026', confidence: 'low' },
});
