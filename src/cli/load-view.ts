import { defaultView } from '../policy/default-view.ts';
import type { Problem, Refused } from '../policy/parse.ts';
import type { PolicyView } from '../policy/view.ts';
import { Stop } from './stop.ts';

/** The policy of a file, or the built-in one; a {@link Stop} that says what is wrong with it. */
export async function loadView(path: string | undefined): Promise<PolicyView> {
  if (path === undefined) return defaultView;
  // The schema library takes longer to start than most scans.
  const [{ readPolicyText }, { readPolicy }, { compile }, { globSource }] = await Promise.all([
    import('./read-policy-text.ts'),
    import('../policy/parse.ts'),
    import('../policy/compile.ts'),
    import('../policy/globs.ts'),
  ]);
  const { name, text } = await readPolicyText(path);
  const parsed = readPolicy(text);
  if (parsed.kind === 'policy') return compile(parsed.policy, globSource);
  throw new Stop(refusalText(name, parsed));
}

/** A line for each thing that is wrong. */
export function refusalText(file: string, refused: Refused): string {
  return [refused, ...refused.others].map((problem) => problemText(file, problem)).join('\n');
}

/** Reasons that say what to do, rather than what is wrong. */
const advises = /^(?:use|give|name|leave|bound|only) /;

/** One line: `policy.json: rules[0].action is not one of the values allowed (block). Allowed: …` */
export function problemText(file: string, problem: Problem): string {
  const { path, reason, found, allowed, nearest } = problem;
  return [
    `${file}: ${path || 'the policy'}${advises.test(reason) ? ':' : ''} ${reason}`,
    ...(found === undefined ? [] : [`found: ${found}`]),
    ...(nearest ? [`did you mean ${nearest}?`] : []),
    ...(allowed ? [`allowed: ${allowed.join(', ')}`] : []),
  ].join('; ');
}
