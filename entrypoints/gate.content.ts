import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../src/content/main.ts';

/** Runs on the pages of the pack; `wxt.config.ts` gives it their matches. */
export default defineContentScript({
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'ISOLATED',
  // A page must not be told that we are here.
  noScriptStartedPostMessage: true,
  main: startGate,
});
