import { defineSite, post } from '../site.ts';

export const arena = defineSite({
  id: 'arena',
  name: 'Arena (LMArena)',
  hosts: ['arena.ai', 'lmarena.ai', 'chat.lmsys.org', 'beta.lmarena.ai'],
  composer: { selectors: ['textarea[name="message"]'] },
  send: ['form button[type="submit"]'],
  submit: [
    post({
      url: '^https://(lm)?arena\\.ai/nextjs-api/stream/(create-evaluation|post-to-evaluation/[^/?]+)',
      paths: ['userMessage.content'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://arena.ai/nextjs-api/stream/create-evaluation',
        body: '{"id":"x","mode":"battle","userMessage":{"content":"hello MARKER-7f3a","experimental_attachments":[],"metadata":{}},"modality":"chat"}',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://(lm)?arena\\.ai/(\\?|$)' }],
  conversation: '^/c/([^/]+)',
  about: {
    vendor: 'Arena',
    traits: ['cross-host-upload', 'host-migration', 'server-action-upload'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
