import { defineSite, post } from '../site.ts';

export const glean = defineSite({
  id: 'glean',
  name: 'Glean',
  hosts: ['app.glean.com'],
  apiHosts: ['*.glean.com'],
  submit: [
    post({
      url: '^https://[^/]*glean\\.com/(rest/)?api/v1/chat',
      paths: ['messages[last author=USER].fragments[*].text'],
      sample: {
        url: 'https://app.glean.com/api/v1/chat',
        body: '{"messages":[{"author":"USER","fragments":[{"text":"hello MARKER-7f3a"}]}]}',
      },
    }),
  ],
  account: 'work',
  about: { vendor: 'Glean', traits: [], asOf: '2026', confidence: 'low' },
});
