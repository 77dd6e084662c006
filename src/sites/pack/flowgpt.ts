import { defineSite, post } from '../site.ts';

export const flowgpt = defineSite({
  id: 'flowgpt',
  name: 'FlowGPT',
  hosts: ['flowgpt.com'],
  apiHosts: ['*.flowgpt.com'],
  submit: [
    post({
      url: '^https://[^/]*flowgpt\\.com/v\\d+/chat(-anonymous)?',
      paths: ['question'],
      sample: {
        url: 'https://flowgpt.com/v3/chat-anonymous',
        body: '{"question":"hello MARKER-7f3a","model":"x"}',
      },
    }),
  ],
  about: { vendor: 'FlowGPT', traits: [], asOf: '2026', confidence: 'low' },
});
