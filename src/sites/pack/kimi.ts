import { defineSite, post } from '../site.ts';

export const kimi = defineSite({
  id: 'kimi',
  name: 'Kimi',
  hosts: ['www.kimi.com', 'kimi.com', 'kimi.moonshot.cn', 'kimi.ai'],
  composer: {
    editor: 'lexical',
    selectors: [
      '.chat-input-editor[contenteditable="true"]',
      'div[contenteditable="true"][data-lexical-editor="true"]',
    ],
  },
  send: ['.send-button-container:not(.disabled):not(.stop)', '.send-button'],
  submit: [
    post({
      url: '^https://(www\\.)?kimi\\.(com|ai)/apiv2/kimi\\.gateway\\.chat\\.v1\\.ChatService/Chat',
      decode: ['connect5', 'json'],
      paths: ['message.blocks[*].text.content'],
      sample: {
        url: 'https://www.kimi.com/apiv2/kimi.gateway.chat.v1.ChatService/Chat',
        framed:
          '{"scenario":"SCENARIO_K2","message":{"role":"user","blocks":[{"message_id":"","text":{"content":"hello MARKER-7f3a"}}]},"options":{"thinking":false}}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Moonshot AI',
    traits: ['binary-typed-body', 'length-prefixed-envelope', 'non-button-send', 'relative-url'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
