import { defineSite, frame } from '../site.ts';

/** The socket carries every file edit too: only what the person wrote for the agent counts in it. */
export const replit = defineSite({
  id: 'replit',
  name: 'Replit Agent',
  hosts: ['replit.com'],
  apiHosts: ['*.replit.dev', '*.replit.com'],
  composer: { editor: 'codemirror6', selectors: ['.cm-content[contenteditable="true"]'] },
  send: ['[data-cy="ai-prompt-submit"]'],
  submit: [
    frame({ url: '^wss://[^/]*\\.?replit\\.(com|dev|app)/', decode: ['scan'], rewriteSafe: 'no' }),
  ],
  about: {
    vendor: 'Replit',
    traits: ['editor-ambiguity', 'websocket-binary'],
    asOf: '2026-07',
    confidence: 'high',
  },
});
