import { defineSite, frame } from '../site.ts';

export const characterAi = defineSite({
  id: 'character-ai',
  name: 'Character.AI',
  hosts: ['character.ai', 'old.character.ai', 'beta.character.ai'],
  apiHosts: ['neo.character.ai'],
  composer: { selectors: ['textarea[placeholder^="Message "]', 'main textarea'] },
  submit: [
    frame({
      url: '^wss://neo\\.character\\.ai/ws/?',
      paths: ['payload.turn.candidates[*].raw_content'],
      when: { path: 'command', equals: 'create_and_generate_turn|create_turn' },
      sample: {
        url: 'wss://neo.character.ai/ws/',
        body: '{"command":"create_and_generate_turn","request_id":"r","payload":{"turn":{"turn_key":{},"candidates":[{"raw_content":"hello MARKER-7f3a"}]}}}',
      },
    }),
  ],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Character Technologies',
    traits: ['cross-host-api', 'websocket-json'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
