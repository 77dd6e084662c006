import { defineSite, frame } from '../site.ts';

export const phind = defineSite({
  id: 'phind',
  name: 'Phind',
  hosts: ['www.phind.com', 'phind.com'],
  apiHosts: ['*.phind.com'],
  composer: { selectors: ['main textarea'] },
  send: ['form button[type="submit"]'],
  submit: [
    frame({
      url: '^wss://[^/]*phind\\.com/',
      paths: ['query'],
      sample: { url: 'wss://x.phind.com/ws', body: '{"query":"hello MARKER-7f3a"}' },
    }),
  ],
  about: { vendor: 'Phind', traits: ['websocket-json'], asOf: '2025', confidence: 'low' },
});
