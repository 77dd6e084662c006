import { defineSite, post } from '../site.ts';

export const huggingfaceSpaces = defineSite({
  id: 'huggingface-spaces',
  name: 'Hugging Face Spaces',
  hosts: ['*.hf.space'],
  composer: { selectors: ['textarea[data-testid="textbox"]', 'div.stChatInput textarea'] },
  send: ['button[aria-label="Submit"]', 'button.submit-button'],
  submit: [
    post({
      url: '^https://[^/]+\\.hf\\.space/(gradio_api/)?(queue/join|call/|run/|api/predict)',
      paths: ['data.**'],
      sample: {
        url: 'https://x.hf.space/gradio_api/queue/join',
        body: '{"data":["hello MARKER-7f3a",[]],"fn_index":1,"session_hash":"s"}',
      },
    }),
  ],
  files: [{ method: 'POST', url: '^https://[^/]+\\.hf\\.space/(gradio_api/)?upload' }],
  about: {
    vendor: 'Hugging Face',
    traits: ['cross-host-api', 'iframe'],
    asOf: '2025',
    confidence: 'low',
  },
});
