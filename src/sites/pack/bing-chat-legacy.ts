import { defineSite, frame } from '../site.ts';

export const bingChatLegacy = defineSite({
  id: 'bing-chat-legacy',
  name: 'Bing Chat (legacy)',
  hosts: ['www.bing.com'],
  apiHosts: ['sydney.bing.com'],
  entered: ['www.bing.com/chat*', 'www.bing.com/search?*showconv=1*'],
  composer: { selectors: ['textarea#searchbox', 'cib-text-input textarea'] },
  submit: [
    frame({
      url: '^wss://sydney\\.bing\\.com/sydney/ChatHub',
      decode: ['split:1e', 'json'],
      paths: ['arguments[*].message.text'],
      when: { path: 'target', equals: 'chat' },
      sample: {
        url: 'wss://sydney.bing.com/sydney/ChatHub?sec_access_token=x',
        body: '{"arguments":[{"message":{"author":"user","text":"hello MARKER-7f3a"}}],"target":"chat","type":4}\u001e',
      },
    }),
  ],
  about: {
    vendor: 'Microsoft',
    traits: ['cross-host-api', 'record-separator', 'shadow-dom', 'websocket-json'],
    asOf: '2024',
    confidence: 'low',
  },
});
