import { defineSite, frame, post } from '../site.ts';

/** The socket is binary and carries other frames too: the text is looked for in its bytes. */
export const metaAi = defineSite({
  id: 'meta-ai',
  name: 'Meta AI',
  hosts: ['www.meta.ai', 'meta.ai'],
  apiHosts: ['gateway.meta.ai', 'graph.meta.ai', 'rupload.meta.ai'],
  composer: {
    editor: 'lexical',
    selectors: [
      'div[data-testid="composer-input"][contenteditable="true"]',
      'div[data-lexical-editor="true"]',
      'input[placeholder*="Ask Meta" i]',
    ],
  },
  send: ['[data-testid="composer-send-button"]'],
  submit: [
    frame({ url: '^wss://gateway\\.meta\\.ai/ws/', decode: ['scan'], rewriteSafe: 'no' }),
    post({
      transport: 'xhr',
      url: '^https://(www|graph)\\.meta\\.ai/(api/)?graphql',
      decode: ['form:variables', 'json'],
      paths: ['message.sensitive_string_value'],
      sample: {
        url: 'https://www.meta.ai/api/graphql/',
        body: 'fb_api_req_friendly_name=useX&variables=%7B%22message%22%3A%7B%22sensitive_string_value%22%3A%22hello+MARKER-7f3a%22%7D%7D',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://rupload\\.meta\\.ai/gen_ai_document' }],
  conversation: '^/(?:c|prompt)/([^/]+)',
  about: {
    vendor: 'Meta',
    traits: ['cross-host-api', 'duplicate-field', 'websocket-binary'],
    asOf: '2026-09',
    confidence: 'medium',
  },
});
