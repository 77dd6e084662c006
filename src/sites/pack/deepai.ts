import { defineSite, post } from '../site.ts';

export const deepai = defineSite({
  id: 'deepai',
  name: 'DeepAI',
  hosts: ['deepai.org'],
  apiHosts: ['api.deepai.org'],
  composer: { selectors: ['main textarea', 'textarea'] },
  submit: [
    post({
      url: '^https://api\\.deepai\\.org/(hacking_is_a_serious_crime|make_me_a_pizza|chat)',
      decode: ['multipart:chatHistory', 'json'],
      paths: ['[last role=user].content'],
      sample: {
        url: 'https://api.deepai.org/hacking_is_a_serious_crime',
        form: {
          chat_style: 'chat',
          chatHistory: '[{"role":"user","content":"hello MARKER-7f3a"}]',
          model: 'standard',
        },
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://api\\.deepai\\.org/chat_attachments/upload' }],
  about: {
    vendor: 'DeepAI',
    traits: ['cross-host-api', 'history-resend', 'multipart-body'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
