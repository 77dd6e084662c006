import type { UnsureView } from './view.ts';

/** What to do in doubt where a policy does not say. */
export const unsureDefaults: UnsureView = {
  noText: 'warn',
  scanTimeout: 'warn',
  unreadableFile: 'warn',
  unsupportedMedia: 'log',
  deepTimeout: 'log',
  unknownBody: 'log',
  guardMissing: 'log',
  dialogRemoved: 'cancel',
};

/** Milliseconds a send waits for the deep tier where a rule needs it. */
export const deepWait = 250;
