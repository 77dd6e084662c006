/** `node tests/bench/cold-start.ts NAME`: milliseconds to load a library, and of its first scan. */
import { type ContestantName, contestants } from './contestants.ts';
import { mixed } from './texts.ts';

const name = process.argv[2] as ContestantName;
const text = mixed(10_000, process.pid);
const from = performance.now();
const { scan } = await contestants[name]();
const loaded = performance.now();
await scan(text);
const first = performance.now();
await scan(mixed(10_000, process.pid + 1));
console.log(
  JSON.stringify({
    load: loaded - from,
    first: first - loaded,
    second: performance.now() - first,
  }),
);
