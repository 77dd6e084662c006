import { defineSite, post } from '../site.ts';

export const zai = defineSite({
  id: 'zai',
  name: 'Z.ai Chat',
  hosts: ['chat.z.ai'],
  composer: { selectors: ['textarea#chat-input'] },
  send: ['#send-message-button'],
  submit: [
    post({
      url: '^https://chat\\.z\\.ai/api/v\\d+/chat/completions',
      paths: [
        'messages[last role=user].content',
        'messages[last role=user].content[*].text',
        'signature_prompt',
      ],
      rewriteSafe: 'no',
      sample: {
        url: 'https://chat.z.ai/api/v2/chat/completions?timestamp=1',
        body: '{"stream":true,"model":"glm","messages":[{"role":"user","content":"hello MARKER-7f3a"}],"signature_prompt":"hello MARKER-7f3a"}',
      },
    }),
  ],
  conversation: '^/c/([^/]+)',
  about: {
    vendor: 'Zhipu AI (Z.ai)',
    traits: ['duplicate-field', 'signed-body'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
