import { defineSite, post } from '../site.ts';

export const openrouter = defineSite({
  id: 'openrouter',
  name: 'OpenRouter Chat',
  hosts: ['openrouter.ai'],
  composer: {
    selectors: [
      'textarea[data-testid="composer-input"]',
      'textarea[placeholder="Start a new message..."]',
    ],
  },
  send: [
    '[data-testid="send-button"]',
    'button[aria-label="Send message"]',
    'button[aria-label="Send prompt"]',
  ],
  submit: [
    post({
      url: '^https://openrouter\\.ai/api/v\\d+/chat/completions',
      paths: ['messages[last role=user].content', 'messages[last role=user].content[*].text'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://openrouter.ai/api/v1/chat/completions',
        body: '{"model":"x","messages":[{"role":"user","content":[{"type":"text","text":"hello MARKER-7f3a"}]}],"stream":true}',
      },
    }),
  ],
  about: {
    vendor: 'OpenRouter',
    traits: ['base64-upload', 'history-resend'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
