import { defineSite, post } from '../site.ts';

export const braveAsk = defineSite({
  id: 'brave-ask',
  name: 'Brave Search Ask',
  hosts: ['search.brave.com'],
  pages: ['search.brave.com/ask*'],
  composer: { selectors: ['textarea', 'input[name="q"]'] },
  send: ['form button[type="submit"]'],
  submit: [
    post({
      transport: 'navigation',
      method: 'GET',
      url: '^https://search\\.brave\\.com/ask(/__data\\.json)?\\?',
      decode: ['query'],
      paths: ['q'],
      sample: { url: 'https://search.brave.com/ask?q=hello+MARKER-7f3a&source=newThread' },
    }),
    post({
      method: 'GET',
      url: '^https://search\\.brave\\.com/api/tap/v1/(new|stream)\\?',
      decode: ['query'],
      paths: ['q', 'query'],
      rewriteSafe: 'no',
      sample: {
        url: 'https://search.brave.com/api/tap/v1/stream?id=1&query=hello+MARKER-7f3a&symmetric_key=k',
      },
    }),
  ],
  about: {
    vendor: 'Brave',
    traits: ['signed-query', 'text-in-url'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
