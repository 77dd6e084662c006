import { defineSite, post } from '../site.ts';

export const googleAiStudio = defineSite({
  id: 'google-ai-studio',
  name: 'Google AI Studio',
  hosts: ['aistudio.google.com', 'makersuite.google.com', 'ai.studio'],
  apiHosts: ['alkalimakersuite-pa.clients6.google.com'],
  composer: {
    selectors: [
      'textarea.textarea[aria-label="Enter a prompt"]',
      'textarea.textarea[placeholder="Start typing a prompt"]',
      '.prompt-box-container textarea.textarea',
      'textarea.cdk-textarea-autosize',
    ],
    enter: 'newline',
  },
  send: ['ms-run-button button', 'button[aria-label="Run"]'],
  submit: [
    post({
      transport: 'xhr',
      url: '^https://alkalimakersuite-pa\\.clients6\\.google\\.com/\\$rpc/google\\.internal\\.alkali\\.applications\\.makersuite\\.v1\\.MakerSuiteService/GenerateContent',
      paths: ['[1][last 1=user][0][*][1]'],
      sample: {
        url: 'https://alkalimakersuite-pa.clients6.google.com/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/GenerateContent',
        body: '["models/gemini-x",[[[[null,"hello MARKER-7f3a"]],"user"]],[[null,null,7,5]],[null,null,null,65536],"tok"]',
      },
    }),
  ],
  preSubmit: [
    post({
      transport: 'xhr',
      url: '^https://alkalimakersuite-pa\\.clients6\\.google\\.com/\\$rpc/google\\.internal\\.alkali\\.applications\\.makersuite\\.v1\\.MakerSuiteService/CountTokens',
      paths: ['[1][last 1=user][0][*][1]'],
      sample: {
        url: 'https://alkalimakersuite-pa.clients6.google.com/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/CountTokens',
        body: '["models/gemini-x",[[[[null,"unfinished MARKER-7f3a"]],"user"]]]',
      },
    }),
  ],
  account: [
    {
      from: 'dom',
      name: 'a[aria-label^="Google Account:"]',
      is: 'mail',
    },
  ],
  conversation: '^/prompts/([^/]+)',
  about: {
    vendor: 'Google',
    traits: [
      'cross-host-api',
      'ctrl-enter',
      'draft-leak',
      'history-resend',
      'positional-json',
      'xhr',
    ],
    asOf: '2026-08',
    confidence: 'high',
  },
});
