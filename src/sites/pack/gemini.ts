import { defineSite, post } from '../site.ts';

export const gemini = defineSite({
  id: 'gemini',
  name: 'Gemini',
  hosts: ['gemini.google.com', 'bard.google.com'],
  apiHosts: ['content-push.googleapis.com', 'push.clients6.google.com'],
  composer: {
    editor: 'quill',
    selectors: [
      'rich-textarea div.ql-editor[contenteditable="true"]',
      'div.ql-editor.textarea[contenteditable="true"]',
      'rich-textarea [contenteditable="true"]',
    ],
  },
  send: [
    'button.send-button',
    'gem-icon-button.send-button.submit',
    'button[aria-label*="Send"]',
    'button:has(mat-icon[fonticon="send"])',
  ],
  submit: [
    post({
      transport: 'xhr',
      url: '^https://(gemini|bard)\\.google\\.com/(u/\\d+/)?_/BardChatUi/data/assistant\\.lamda\\.BardFrontendService/StreamGenerate(\\?|$)',
      // f.req is [null, "<JSON>"]; the text stands in the inner JSON.
      decode: ['form:f.req', 'json', 'at:[1]', 'json'],
      paths: ['[0][0]'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://gemini.google.com/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?bl=x&_reqid=1&rt=c',
        body: 'f.req=%5Bnull%2C%22%5B%5B%5C%22hello+MARKER-7f3a%5C%22%2C0%2Cnull%2Cnull%2Cnull%2Cnull%2C0%5D%2C%5B%5C%22en%5C%22%5D%2C%5B%5C%22%5C%22%2C%5C%22%5C%22%2C%5C%22%5C%22%5D%5D%22%5D&at=t',
      },
    }),
  ],
  files: [
    { method: 'POST', url: '^https://content-push\\.googleapis\\.com/upload' },
    { method: 'POST', url: '^https://push\\.clients6\\.google\\.com/upload' },
  ],
  account: [
    {
      from: 'dom',
      name: 'a[aria-label^="Google Account:"]',
      is: 'mail',
    },
  ],
  conversation: '^/(?:u/\\d+/)?(?:app|gem/[^/]+)/([^/]+)',
  about: {
    vendor: 'Google',
    traits: ['cross-host-upload', 'editor-reverts-dom-writes', 'nested-json-form', 'xhr'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
