import type { PolicyDocument, ToolDocument } from '../../policy/schema.ts';
import { isStopped } from './network-rules-of.ts';
import { listedAt } from './tool-at.ts';

/** The tool for which the browser's own rules lead away from this address. */
export function stoppedAt(policy: PolicyDocument, address: string): ToolDocument | null {
  const tool = listedAt(policy, address);
  return tool && isStopped(tool) ? tool : null;
}
