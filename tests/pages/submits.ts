import type { PracticeId } from './hosts.ts';
import type { Recording } from './recorder.ts';

/** The request that carries a message, by site. */
export const submits: Readonly<Record<PracticeId, (recording: Recording) => boolean>> = {
  chatgpt: ({ url, method }) => method === 'POST' && url.endsWith('/backend-api/f/conversation'),
  claude: ({ url }) => url.endsWith('/completion'),
  gemini: ({ url }) => url.includes('/StreamGenerate'),
  'ms-copilot': ({ url, method }) => method === 'SEND' && url.includes('/c/api/chat'),
  perplexity: ({ url }) => url.endsWith('/rest/sse/perplexity_ask'),
};

/** The requests that carry a text while it is still written. */
export const drafts: Readonly<Partial<Record<PracticeId, (recording: Recording) => boolean>>> = {
  chatgpt: ({ url }) => /\/(prepare|generate_autocompletions)$/.test(url),
  'ms-copilot': ({ url }) => url.includes('/autosuggest'),
  perplexity: ({ url, method }) => method === 'SEND' && url.includes('/suggest/ws'),
};
