import { withBrowser, withoutBrowser } from './groups.ts';
import { runGroups } from './run-groups.ts';

await runGroups([...withoutBrowser, ...withBrowser]);
