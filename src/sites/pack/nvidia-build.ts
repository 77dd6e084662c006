import { defineSite } from '../site.ts';

export const nvidiaBuild = defineSite({
  id: 'nvidia-build',
  name: 'NVIDIA Build',
  hosts: ['build.nvidia.com'],
  composer: { selectors: ['textarea', '[contenteditable="true"][role="textbox"]'] },
  send: ['button[aria-label*="Send" i]', 'button[type="submit"]'],
  about: { vendor: 'NVIDIA', traits: [], asOf: '2026', confidence: 'low' },
});
