import { defineSite, post } from '../site.ts';

export const bolt = defineSite({
  id: 'bolt',
  name: 'Bolt',
  hosts: ['bolt.new'],
  composer: { editor: 'tiptap', selectors: ['.tiptap.ProseMirror[role="textbox"]'] },
  send: ['button[aria-label="Send message"]'],
  submit: [
    post({
      url: '^https://bolt\\.new/api/chat(/v\\d+)?(\\?|$)',
      paths: ['messages[last role=user].content', 'messages[last role=user].parts[*].text'],
      rewriteSafe: 'no',
      sample: {
        url: 'https://bolt.new/api/chat/v2',
        body: '{"id":"x","messages":[{"role":"assistant","content":"hi"},{"role":"user","content":"hello MARKER-7f3a"}]}',
      },
    }),
  ],
  conversation: '^/~/([^/]+)',
  about: {
    vendor: 'StackBlitz',
    traits: ['background-resend', 'editor-ambiguity', 'history-resend', 'optimistic-ui'],
    asOf: '2026-07',
    confidence: 'high',
  },
});
