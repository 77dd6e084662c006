import { defineSite, post } from '../site.ts';

export const genspark = defineSite({
  id: 'genspark',
  name: 'Genspark',
  hosts: ['www.genspark.ai'],
  composer: {
    selectors: [
      'div.textarea-wrapper textarea',
      '.search-input-and-toggle textarea',
      'main textarea',
    ],
  },
  send: ['.enter-icon-wrapper'],
  submit: [
    post({
      url: '^https://www\\.genspark\\.ai/api/(agent|copilot)/ask(_proxy)?',
      paths: [
        'messages[last role=user].content',
        'messages[last role=user].content[*].text',
        'user_s_input',
      ],
      sample: {
        url: 'https://www.genspark.ai/api/agent/ask_proxy',
        body: '{"type":"x","messages":[{"role":"user","content":"hello MARKER-7f3a"}],"user_s_input":"hello MARKER-7f3a"}',
      },
    }),
  ],
  files: [{ method: 'PUT', url: '^https://[^/]*genspark[^/]*\\.blob\\.core\\.windows\\.net/' }],
  about: {
    vendor: 'Genspark',
    traits: ['cross-host-upload', 'duplicate-field', 'history-resend', 'non-button-send'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
