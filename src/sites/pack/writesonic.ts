import { defineSite, post } from '../site.ts';

export const writesonic = defineSite({
  id: 'writesonic',
  name: 'Writesonic / Chatsonic',
  hosts: ['app.writesonic.com'],
  apiHosts: ['api.writesonic.com'],
  submit: [
    post({
      url: '^https://api\\.writesonic\\.com/v\\d+/business/content/',
      paths: ['input_text'],
      sample: {
        url: 'https://api.writesonic.com/v2/business/content/chatsonic?engine=premium',
        body: '{"enable_google_results":"true","enable_memory":false,"input_text":"hello MARKER-7f3a"}',
      },
    }),
  ],
  about: { vendor: 'Writesonic', traits: [], asOf: '2026', confidence: 'low' },
});
