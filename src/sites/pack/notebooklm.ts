import { defineSite, post } from '../site.ts';

export const notebooklm = defineSite({
  id: 'notebooklm',
  name: 'NotebookLM / Google Notebook',
  hosts: ['notebook.google.com', 'notebooklm.google.com'],
  composer: { selectors: ['textarea.query-box-input', 'query-box textarea'] },
  send: ['query-box form button[type="submit"]'],
  submit: [
    post({
      transport: 'xhr',
      url: '^https://notebook(lm)?\\.google\\.com/(u/\\d+/)?_/LabsTailwindUi/data/google\\.internal\\.labs\\.tailwind\\.orchestration\\.v1\\.LabsTailwindOrchestrationService/GenerateFreeFormStreamed',
      decode: ['form:f.req', 'json', 'at:[1]', 'json'],
      paths: ['[1]'],
      sample: {
        url: 'https://notebook.google.com/_/LabsTailwindUi/data/google.internal.labs.tailwind.orchestration.v1.LabsTailwindOrchestrationService/GenerateFreeFormStreamed?rt=c',
        body: 'f.req=%5Bnull%2C%22%5B%5B%5B%5C%22src%5C%22%5D%5D%2C%5C%22hello+MARKER-7f3a%5C%22%2Cnull%5D%22%5D&at=t',
      },
    }),
  ],
  account: [
    {
      from: 'dom',
      name: 'a[aria-label^="Google Account:"]',
      is: 'mail',
    },
  ],
  conversation: '^/notebook/([^/]+)',
  about: {
    vendor: 'Google',
    traits: ['file-source-upload', 'host-migration', 'nested-json-form', 'xhr'],
    asOf: '2026-08',
    confidence: 'medium',
  },
});
