import { compile } from './compile.ts';
import { defaultPolicy } from './default.ts';
import type { PolicyView } from './view.ts';

/** The built-in policy, ready to decide. It has no globs, so that the gate carries no glob compiler. */
export const defaultView: PolicyView = compile(defaultPolicy, () => {
  throw new Error('the built-in policy has a glob');
});
