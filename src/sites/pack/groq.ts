import { defineSite, post } from '../site.ts';

export const groq = defineSite({
  id: 'groq',
  name: 'Groq playground',
  hosts: ['console.groq.com', 'chat.groq.com'],
  apiHosts: ['api.groq.com'],
  send: ['button[type="submit"]'],
  submit: [
    post({
      url: '^https://api\\.groq\\.com/openai/v1/chat/completions',
      paths: ['messages[last role=user].content', 'messages[last role=user].content[*].text'],
      sample: {
        url: 'https://api.groq.com/openai/v1/chat/completions',
        body: '{"model":"x","messages":[{"role":"user","content":[{"type":"text","text":"hello MARKER-7f3a"}]}]}',
      },
    }),
  ],
  about: { vendor: 'Groq', traits: ['cross-host-api'], asOf: '2026', confidence: 'low' },
});
