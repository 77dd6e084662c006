import type { Scanner } from '../detect/index.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { PolicyView } from '../policy/view.ts';

/** A scanner for the policy in force, made at its first use. */
export function scannerFor(view: () => PolicyView): Scanner['scan'] {
  let made: PolicyView | null = null;
  let scanner: Scanner | null = null;
  return (text, budget, memory) => {
    const current = view();
    if (!scanner || made !== current) {
      made = current;
      scanner = createPolicyScanner(current);
    }
    return scanner.scan(text, budget, memory);
  };
}
