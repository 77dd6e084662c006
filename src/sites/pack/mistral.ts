import { defineSite, post } from '../site.ts';

export const mistral = defineSite({
  id: 'mistral',
  name: 'Le Chat',
  hosts: ['chat.mistral.ai'],
  composer: {
    editor: 'prosemirror',
    selectors: [
      'div.ProseMirror[contenteditable="true"][data-placeholder]',
      'form div.ProseMirror[contenteditable="true"]',
      'textarea[name="message.text"]',
    ],
  },
  send: [
    'form button[type="submit"]',
    'button[aria-label="Send message"]',
    'button[data-testid="send-button"]',
  ],
  submit: [
    post({
      url: '^https://chat\\.mistral\\.ai/api/trpc/message\\.newChat',
      paths: ['*.json.content[*].text'],
      sample: {
        url: 'https://chat.mistral.ai/api/trpc/message.newChat?batch=1',
        body: '{"0":{"json":{"content":[{"type":"text","text":"hello MARKER-7f3a"}],"features":[]}}}',
      },
    }),
    post({
      url: '^https://chat\\.mistral\\.ai/api/chat(\\?|$)',
      paths: ['messageInput[*].text', 'messageInput'],
      sample: {
        url: 'https://chat.mistral.ai/api/chat',
        body: '{"chatId":"x","mode":"append","messageInput":[{"type":"text","text":"hello MARKER-7f3a"}]}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Mistral AI',
    traits: ['two-request-shapes'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
