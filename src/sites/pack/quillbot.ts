import { defineSite, post } from '../site.ts';

export const quillbot = defineSite({
  id: 'quillbot',
  name: 'QuillBot',
  hosts: ['quillbot.com'],
  apiHosts: ['*.quillbot.com'],
  composer: {
    editor: 'contenteditable',
    selectors: ['#paraphraser-input-box', '[contenteditable="true"]'],
  },
  send: ['[data-testid="pphr/input_footer/paraphrase_button"]'],
  submit: [
    post({
      url: '^https://([a-z]+\\.)?quillbot\\.com/api/paraphraser/single-paraphrase/',
      paths: ['text'],
      sample: {
        url: 'https://quillbot.com/api/paraphraser/single-paraphrase/2',
        body: '{"text":"hello MARKER-7f3a","strength":2}',
      },
    }),
    post({
      url: '^https://quillbot\\.com/api/ai-chat/chat/conversation/',
      paths: ['message.content'],
      sample: {
        url: 'https://quillbot.com/api/ai-chat/chat/conversation/x',
        body: '{"message":{"content":"hello MARKER-7f3a"},"origin":{"name":"ai-chat.chat"}}',
      },
    }),
  ],
  about: { vendor: 'QuillBot', traits: [], asOf: '2026', confidence: 'medium' },
});
