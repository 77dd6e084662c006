import { stripVTControlCharacters } from 'node:util';
import { type CommandDef, renderUsage } from 'citty';
import type { Meta } from './command.ts';

// citty's own type for a command of any arguments.
type AnyCommand = CommandDef<NonNullable<unknown>>;
interface Asked {
  readonly command: AnyCommand;
  /** `tidegate policy lint` */
  readonly words: string;
}

/** The command that --help asks about; null if nobody asked. */
export async function helpFor(root: AnyCommand, rawArgs: readonly string[]): Promise<Asked | null> {
  const end = rawArgs.indexOf('--');
  const flags = end < 0 ? rawArgs : rawArgs.slice(0, end);
  if (!flags.includes('--help') && !flags.includes('-h')) return null;
  let asked: Asked = { command: root, words: 'tidegate' };
  for (const word of rawArgs) {
    const below = await subCommand(asked.command, word);
    if (below) asked = { command: below, words: `${asked.words} ${word}` };
  }
  return asked;
}

async function subCommand({ subCommands }: AnyCommand, name: string): Promise<AnyCommand | null> {
  if (typeof subCommands !== 'object' || !Object.hasOwn(subCommands, name)) return null;
  const found = (await subCommands)[name];
  return (typeof found === 'function' ? await found() : await found) ?? null;
}

/** Usage and examples; without colours where nobody would see them. */
export async function help({ command, words }: Asked): Promise<string> {
  const meta = (command.meta ?? {}) as Partial<Meta>;
  const usage = await renderUsage({ ...command, meta: { ...meta, name: words } });
  const { examples = [] } = meta;
  const shown = examples.length > 0 ? ['EXAMPLES', '', ...examples.map((line) => `  ${line}`)] : [];
  const text = [usage, ...shown].join('\n');
  return process.stdout.isTTY ? text : stripVTControlCharacters(text);
}
