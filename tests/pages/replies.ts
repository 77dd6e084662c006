import type { PracticeId } from './hosts.ts';

/** What a practice site answers; `null` where the path is none of its endpoints. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const answer =
  'Happy to help. This is a practice page, so the answer is always the same: here is where a model would write its reply.';

const json = (value: unknown): Reply => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});

const stream = (...events: unknown[]): Reply => ({
  status: 200,
  type: 'text/event-stream',
  body: events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''),
});

/** HTTP endpoints of the real sites, as far as the pages here call them. */
export function reply(site: PracticeId, method: string, path: string): Reply | null {
  const route = routes[site].find(([verb, pattern]) => verb === method && pattern.test(path));
  return route ? route[2] : null;
}

type Route = readonly [method: string, path: RegExp, reply: Reply];

const routes: Readonly<Record<PracticeId, readonly Route[]>> = {
  chatgpt: [
    [
      'POST',
      /^\/backend-api\/f\/conversation\/prepare$/,
      json({ status: 'ok', conduit_token: 'practice' }),
    ],
    [
      'POST',
      /^\/backend-api\/conversation\/experimental\/generate_autocompletions$/,
      json({ completions: [] }),
    ],
    ['POST', /^\/backend-api\/f\/conversation$/, stream({ v: answer })],
    ['POST', /^\/ces\/v1\/t$/, json({ success: true })],
  ],
  claude: [
    [
      'POST',
      /\/chat_conversations\/[^/]+\/completion$/,
      stream({ type: 'completion', completion: answer }),
    ],
    ['POST', /\/chat_conversations\/[^/]+\/title$/, json({ title: 'Practice' })],
  ],
  gemini: [
    [
      'POST',
      /\/assistant\.lamda\.BardFrontendService\/StreamGenerate$/,
      {
        status: 200,
        type: 'application/json',
        body: `)]}'\n\n${JSON.stringify([['wrb.fr', null, JSON.stringify([null, null, null, null, [['rc', [answer]]]])]])}`,
      },
    ],
  ],
  'ms-copilot': [
    ['POST', /^\/c\/api\/start$/, json({ currentConversationId: 'practice' })],
    ['GET', /^\/c\/api\/suggestions\/autosuggest$/, json({ suggestions: [] })],
  ],
  perplexity: [
    ['POST', /^\/rest\/sse\/perplexity_ask$/, stream({ status: 'COMPLETED', text: answer })],
  ],
};

/** What the server says back to one WebSocket frame, frame by frame. */
export function frameReplies(host: string, frame: string): readonly string[] {
  if (host === 'suggest.perplexity.ai') return [JSON.stringify({ results: [] })];
  if (host !== 'copilot.microsoft.com') return [];
  const { event } = JSON.parse(frame) as { event?: string };
  if (event !== 'send') return [];
  return [{ event: 'received' }, { event: 'appendText', text: answer }, { event: 'done' }].map(
    (message) => JSON.stringify(message),
  );
}
