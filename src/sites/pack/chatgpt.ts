import { defineSite, post } from '../site.ts';

export const chatgpt = defineSite({
  id: 'chatgpt',
  name: 'ChatGPT',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  apiHosts: ['*.oaiusercontent.com'],
  composer: {
    editor: 'prosemirror',
    selectors: [
      'div#prompt-textarea.ProseMirror[contenteditable="true"]',
      '#prompt-textarea',
      'form[data-type="unified-composer"] [contenteditable="true"]',
      'div.ProseMirror[contenteditable="true"]',
    ],
  },
  send: [
    '[data-testid="send-button"]',
    '#composer-submit-button',
    'button.composer-submit-btn',
    'button[aria-label="Send prompt"]',
    '[data-testid="composer-send-button"]',
    '[data-testid="fruitjuice-send-button"]',
  ],
  submit: [
    post({
      url: '^https://(chatgpt\\.com|chat\\.openai\\.com)/backend-(api|anon)/(f/)?conversation(\\?|$)',
      paths: ['messages[*].content.parts[*]', 'messages[*].content.parts[*].text'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://chatgpt.com/backend-api/f/conversation',
        body: '{"action":"next","messages":[{"id":"a","author":{"role":"user"},"content":{"content_type":"text","parts":["hello MARKER-7f3a"]},"metadata":{}}],"parent_message_id":"client-created-root","model":"auto"}',
      },
    }),
  ],
  preSubmit: [
    post({
      url: '^https://(chatgpt\\.com|chat\\.openai\\.com)/backend-(api|anon)/(f/)?conversation/prepare(\\?|$)',
      paths: ['partial_query.content.parts[*]'],
      sample: {
        url: 'https://chatgpt.com/backend-api/f/conversation/prepare',
        body: '{"action":"next","partial_query":{"id":"a","author":{"role":"user"},"content":{"content_type":"text","parts":["unfinished MARKER-7f3a"]}},"client_prepare_dispatch":"debounced","client_prepare_source":"composer_editor_state"}',
      },
    }),
    post({
      url: '^https://(chatgpt\\.com|chat\\.openai\\.com)/backend-(api|anon)/conversation/experimental/generate_autocompletions(\\?|$)',
      paths: ['input_text'],
      sample: {
        url: 'https://chatgpt.com/backend-api/conversation/experimental/generate_autocompletions',
        body: '{"input_text":"unfinished MARKER-7f3a","num_completions":4,"in_search_mode":false}',
      },
    }),
  ],
  files: [
    {
      method: 'POST',
      url: '^https://(chatgpt\\.com|chat\\.openai\\.com)/backend-(api|anon)/files(/process_upload_stream)?(\\?|$)',
    },
    {
      method: 'POST',
      url: '^https://(chatgpt\\.com|chat\\.openai\\.com)/backend-(api|anon)/estuary/upload_content_bytes(\\?|$)',
    },
    { method: 'PUT', url: '^https://[^/]+\\.oaiusercontent\\.com/' },
  ],
  account: [{ from: 'cookie', name: '_account', is: 'id' }],
  conversation: '^/(?:g/[^/]+/)?c/([^/]+)',
  about: {
    vendor: 'OpenAI',
    traits: [
      'cross-host-upload',
      'draft-leak',
      'multi-shape-text',
      'paste-to-attachment',
      'request-object',
    ],
    asOf: '2026-08',
    confidence: 'high',
  },
});
