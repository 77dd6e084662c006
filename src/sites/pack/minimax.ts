import { defineSite, post } from '../site.ts';

export const minimax = defineSite({
  id: 'minimax',
  name: 'MiniMax',
  hosts: ['agent.minimax.io', 'agent.minimaxi.com', 'chat.minimax.io', 'www.hailuo.ai'],
  composer: {
    editor: 'tiptap',
    selectors: ['.tiptap-editor[contenteditable="true"]', '.ProseMirror[contenteditable="true"]'],
  },
  send: ['#input-send-icon'],
  submit: [
    post({
      url: '^https://agent\\.minimaxi?\\.(io|com)/matrix/api/v\\d+/chat/send_msg',
      paths: ['text'],
      rewriteSafe: 'no',
      sample: {
        url: 'https://agent.minimax.io/matrix/api/v1/chat/send_msg',
        body: '{"msg_type":1,"text":"hello MARKER-7f3a","chat_type":1,"attachments":[]}',
      },
    }),
    post({
      url: '^https://(www\\.)?hailuo\\.ai/v\\d+/api/chat/msg',
      decode: ['multipart:msgContent'],
      paths: ['$'],
      rewriteSafe: 'no',
      sample: {
        url: 'https://www.hailuo.ai/v4/api/chat/msg',
        form: { characterID: '1', msgContent: 'hello MARKER-7f3a', chatID: '0' },
      },
    }),
  ],
  about: { vendor: 'MiniMax', traits: ['signed-body'], asOf: '2026', confidence: 'medium' },
});
