import { defineSite, post } from '../site.ts';

export const you = defineSite({
  id: 'you',
  name: 'You.com',
  hosts: ['you.com'],
  composer: {
    selectors: ['textarea#search-input-textarea', 'textarea[data-testid="search-input"]'],
  },
  send: [
    'button[aria-label="Submit query"]',
    'button[data-testid="submit-button"]',
    'button[type="submit"]',
  ],
  submit: [
    post({
      transport: 'eventsource',
      method: 'GET',
      url: '^https://you\\.com/api/streaming[A-Za-z]*\\?',
      decode: ['query'],
      paths: ['q'],
      sample: {
        url: 'https://you.com/api/streamingSearch?page=1&q=hello+MARKER-7f3a&chat=%5B%5D',
      },
    }),
    post({
      transport: 'xhr',
      url: '^https://you\\.com/api/streamingSearch(\\?|$)',
      paths: ['query', 'prompt'],
      sample: {
        url: 'https://you.com/api/streamingSearch',
        body: '{"query":"hello MARKER-7f3a","prompt":"hello MARKER-7f3a"}',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://you\\.com/api/upload' }],
  about: {
    vendor: 'You.com',
    traits: ['duplicate-field', 'text-in-url', 'two-request-shapes', 'xhr'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
