import { defineSite, post } from '../site.ts';

export const grok = defineSite({
  id: 'grok',
  name: 'Grok',
  hosts: ['grok.com'],
  composer: {
    editor: 'tiptap',
    selectors: [
      'div.query-bar-editor .tiptap.ProseMirror',
      '.tiptap.ProseMirror[contenteditable="true"]',
      '[data-testid="chat-input"] [contenteditable="true"]',
      'textarea[aria-label="Ask Grok anything"]',
    ],
  },
  send: [
    'button[type="submit"]',
    'button[aria-label="Submit"]',
    'button[data-testid="chat-submit"]',
  ],
  submit: [
    post({
      url: '^https://grok\\.com/rest/app-chat/conversations/(new|[^/]+/responses)(\\?|$)',
      paths: ['message'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://grok.com/rest/app-chat/conversations/new',
        body: '{"temporary":false,"message":"hello MARKER-7f3a","fileAttachments":[],"imageAttachments":[]}',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://grok\\.com/rest/app-chat/upload-file' }],
  conversation: '^/(?:c|chat)/([^/]+)',
  about: { vendor: 'xAI', traits: ['base64-upload'], asOf: '2026-08', confidence: 'high' },
});
