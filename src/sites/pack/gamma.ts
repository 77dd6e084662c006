import { defineSite, post } from '../site.ts';

export const gamma = defineSite({
  id: 'gamma',
  name: 'Gamma',
  hosts: ['gamma.app'],
  apiHosts: ['public-api.gamma.app', 'api.gamma.app'],
  composer: { editor: 'tiptap', selectors: ['.ProseMirror[contenteditable="true"]', 'textarea'] },
  submit: [
    post({
      url: '^https://public-api\\.gamma\\.app/v[\\d.]+/generations',
      paths: ['inputText'],
      sample: {
        url: 'https://public-api.gamma.app/v1.0/generations',
        body: '{"inputText":"hello MARKER-7f3a","format":"presentation"}',
      },
    }),
  ],
  about: { vendor: 'Gamma', traits: [], asOf: '2026', confidence: 'low' },
});
