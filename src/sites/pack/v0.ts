import { defineSite, post } from '../site.ts';

export const v0 = defineSite({
  id: 'v0',
  name: 'v0',
  hosts: ['v0.app', 'v0.dev'],
  composer: {
    editor: 'prosemirror',
    selectors: ['textarea', 'div.ProseMirror[contenteditable="true"]'],
  },
  send: ['form button[type="submit"]'],
  submit: [
    post({
      url: '^https://v0\\.(app|dev)/chat/api/chat',
      paths: ['messageContent.parts[*].content'],
      sample: {
        url: 'https://v0.app/chat/api/chat',
        body: '{"chatId":"x","messageContent":{"version":1,"parts":[{"type":"mdx","content":"hello MARKER-7f3a"}]}}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Vercel',
    traits: ['host-migration', 'two-editors'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
