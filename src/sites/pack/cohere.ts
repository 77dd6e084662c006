import { defineSite, post } from '../site.ts';

export const cohere = defineSite({
  id: 'cohere',
  name: 'Cohere playground / Coral',
  hosts: ['dashboard.cohere.com', 'coral.cohere.com', 'chat.cohere.com'],
  apiHosts: [
    'production.api.os.cohere.com',
    'production.api.os.cohere.ai',
    'api.cohere.com',
    'api.cohere.ai',
  ],
  send: ['button[type="submit"]'],
  submit: [
    post({
      url: '^https://production\\.api\\.os\\.cohere\\.(com|ai)/coral/v1/chat',
      paths: ['message'],
      sample: {
        url: 'https://production.api.os.cohere.com/coral/v1/chat',
        body: '{"message":"hello MARKER-7f3a"}',
      },
    }),
    post({
      url: '^https://api\\.cohere\\.(com|ai)/v\\d+/chat',
      paths: [
        'messages[last role=user].content',
        'messages[last role=user].content[*].text',
        'message',
      ],
      sample: {
        url: 'https://api.cohere.com/v2/chat',
        body: '{"model":"command","messages":[{"role":"user","content":"hello MARKER-7f3a"}]}',
      },
    }),
  ],
  about: { vendor: 'Cohere', traits: ['cross-host-api'], asOf: '2026', confidence: 'low' },
});
