import { siteForHost, sites } from '../../src/sites/index.ts';

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

/** A site that nobody described, for policies that add it. */
export const ownHost = 'ai.acme.example';

/** An AI tool of which no more is known than where it lives. */
export const catalogueHost = 'suno.com';

const named = (pattern: string): string => pattern.replace(/^\*\./, 'any.');

/** Every host name that leads to the practice server; all others lead nowhere. */
export const practiceHosts: readonly string[] = [
  ...new Set([
    ...practiceSites.flatMap((site: PracticeSite) => [
      site.host,
      ...(site.apiHost ? [site.apiHost] : []),
    ]),
    policyHost,
    ownHost,
    catalogueHost,
    ...sites.flatMap(({ hosts, apiHosts }) => [...hosts, ...apiHosts]).map(named),
    ...sites
      .flatMap(({ submit, preSubmit }) => [...submit, ...preSubmit])
      .flatMap(({ sample }) => (sample ? [new URL(sample.url).hostname] : [])),
  ]),
];

/** Where the tool is on a described site's first host: an address that any of its patterns means. */
export function packUrl(id: string): string | null {
  const site = sites.find((one) => one.id === id);
  const [host] = site?.hosts ?? [];
  if (!site || host === undefined) return null;
  const [page = `${named(host)}/`] = site.entered ?? site.pages ?? [];
  return `https://${page.replaceAll('*', '')}`;
}

/** Whether the page for any record of the pack answers there. */
export function isPackHost(host: string): boolean {
  return siteForHost(host) !== null;
}

export function siteUrl(id: PracticeId): string {
  return `https://${practiceSites.find((site) => site.id === id)?.host}/`;
}
