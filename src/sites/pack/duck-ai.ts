import { defineSite, post } from '../site.ts';

export const duckAi = defineSite({
  id: 'duck-ai',
  name: 'Duck.ai',
  hosts: ['duck.ai', 'duckduckgo.com'],
  pages: ['duck.ai/*', 'duckduckgo.com/duckchat*', 'duckduckgo.com/?*ia=chat*'],
  composer: { selectors: ['textarea[name="user-prompt"]', 'main textarea'] },
  send: ['form button[type="submit"]:not([disabled])', 'button[aria-label="Send"]'],
  submit: [
    post({
      url: '^https://(duckduckgo\\.com|duck\\.ai)/duckchat/v\\d+/chat(\\?|$)',
      paths: ['messages[last role=user].content', 'messages[last role=user].content[*].text'],
      sample: {
        url: 'https://duck.ai/duckchat/v1/chat',
        body: '{"model":"x","messages":[{"role":"user","content":"hello MARKER-7f3a"}]}',
      },
    }),
  ],
  about: {
    vendor: 'DuckDuckGo',
    traits: ['history-resend', 'host-migration'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
