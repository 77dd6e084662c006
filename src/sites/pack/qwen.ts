import { defineSite, post } from '../site.ts';

export const qwen = defineSite({
  id: 'qwen',
  name: 'Qwen Chat',
  hosts: ['chat.qwen.ai', 'qwen.ai', 'chat.qwenlm.ai'],
  composer: {
    selectors: ['textarea.message-input-textarea', '#chat-input', 'textarea.chat-input'],
  },
  send: [
    'button.send-button',
    'button.omni-button-content-btn',
    'div.message-input-right-button-send button',
    'div.chat-prompt-send-button button',
    '#send-message-button',
  ],
  submit: [
    post({
      url: '^https://([a-z]+\\.)?qwen\\.ai/api/(v\\d+/)?chat/completions',
      paths: ['messages[last role=user].content', 'messages[last role=user].content[*].text'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://chat.qwen.ai/api/v2/chat/completions?chat_id=x',
        body: '{"chat_id":"x","messages":[{"role":"user","content":"hello MARKER-7f3a","files":[]}],"stream":true}',
      },
    }),
  ],
  files: [
    { method: 'POST', url: '^https://chat\\.qwen\\.ai/api/v\\d+/files/getstsToken' },
    { method: 'PUT', url: '^https://[^/]+\\.aliyuncs\\.com/' },
  ],
  conversation: '^/c/([^/]+)',
  about: { vendor: 'Alibaba', traits: ['cross-host-upload'], asOf: '2026-08', confidence: 'high' },
});
