import { defineSite, frame } from '../site.ts';

export const manus = defineSite({
  id: 'manus',
  name: 'Manus',
  hosts: ['manus.im'],
  apiHosts: ['api.manus.im'],
  composer: {
    editor: 'tiptap',
    selectors: ['div.ProseMirror[contenteditable="true"]', '.tiptap.ProseMirror'],
  },
  send: ['button:has(path[d^="M7.91699"])'],
  submit: [
    frame({
      url: '^wss://[^/]*manus\\.im/.*socket\\.io',
      decode: ['strip:digits', 'json'],
      paths: ['[1].content'],
      when: { path: '[0]', equals: 'message' },
      sample: {
        url: 'wss://api.manus.im/socket.io/?EIO=4&transport=websocket',
        body: '42["message",{"type":"user_message","content":"hello MARKER-7f3a","attachments":[]}]',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://api\\.manus\\.im/api/chat/uploadComplete' }],
  conversation: '^/app/([^/]+)',
  about: {
    vendor: 'Manus AI',
    traits: ['cross-host-api', 'cross-host-upload', 'unlabelled-send', 'websocket-json'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
