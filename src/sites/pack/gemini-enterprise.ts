import { defineSite, post } from '../site.ts';

export const geminiEnterprise = defineSite({
  id: 'gemini-enterprise',
  name: 'Gemini Enterprise',
  hosts: ['business.gemini.google'],
  apiHosts: ['biz-discoveryengine.googleapis.com'],
  composer: {
    editor: 'prosemirror',
    selectors: [
      'div.ProseMirror',
      '[contenteditable="true"]:not([type="search"])',
      '[role="textbox"]',
    ],
  },
  send: ['button[aria-label*="Submit"]', '.send-button'],
  submit: [
    post({
      url: '^https://biz-discoveryengine\\.googleapis\\.com/v1alpha/locations/global/widgetStreamAssist',
      paths: ['streamAssistRequest.query.parts[*].text'],
      sample: {
        url: 'https://biz-discoveryengine.googleapis.com/v1alpha/locations/global/widgetStreamAssist',
        body: '{"configId":"x","streamAssistRequest":{"session":"s","query":{"parts":[{"text":"hello MARKER-7f3a"}]}}}',
      },
    }),
  ],
  files: [
    {
      method: 'POST',
      url: '^https://biz-discoveryengine\\.googleapis\\.com/v1alpha/locations/global/widgetAddContextFile',
    },
  ],
  account: 'work',
  about: {
    vendor: 'Google',
    traits: ['cross-host-api', 'shadow-dom'],
    asOf: '2026-07',
    confidence: 'medium',
  },
});
