import { defineSite, post } from '../site.ts';

export const cursorWeb = defineSite({
  id: 'cursor-web',
  name: 'Cursor (web)',
  hosts: ['cursor.com'],
  pages: ['cursor.com/agents*', 'cursor.com/*/agents*'],
  composer: { editor: 'lexical', selectors: ['div[data-lexical-editor="true"][role="textbox"]'] },
  send: ['form button[type="submit"]:not([disabled])'],
  submit: [
    post({
      url: '^https://(www\\.)?cursor\\.com/api/auth/(start|add)[A-Za-z]*(Composer|Workflow)',
      paths: ['**'],
      sample: {
        url: 'https://cursor.com/api/auth/startBackgroundComposerFromSnapshot',
        body: '{"snapshotNameOrId":"x","conversationHistory":[{"text":"hello MARKER-7f3a","type":"MESSAGE_TYPE_HUMAN"}]}',
      },
    }),
  ],
  about: { vendor: 'Anysphere', traits: [], asOf: '2026-08', confidence: 'medium' },
});
