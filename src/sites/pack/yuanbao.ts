import { defineSite, post } from '../site.ts';

export const yuanbao = defineSite({
  id: 'yuanbao',
  name: 'Tencent Yuanbao',
  hosts: ['yuanbao.tencent.com', 'hunyuan.tencent.com'],
  composer: { editor: 'quill', selectors: ['.ql-editor[contenteditable="true"]'] },
  send: ['#yuanbao-send-btn'],
  submit: [
    post({
      url: '^https://yuanbao\\.tencent\\.com/api/chat/[^/?]+(\\?|$)',
      paths: ['prompt', 'displayPrompt'],
      sample: {
        url: 'https://yuanbao.tencent.com/api/chat/abc',
        body: '{"model":"gpt","prompt":"hello MARKER-7f3a","displayPrompt":"hello MARKER-7f3a"}',
      },
    }),
  ],
  about: {
    vendor: 'Tencent',
    traits: ['duplicate-field', 'non-button-send'],
    asOf: '2026',
    confidence: 'medium',
  },
});
