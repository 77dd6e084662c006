import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../src/content/main.ts';
import { contentMatches } from '../src/sites/index.ts';

export default defineContentScript({
  matches: contentMatches,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'ISOLATED',
  // A page must not be told that we are here.
  noScriptStartedPostMessage: true,
  main: startGate,
});
