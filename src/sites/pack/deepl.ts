import { defineSite, frame, post } from '../site.ts';

/** The socket is binary and sends every keystroke: only a whole pasted or typed text is found in it. */
export const deepl = defineSite({
  id: 'deepl',
  name: 'DeepL Translator / Write',
  hosts: ['www.deepl.com', 'www2.deepl.com'],
  apiHosts: [
    'ita-free.www.deepl.com',
    'ita-pro.www.deepl.com',
    'write-free.www.deepl.com',
    'write-pro.www.deepl.com',
  ],
  composer: {
    editor: 'contenteditable',
    selectors: [
      'd-textarea[name="source"] div[contenteditable="true"]',
      '[data-testid="translator-source-input"]',
    ],
  },
  submit: [
    frame({
      url: '^wss://(ita|write)-(free|pro)\\.www\\.deepl\\.com/',
      decode: ['scan'],
      rewriteSafe: 'no',
    }),
  ],
  preSubmit: [
    post({
      url: '^https://(www2|api)\\.deepl\\.com/jsonrpc',
      paths: ['params.jobs[*].sentences[*].text', 'params.texts[*].text'],
      sample: {
        url: 'https://www2.deepl.com/jsonrpc?method=LMT_handle_texts',
        body: '{"jsonrpc":"2.0","method":"LMT_handle_texts","params":{"texts":[{"text":"hello MARKER-7f3a"}]}}',
      },
    }),
  ],
  about: {
    vendor: 'DeepL',
    traits: ['as-you-type', 'cross-host-api', 'websocket-binary'],
    asOf: '2026',
    confidence: 'medium',
  },
});
