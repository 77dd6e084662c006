import { defineSite, post } from '../site.ts';

export const chatglm = defineSite({
  id: 'chatglm',
  name: 'ChatGLM (Zhipu Qingyan)',
  hosts: ['chatglm.cn'],
  composer: { selectors: ['#search-input-box textarea'] },
  send: ['.enter-icon-container'],
  submit: [
    post({
      url: '^https://chatglm\\.cn/chatglm/backend-api/assistant/stream',
      paths: ['messages[last role=user].content[*].text'],
      sample: {
        url: 'https://chatglm.cn/chatglm/backend-api/assistant/stream',
        body: '{"assistant_id":"x","messages":[{"role":"user","content":[{"type":"text","text":"hello MARKER-7f3a"}]}]}',
      },
    }),
  ],
  about: { vendor: 'Zhipu AI', traits: ['non-button-send'], asOf: '2026', confidence: 'medium' },
});
