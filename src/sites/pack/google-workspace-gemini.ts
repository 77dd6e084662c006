import { defineSite } from '../site.ts';

/** Beside letters and documents that cannot be told from prompts: the Workspace console decides. Listed for the catalogue. */
export const googleWorkspaceGemini = defineSite({
  id: 'google-workspace-gemini',
  name: 'Gemini in Gmail, Docs, Sheets, Slides, Drive',
  hosts: [],
  about: { vendor: 'Google', traits: ['embedded', 'iframe'], asOf: '2026-06', confidence: 'low' },
});
