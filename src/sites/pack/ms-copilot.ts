import { defineSite, frame, post } from '../site.ts';

const autosuggest =
  '^https://(copilot\\.microsoft\\.com|(www\\.)?copilot\\.com)/c/api/[^?]*autosuggest';

export const msCopilot = defineSite({
  id: 'ms-copilot',
  name: 'Microsoft Copilot',
  hosts: ['copilot.microsoft.com', '*.copilot.com'],
  composer: {
    editor: 'textarea',
    selectors: [
      'textarea#userInput',
      'textarea[data-testid="composer-input"]',
      'textarea[placeholder*="Message Copilot"]',
    ],
  },
  send: ['button[data-testid="submit-button"]', 'button[aria-label="Submit message"]'],
  submit: [
    frame({
      url: '^wss://(copilot\\.microsoft\\.com|(www\\.)?copilot\\.com)/c/api/chat(\\?|$)',
      paths: ['content[*].text'],
      when: { path: 'event', equals: 'send' },
      sample: {
        url: 'wss://copilot.microsoft.com/c/api/chat?api-version=2',
        body: '{"event":"send","conversationId":"abc","content":[{"type":"text","text":"hello MARKER-7f3a"}],"mode":"chat","context":{}}',
      },
    }),
    // Some builds post the same message and read the answer as a stream.
    post({
      url: '^https://(copilot\\.microsoft\\.com|(www\\.)?copilot\\.com)/c/api/chat(\\?|$)',
      paths: ['content[*].text'],
      sample: {
        url: 'https://copilot.microsoft.com/c/api/chat?api-version=2',
        body: '{"conversationId":"abc","content":[{"type":"text","text":"hello MARKER-7f3a"}],"mode":"chat"}',
      },
    }),
  ],
  preSubmit: [
    // One request a keystroke; the name of the parameter is not evidenced, so all of them.
    post({
      method: 'GET',
      url: autosuggest,
      decode: ['query'],
      paths: ['**'],
      sample: {
        url: 'https://copilot.microsoft.com/c/api/suggestions/autosuggest?query=unfinished+MARKER-7f3a',
        body: '',
      },
    }),
    post({
      url: autosuggest,
      paths: ['**'],
      sample: {
        url: 'https://copilot.microsoft.com/c/api/suggestions/autosuggest',
        body: '{"query":"unfinished MARKER-7f3a"}',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://copilot\\.microsoft\\.com/c/api/attachments' }],
  // Work accounts are sent on to Microsoft 365.
  account: 'personal',
  conversation: '^/chats/([^/]+)',
  about: {
    vendor: 'Microsoft',
    traits: ['draft-leak', 'host-migration', 'websocket-json'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
