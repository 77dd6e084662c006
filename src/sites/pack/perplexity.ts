import { defineSite, frame, post } from '../site.ts';

export const perplexity = defineSite({
  id: 'perplexity',
  name: 'Perplexity',
  hosts: ['www.perplexity.ai', 'perplexity.ai'],
  apiHosts: ['suggest.perplexity.ai', 'ppl-ai-file-upload.s3.amazonaws.com'],
  composer: {
    editor: 'lexical',
    selectors: [
      'div#ask-input[data-lexical-editor="true"]',
      '[data-ask-input-container] [contenteditable="true"]',
      'div#ask-input',
    ],
  },
  send: ['button[aria-label="Submit"]', '[data-testid="submit-button"]'],
  submit: [
    post({
      url: '^https://(www\\.)?perplexity\\.ai/rest/sse/perplexity_ask',
      // The same sentence stands in both; changed together or not at all.
      paths: ['query_str', 'params.dsl_query'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://www.perplexity.ai/rest/sse/perplexity_ask',
        body: '{"params":{"attachments":[],"language":"en-US","dsl_query":"hello MARKER-7f3a","mode":"copilot"},"query_str":"hello MARKER-7f3a"}',
      },
    }),
  ],
  preSubmit: [
    frame({
      url: '^wss://suggest\\.perplexity\\.ai/suggest/ws',
      paths: ['q'],
      sample: {
        url: 'wss://suggest.perplexity.ai/suggest/ws',
        body: '{"q":"unfinished MARKER-7f3a","uuid":"u","full_completion":false}',
      },
    }),
    post({
      url: '^https://(www\\.)?perplexity\\.ai/rest/autosuggest/',
      paths: ['**'],
      sample: {
        url: 'https://www.perplexity.ai/rest/autosuggest/list-autosuggest',
        body: '{"query":"unfinished MARKER-7f3a","has_attachments":false}',
      },
    }),
  ],
  files: [
    {
      method: 'POST',
      url: '^https://(www\\.)?perplexity\\.ai/rest/uploads/create_upload_url(\\?|$)',
    },
    { method: 'POST', url: '^https://ppl-ai-file-upload\\.s3\\.amazonaws\\.com/' },
  ],
  conversation: '^/search/([^/]+)',
  about: {
    vendor: 'Perplexity AI',
    traits: ['cross-host-upload', 'draft-leak', 'duplicate-field', 'websocket-json'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
