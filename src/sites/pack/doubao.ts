import { defineSite, post } from '../site.ts';

export const doubao = defineSite({
  id: 'doubao',
  name: 'Doubao',
  hosts: ['www.doubao.com', 'doubao.com'],
  composer: {
    editor: 'tiptap',
    selectors: [
      '.tiptap.ProseMirror[contenteditable="true"]',
      'textarea[data-testid="chat_input_input"]',
      '[data-slate-editor="true"]',
    ],
  },
  send: ['#flow-end-msg-send', '[data-testid="chat_input_send_button"]'],
  submit: [
    post({
      url: '^https://www\\.doubao\\.com/(samantha/)?chat/completion',
      paths: [
        'messages[*].content|json:text',
        'messages[*].content_block[*].content.text_block.text',
      ],
      sample: {
        url: 'https://www.doubao.com/samantha/chat/completion?aid=1',
        body: '{"messages":[{"content":"{\\"text\\":\\"hello MARKER-7f3a\\"}","content_type":2001,"attachments":[]}]}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'ByteDance',
    traits: ['double-encoded-json', 'host-migration'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
