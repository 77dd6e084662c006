import { defineSite, post } from '../site.ts';

export const deepseek = defineSite({
  id: 'deepseek',
  name: 'DeepSeek',
  hosts: ['chat.deepseek.com'],
  composer: {
    selectors: [
      'textarea.ds-scroll-area',
      'textarea[placeholder*="DeepSeek"]',
      'textarea#chat-input',
    ],
  },
  send: [
    'div[role="button"].ds-icon-button:has(path[d^="M8.3125"])',
    'div[role="button"].ds-icon-button[aria-disabled="false"]',
  ],
  submit: [
    post({
      transport: 'xhr',
      url: '^https://chat\\.deepseek\\.com/api/v\\d+/chat/completion(\\?|$)',
      paths: ['prompt'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://chat.deepseek.com/api/v0/chat/completion',
        body: '{"chat_session_id":"x","parent_message_id":null,"prompt":"hello MARKER-7f3a","ref_file_ids":[],"thinking_enabled":false,"search_enabled":false}',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://chat\\.deepseek\\.com/api/v\\d+/file/upload_file' }],
  account: 'personal',
  conversation: '^/a/chat/s/([^/]+)',
  about: {
    vendor: 'DeepSeek',
    traits: ['non-button-send', 'xhr'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
