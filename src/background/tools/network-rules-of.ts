import type { NetworkRule } from '../../platform/network-rules.ts';
import type { PolicyDocument, ToolDocument } from '../../policy/schema.ts';
import { addressFilter } from './address-filter.ts';
import { type TenantHeader, tenantHosts } from './tenant-hosts.ts';

const everyType = [
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'websocket',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'object',
  'ping',
  'other',
] as const;

/**
 * What the browser does by itself for a policy: pages of prohibited tools lead to ours, and vendors
 * are told which tenants are the organisation's own.
 */
export function networkRulesOf({ tools = [] }: PolicyDocument): readonly NetworkRule[] {
  return [...stops(tools), ...headers(tools)];
}

/** The first tool that matches counts, so earlier ones get the higher priority. */
function stops(tools: readonly ToolDocument[]): NetworkRule[] {
  const last = tools.findLastIndex(isStopped);
  return tools.slice(0, last + 1).flatMap((tool, at) =>
    tool.hosts.map((glob): NetworkRule => ({
      priority: last + 1 - at,
      action: isStopped(tool)
        ? { type: 'redirect', redirect: { extensionPath: stoppedPage(tool.id) } }
        : { type: 'allow' },
      condition: {
        ...addressFilter(glob.toLowerCase()),
        isUrlFilterCaseSensitive: false,
        resourceTypes: ['main_frame'],
      },
    })),
  );
}

/** Our page in place of this tool's. */
export function stoppedPage(tool: string): `/${string}` {
  return `/stopped.html?tool=${tool}`;
}

/** An entry for some accounts only says nothing about the page: which account it is shows there. */
export function isStopped({ status, accounts }: ToolDocument): boolean {
  return status === 'prohibited' && accounts === undefined;
}

/** Above all of {@link stops}: a page that is allowed must not lose its headers. */
function headers(tools: readonly ToolDocument[]): NetworkRule[] {
  const values = new Map<TenantHeader, Set<string>>();
  for (const { header, value } of tools.flatMap(({ tenant = [] }) => tenant))
    values.set(header, (values.get(header) ?? new Set()).add(value));
  return [...values].map(([header, all]) => ({
    priority: tools.length + 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header, operation: 'set', value: [...all].join(',') }],
    },
    condition: { requestDomains: [...tenantHosts[header]], resourceTypes: [...everyType] },
  }));
}
