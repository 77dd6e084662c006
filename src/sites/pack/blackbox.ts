import { defineSite, post } from '../site.ts';

export const blackbox = defineSite({
  id: 'blackbox',
  name: 'Blackbox AI',
  hosts: ['www.blackbox.ai', 'app.blackbox.ai'],
  composer: { selectors: ['textarea#chat-input-box', 'textarea#userInput'] },
  send: [
    'button#prompt-form-send-button',
    'button#sendButton',
    'button[aria-label="Send message"]',
  ],
  submit: [
    post({
      url: '^https://(www|app)\\.blackbox\\.ai/api/chat',
      paths: ['messages[last role=user].content', 'messages[last role=user].content[*].text'],
      sample: {
        url: 'https://www.blackbox.ai/api/chat',
        body: '{"messages":[{"role":"user","content":"hello MARKER-7f3a","id":"x"}]}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: { vendor: 'Blackbox', traits: ['history-resend'], asOf: '2026', confidence: 'medium' },
});
