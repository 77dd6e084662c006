import { defaultView } from '../policy/default-view.ts';
import type { Problem } from '../policy/parse.ts';
import type { PolicyView } from '../policy/view.ts';
import { readPath } from './read.ts';
import { Stop } from './stop.ts';

/** The policy of a file, or the built-in one; a {@link Stop} that says what is wrong with it. */
export async function loadView(path: string | undefined): Promise<PolicyView> {
  if (path === undefined) return defaultView;
  // The schema library takes longer to start than most scans.
  const [{ readPolicy }, { compile }, { globSource }] = await Promise.all([
    import('../policy/parse.ts'),
    import('../policy/compile.ts'),
    import('../policy/globs.ts'),
  ]);
  const parsed = readPolicy(await readPath(path));
  if (parsed.kind === 'policy') return compile(parsed.policy, globSource);
  throw new Stop(
    [parsed, ...parsed.others].map((problem) => problemText(path, problem)).join('\n'),
  );
}

/** One line: `policy.json: rules[0].action is not one of the values allowed (block). Allowed: …` */
export function problemText(file: string, problem: Problem): string {
  const { path, reason, allowed, nearest } = problem;
  return [
    `${file}: ${path || 'the policy'} ${reason}`,
    ...(nearest ? [`did you mean ${nearest}?`] : []),
    ...(allowed ? [`allowed: ${allowed.join(', ')}`] : []),
  ].join('; ');
}
