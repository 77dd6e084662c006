import type { PolicyDocument } from '../schema.ts';

/** What an organisation says of itself; null for what it does not say yet. */
export interface OwnWords {
  readonly organisation: string | null;
  readonly contact: string | null;
  readonly owner: string | null;
  /** A tool that is approved; its address is https. */
  readonly tool: { readonly name: string; readonly url: string } | null;
}

/** Half a year: what AI tools do changes faster than what policies say. */
const reviewAfter = 182 * 86_400_000;

/** A starter with an organisation's own names, ready to be edited. `now` in milliseconds. */
export function fromStarter(
  starter: PolicyDocument,
  { organisation, contact, owner, tool }: OwnWords,
  now: number,
): PolicyDocument {
  const { format, id, version, description, ...rest } = starter;
  return {
    $schema: './policy.schema.json',
    format,
    id: organisation === null ? id : (slug(organisation) ?? id),
    version,
    ...(description !== undefined && { description }),
    ...rest,
    ...(organisation !== null && { organisation }),
    ...(contact !== null && { contact }),
    ...(owner !== null && { owner }),
    reviewBy: new Date(now + reviewAfter).toISOString().slice(0, 10),
    ...(tool && {
      alternative: tool,
      tools: [
        {
          id: slug(tool.name) ?? 'approved-tool',
          name: tool.name,
          hosts: [new URL(tool.url).hostname],
          status: 'approved' as const,
        },
      ],
    }),
  };
}

/** A name as an id; null where nothing of it can stand in one. */
function slug(name: string): string | null {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id === '' ? null : id.slice(0, 64);
}
