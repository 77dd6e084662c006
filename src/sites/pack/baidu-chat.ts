import { defineSite } from '../site.ts';

export const baiduChat = defineSite({
  id: 'baidu-chat',
  name: 'Baidu AI chat',
  hosts: ['chat.baidu.com'],
  composer: { selectors: ['#chat-textarea'] },
  send: ['#sendBtn'],
  about: { vendor: 'Baidu', traits: [], asOf: '2026', confidence: 'low' },
});
