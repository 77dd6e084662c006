import { defineSite, post } from '../site.ts';

export const lovable = defineSite({
  id: 'lovable',
  name: 'Lovable',
  hosts: ['lovable.dev'],
  apiHosts: ['api.lovable.dev'],
  composer: { editor: 'tiptap', selectors: ['.tiptap.ProseMirror[aria-label="Chat input"]'] },
  send: ['button[aria-label="Send message"]'],
  submit: [
    post({
      url: '^https://api\\.lovable\\.dev/projects/[^/]+/chat(\\?|$)',
      paths: ['message'],
      sample: {
        url: 'https://api.lovable.dev/projects/00000000/chat',
        body: '{"id":"umsg_x","message":"hello MARKER-7f3a","files":[]}',
      },
    }),
  ],
  files: [
    {
      method: 'POST',
      url: '^https://api\\.lovable\\.dev/projects/[^/]+/files/generate-upload-url',
    },
  ],
  conversation: '^/projects/([^/]+)',
  about: {
    vendor: 'Lovable',
    traits: ['cross-host-api', 'cross-host-upload'],
    asOf: '2026-07',
    confidence: 'high',
  },
});
