import { defineSite, post } from '../site.ts';

export const t3Chat = defineSite({
  id: 't3-chat',
  name: 'T3 Chat',
  hosts: ['t3.chat'],
  composer: { selectors: ['textarea#chat-input'] },
  send: ['button[type="submit"]', 'button[aria-label*="Send"]'],
  submit: [
    post({
      url: '^https://t3\\.chat/api/chat(\\?|$)',
      paths: ['messages[last role=user].parts[*].text', 'messages[last role=user].content'],
      sample: {
        url: 'https://t3.chat/api/chat',
        body: '{"messages":[{"role":"user","parts":[{"type":"text","text":"hello MARKER-7f3a"}]}]}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'T3',
    traits: ['history-resend', 'request-object'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
