import { defineSite, post } from '../site.ts';

export const poe = defineSite({
  id: 'poe',
  name: 'Poe',
  hosts: ['poe.com'],
  composer: { selectors: ['textarea[class*="GrowingTextArea"]', 'main textarea'] },
  send: ['button[class*="sendButton"]'],
  submit: [
    post({
      url: '^https://poe\\.com/api/gql_(upload_)?POST',
      paths: ['variables.query'],
      when: { path: 'queryName', equals: 'sendMessageMutation' },
      rewriteSafe: 'no',
      sample: {
        url: 'https://poe.com/api/gql_POST',
        body: '{"queryName":"sendMessageMutation","variables":{"bot":"x","query":"hello MARKER-7f3a"},"extensions":{"hash":"h"}}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Quora',
    traits: ['shared-endpoint', 'signed-body'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
