import { defineSite, frame } from '../site.ts';

/** Sends each change as it is made: a paste is what can be stopped. */
export const grammarly = defineSite({
  id: 'grammarly',
  name: 'Grammarly',
  hosts: ['app.grammarly.com'],
  apiHosts: ['capi.grammarly.com'],
  composer: { editor: 'quill', selectors: ['.ql-editor[contenteditable="true"]'] },
  preSubmit: [
    frame({
      url: '^wss://capi\\.grammarly\\.com/',
      paths: ['ch[*]'],
      when: { path: 'action', equals: 'submit_ot' },
      rewriteSafe: 'no',
      sample: {
        url: 'wss://capi.grammarly.com/freews',
        body: '{"id":1,"action":"submit_ot","rev":0,"doc_len":0,"ch":["+0:0:hello MARKER-7f3a:0"]}',
      },
    }),
  ],
  about: {
    vendor: 'Grammarly',
    traits: ['as-you-type', 'other-extension', 'websocket-json'],
    asOf: '2026',
    confidence: 'medium',
  },
});
