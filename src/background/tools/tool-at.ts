import { globSource } from '../../policy/globs.ts';
import type { PolicyDocument, ToolDocument } from '../../policy/schema.ts';
import { catalogueToolAt } from '../../sites/catalogue/ai-tools.ts';
import { siteForHost } from '../../sites/index.ts';
import { isTool } from '../../sites/is-tool.ts';
import { toolName } from '../../sites/tool-name.ts';

/** An AI tool by the id that records have. */
export interface KnownTool {
  readonly id: string;
  readonly name: string;
  /** What the policy says about it; null where it does not list it. */
  readonly listed: ToolDocument | null;
}

/** The AI tool at this address, as the policy names it, else as we do; null for other pages. */
export function toolAt(policy: PolicyDocument, address: string): KnownTool | null {
  const listed = listedAt(policy, address);
  if (listed) return { id: listed.id, name: listed.name, listed };
  const url = new URL(address);
  const site = siteForHost(url.hostname);
  const found = site && isTool(site, url) ? site : catalogueToolAt(address);
  return found && { id: found.id, name: found.name, listed: null };
}

/** The first tool of the policy that means this address, whatever the account. */
export function listedAt({ tools = [] }: PolicyDocument, address: string): ToolDocument | null {
  const { hostname, pathname } = new URL(address);
  const means = (glob: string) =>
    new RegExp(globSource(glob), 'i').test(glob.includes('/') ? hostname + pathname : hostname);
  return tools.find(({ hosts }) => hosts.some(means)) ?? null;
}

/** What people call the tool of this id; the id itself where nobody described it. */
export function nameOf({ tools = [] }: PolicyDocument, id: string): string {
  return tools.find((one) => one.id === id)?.name ?? toolName(id) ?? id;
}
