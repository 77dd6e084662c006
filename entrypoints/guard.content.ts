import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../src/page/guard.ts';

/** Runs where the gate runs. */
export default defineContentScript({
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main: startGuard,
});
