import { defineSite, frame } from '../site.ts';

export const m365Copilot = defineSite({
  id: 'm365-copilot',
  name: 'Microsoft 365 Copilot',
  hosts: [
    'm365.cloud.microsoft',
    'copilot.cloud.microsoft',
    'www.microsoft365.com',
    'www.office.com',
  ],
  apiHosts: [
    'substrate.office.com',
    'substrate.svc.cloud.microsoft',
    'substrate.office365.us',
    'substrate-dod.office365.us',
  ],
  composer: {
    editor: 'lexical',
    selectors: [
      'span#m365-chat-editor-target-element[contenteditable="true"]',
      '[data-lexical-editor="true"][role="combobox"]',
      '.fai-EditorInput__input[contenteditable="true"]',
    ],
  },
  send: [
    'button.fai-SendButton',
    'button[type="submit"][aria-label="Send"]',
    'button[title="Send"]',
  ],
  submit: [
    frame({
      url: '^wss://(substrate\\.office\\.com|substrate\\.svc\\.cloud\\.microsoft|substrate(-dod)?\\.office365\\.us)/m365Copilot/Chathub/',
      decode: ['split:1e', 'json'],
      paths: ['arguments[*].message.text'],
      when: { path: 'target', equals: 'chat' },
      sample: {
        url: 'wss://substrate.office.com/m365Copilot/Chathub/oid@tid?chatsessionid=x',
        body: '{"type":6}\u001e{"arguments":[{"source":"officeweb","message":{"author":"user","text":"hello MARKER-7f3a"}}],"invocationId":"0","target":"chat","type":4}\u001e',
      },
    }),
  ],
  files: [
    { method: 'POST', url: '^https://substrate\\.office\\.com/m365Copilot/UploadFile' },
    { method: 'PUT', url: '^https://[^/]+-my\\.sharepoint\\.com/personal/[^?]*uploadSession' },
  ],
  account: [
    {
      from: 'storage',
      name: '^msal\\.|-login\\.(windows\\.net|microsoftonline\\.com)-',
      is: 'id',
      match: '"realm":"([0-9a-f-]{36})"',
      personal: '^9188040d-6c67-4c5b-b112-36a304b66dad$',
    },
  ],
  about: {
    vendor: 'Microsoft',
    traits: [
      'cross-host-api',
      'cross-host-upload',
      'iframe',
      'localised-labels',
      'record-separator',
      'websocket-json',
    ],
    asOf: '2026-07',
    confidence: 'high',
  },
});
