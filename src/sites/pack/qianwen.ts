import { defineSite, post } from '../site.ts';

export const qianwen = defineSite({
  id: 'qianwen',
  name: 'Qianwen / Tongyi',
  hosts: ['www.qianwen.com', 'tongyi.aliyun.com', 'www.tongyi.com', 'qianwen.aliyun.com'],
  apiHosts: ['chat2.qianwen.com'],
  composer: { editor: 'slate', selectors: ['[data-slate-editor="true"]'] },
  submit: [
    post({
      url: '^https://chat\\d*\\.qianwen\\.com/api/v\\d+/chat',
      paths: ['messages[last role=user].content'],
      sample: {
        url: 'https://chat2.qianwen.com/api/v2/chat',
        body: '{"messages":[{"role":"user","content":"hello MARKER-7f3a"}]}',
      },
    }),
  ],
  about: {
    vendor: 'Alibaba',
    traits: ['cross-host-api', 'host-migration'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
