import { defineSite, post } from '../site.ts';

/** Encrypted in the page before it is sent: the composer is all that can be judged. */
export const lumo = defineSite({
  id: 'lumo',
  name: 'Lumo',
  hosts: ['lumo.proton.me'],
  composer: {
    editor: 'tiptap',
    selectors: ['textarea.composer', '.tiptap.ProseMirror[contenteditable="true"]'],
  },
  submit: [
    post({
      url: '^https://lumo\\.proton\\.me/api/ai/v\\d+/chat',
      decode: ['opaque'],
      rewriteSafe: 'no',
    }),
  ],
  about: {
    vendor: 'Proton',
    traits: ['client-side-encryption'],
    asOf: '2026',
    confidence: 'medium',
  },
});
