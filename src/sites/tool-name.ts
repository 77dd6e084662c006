import { catalogue } from './catalogue/ai-tools.ts';
import { sites } from './index.ts';

/** What people call the tool of this id; null where nobody described it. */
export function toolName(id: string): string | null {
  return [...sites, ...catalogue].find((one) => one.id === id)?.name ?? null;
}
