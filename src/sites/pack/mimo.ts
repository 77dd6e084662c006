import { defineSite, post } from '../site.ts';

export const mimo = defineSite({
  id: 'mimo',
  name: 'Xiaomi MiMo',
  hosts: ['aistudio.xiaomimimo.com'],
  submit: [
    post({
      url: '^https://aistudio\\.xiaomimimo\\.com/open-apis/bot/chat',
      paths: ['query'],
      sample: {
        url: 'https://aistudio.xiaomimimo.com/open-apis/bot/chat?xiaomichatbot_ph=x',
        body: '{"msgId":"a","conversationId":"b","query":"hello MARKER-7f3a","multiMedias":[]}',
      },
    }),
  ],
  about: { vendor: 'Xiaomi', traits: [], asOf: '2026', confidence: 'medium' },
});
