/** A local stand-in for an AI site, served under the real host name. */
export interface PracticeSite {
  /** Folder name, and the site id of `src/sites`. */
  readonly id: string;
  readonly host: string;
  /** A host of its own that receives text but is no page. */
  readonly apiHost?: string;
}

export const practiceSites = [
  { id: 'chatgpt', host: 'chatgpt.com' },
  { id: 'claude', host: 'claude.ai' },
  { id: 'gemini', host: 'gemini.google.com' },
  { id: 'ms-copilot', host: 'copilot.microsoft.com' },
  { id: 'perplexity', host: 'www.perplexity.ai', apiHost: 'suggest.perplexity.ai' },
] as const satisfies readonly PracticeSite[];

export type PracticeId = (typeof practiceSites)[number]['id'];

/** Serves policies, as a company's own server would. */
export const policyHost = 'policy.acme.example';

/** Every host name that leads to the practice server; all others lead nowhere. */
export const practiceHosts: readonly string[] = [
  ...practiceSites.flatMap((site: PracticeSite) => [
    site.host,
    ...(site.apiHost ? [site.apiHost] : []),
  ]),
  policyHost,
];

export function siteUrl(id: PracticeId): string {
  return `https://${practiceSites.find((site) => site.id === id)?.host}/`;
}
