import {
  type ArgsDef,
  type CommandContext,
  type CommandDef,
  type CommandMeta,
  defineCommand,
} from 'citty';
import { nearest } from '../policy/nearest.ts';
import { Stop } from './stop.ts';

/** 0: clean, 1: a finding or a failed check, 2: wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export interface Meta extends CommandMeta {
  readonly name: string;
  readonly description: string;
  /** Whole command lines, shown by --help. */
  readonly examples: readonly string[];
}

/** A command whose options are checked: citty by itself lets unknown ones pass. */
export function command<const T extends ArgsDef>(
  meta: Meta,
  args: T,
  run: (context: CommandContext<T>) => Promise<ExitCode> | ExitCode,
): CommandDef<T> {
  return defineCommand({
    meta,
    args,
    async run(context) {
      checkOptions(context.rawArgs, args);
      process.exitCode = await run(context);
    },
  });
}

function checkOptions(rawArgs: readonly string[], args: ArgsDef): void {
  const options = Object.entries(args).filter(([, { type }]) => type !== 'positional');
  const names = options.map(([name]) => name);
  const end = rawArgs.indexOf('--');
  for (const [at, raw] of (end < 0 ? rawArgs : rawArgs.slice(0, end)).entries()) {
    if (!raw.startsWith('-') || raw === '-') continue;
    const [name = '', value] = raw.replace(/^--?/, '').split(/=(.*)/s);
    const found = options.find(([option]) => option === name);
    if (!found || !raw.startsWith('--')) {
      const near = nearest(name, names);
      throw new Stop(
        `There is no option ${raw.split('=')[0]}.${near ? ` Did you mean --${near}?` : ''}`,
      );
    }
    const next = rawArgs[at + 1];
    const empty = value === undefined ? next === undefined || /^-./.test(next) : value === '';
    if (found[1].type !== 'boolean' && empty) throw new Stop(`--${name} needs a value.`);
  }
}
