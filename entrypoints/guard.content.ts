import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../src/page/guard.ts';
import { contentMatches } from '../src/sites/index.ts';

export default defineContentScript({
  matches: contentMatches,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main: startGuard,
});
