import { defineSite, post } from '../site.ts';

/** Pages are documents, stored as they are typed: only what goes to the assistant is a prompt. */
export const notionAi = defineSite({
  id: 'notion-ai',
  name: 'Notion AI',
  hosts: ['www.notion.so', 'app.notion.com', 'notion.so'],
  pages: [],
  composer: {
    editor: 'contenteditable',
    selectors: [
      'div.notion-ai-composer div[contenteditable="true"]',
      'div[data-content-editable-leaf="true"]',
      'div[contenteditable="true"][data-root="true"]',
    ],
  },
  send: [
    'div[role="button"][aria-label*="Send"]',
    'button[aria-label*="Send"]',
    'div.notion-ai-composer button',
  ],
  submit: [
    post({
      url: '^https://(www\\.|app\\.)?notion\\.(so|com)/api/v3/(runInferenceTranscript|runAssistantV2|getCompletion)',
      paths: ['transcript[last type=user|human].value.**'],
      sample: {
        url: 'https://www.notion.so/api/v3/runInferenceTranscript',
        body: '{"spaceId":"x","transcript":[{"type":"config","value":{}},{"type":"user","value":[["hello MARKER-7f3a"]]}]}',
      },
    }),
  ],
  about: { vendor: 'Notion Labs', traits: ['autosave'], asOf: '2026', confidence: 'medium' },
});
