import { defineSite, frame } from '../site.ts';

export const iask = defineSite({
  id: 'iask',
  name: 'iAsk',
  hosts: ['iask.ai'],
  composer: { selectors: ['textarea[name="q"]', 'textarea'] },
  send: ['form button[type="submit"]'],
  submit: [
    frame({
      url: '^wss://([^/]*\\.)?iask\\.ai/',
      paths: ['[4].value|form:q'],
      when: { path: '[4].event', equals: 'submit' },
      sample: {
        url: 'wss://iask.ai/live/websocket?vsn=2.0.0',
        body: '["4","5","lv:x","event",{"type":"form","event":"submit","value":"mode=x&q=hello+MARKER-7f3a"}]',
      },
    }),
  ],
  preSubmit: [
    frame({
      url: '^wss://([^/]*\\.)?iask\\.ai/',
      paths: ['[4].value|form:q'],
      when: { path: '[4].event', equals: 'change|validate|search' },
      sample: {
        url: 'wss://iask.ai/live/websocket?vsn=2.0.0',
        body: '["4","5","lv:x","event",{"type":"form","event":"change","value":"mode=x&q=hello+MARKER-7f3a"}]',
      },
    }),
  ],
  about: {
    vendor: 'iAsk',
    traits: ['form-in-json', 'websocket-json'],
    asOf: '2026',
    confidence: 'low',
  },
});
