import { defineSite, post } from '../site.ts';

export const copyAi = defineSite({
  id: 'copy-ai',
  name: 'Copy.ai',
  hosts: ['app.copy.ai'],
  apiHosts: ['api.copy.ai'],
  composer: {
    selectors: ['#chat-editor [contenteditable="true"]', 'textarea', '[contenteditable="true"]'],
  },
  submit: [
    post({
      transport: 'xhr',
      url: '^https://[^/]*copy\\.ai/(api/)?v1/workspaces/\\d+/teamspaces/\\d+/conversations(/ask|\\?conversationUUID)',
      paths: ['text'],
      sample: {
        url: 'https://app.copy.ai/v1/workspaces/1/teamspaces/2/conversations/ask',
        body: '{"text":"hello MARKER-7f3a"}',
      },
    }),
  ],
  account: [{ from: 'url', name: '/workspaces/(\\d+)', is: 'id' }],
  about: { vendor: 'Copy.ai', traits: ['xhr'], asOf: '2026', confidence: 'medium' },
});
