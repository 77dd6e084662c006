import { defineSite, post } from '../site.ts';

export const venice = defineSite({
  id: 'venice',
  name: 'Venice',
  hosts: ['venice.ai', 'www.venice.ai', 'chat.venice.ai'],
  apiHosts: ['outerface.venice.ai'],
  composer: {
    selectors: ['textarea[aria-label*="Chat message" i]', 'textarea[name="prompt-textarea"]'],
  },
  send: ['button[data-testid="minds-chat-send-button"]', 'button[aria-label*="Send" i]'],
  submit: [
    post({
      url: '^https://outerface\\.venice\\.ai/api/inference/chat',
      paths: ['prompt[last role=user].content'],
      sample: {
        url: 'https://outerface.venice.ai/api/inference/chat',
        body: '{"requestId":"x","prompt":[{"content":"hello MARKER-7f3a","role":"user"}]}',
      },
    }),
  ],
  about: { vendor: 'Venice AI', traits: ['cross-host-api'], asOf: '2026', confidence: 'medium' },
});
