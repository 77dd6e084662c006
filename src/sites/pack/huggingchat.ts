import { defineSite, post } from '../site.ts';

export const huggingchat = defineSite({
  id: 'huggingchat',
  name: 'HuggingChat',
  hosts: ['huggingface.co'],
  pages: ['huggingface.co/chat*'],
  composer: { selectors: ['form[tabindex] textarea', 'main textarea'] },
  send: ['form[tabindex] button[type="submit"]'],
  submit: [
    post({
      url: '^https://huggingface\\.co/chat/conversation/[^/?]+(\\?|$)',
      decode: ['multipart:data', 'json'],
      paths: ['inputs'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://huggingface.co/chat/conversation/65aa',
        form: { data: '{"inputs":"hello MARKER-7f3a","id":"x","is_retry":false}' },
      },
    }),
  ],
  conversation: '^/chat/conversation/([^/]+)',
  about: {
    vendor: 'Hugging Face',
    traits: ['multipart-body'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
