import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { policyJsonSchema } from '../policy/json-schema.ts';
import { fromStarter, type OwnWords } from '../policy/starters/from-starter.ts';
import { starters } from '../policy/starters/index.ts';
import { command, type ExitCode } from './command.ts';
import { formatJson } from './docs/format-json.ts';
import { print } from './print.ts';
import { Stop } from './stop.ts';
import { writeWhole } from './write-file.ts';

const names = starters.map(({ id }) => id);

export const policyInit = command(
  {
    name: 'init',
    description:
      'Write a policy to begin with. On a terminal it asks for what the options do not say.',
    examples: [
      'tidegate policy init --out acme.json',
      'tidegate policy init --out acme.json --starter finance --organisation Acme --contact ai-help@acme.example',
      'tidegate policy init --list',
    ],
  },
  {
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'The policy to write; none may be there.',
    },
    list: { type: 'boolean', description: 'Only say which starters there are.' },
    starter: {
      type: 'enum',
      options: names,
      description: 'What to begin with; balanced if not said.',
    },
    organisation: { type: 'string', valueHint: 'NAME', description: 'As people say it.' },
    contact: {
      type: 'string',
      valueHint: 'ADDRESS',
      description: 'Whom people ask: a mail address or a URL.',
    },
    owner: { type: 'string', valueHint: 'NAME', description: 'Who answers for the policy.' },
    tool: {
      type: 'string',
      valueHint: 'NAME=URL',
      description: 'An AI tool that is approved: "Acme Copilot=https://copilot.acme.example".',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    if (args.list) {
      const widest = Math.max(...names.map((name) => name.length));
      const lines = starters.map(({ id, description }) => `${id.padEnd(widest)}  ${description}`);
      await print(`${lines.join('\n')}\n`);
      return 0;
    }
    if (args.out === undefined) throw new Stop('Say where to write the policy: --out FILE.');
    await mustBeFree(args.out);
    const given: Answers = {
      starter: args.starter,
      organisation: args.organisation,
      contact: args.contact,
      owner: args.owner,
      tool: args.tool,
    };
    const answers = process.stdin.isTTY && process.stdout.isTTY ? await ask(given) : given;
    const starter = starters.find(({ id }) => id === (answers.starter ?? 'balanced'));
    if (!starter) throw new Stop(`There is no starter ${answers.starter}: ${names.join(', ')}.`);
    const policy = fromStarter(starter, wordsOf(answers), Date.now());
    const schema = join(dirname(args.out), 'policy.schema.json');
    await writeWhole(args.out, Buffer.from(formatJson(policy)));
    await writeWhole(schema, Buffer.from(formatJson(policyJsonSchema())));
    await print(
      `${args.out}: the ${starter.id} policy, version 1\n` +
        `${schema}: lets an editor explain and complete it\n` +
        `Next: read it, change it, then tidegate policy test ${args.out}\n`,
    );
    return 0;
  },
);

type Answers = Partial<
  Record<'starter' | 'organisation' | 'contact' | 'owner' | 'tool', string | undefined>
>;

async function ask(given: Answers): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Not `question`: that loses what was typed before it asked, and throws at the end of input.
  const lines = terminal[Symbol.asyncIterator]();
  const line = async (question: string, known: string | undefined): Promise<string | undefined> => {
    if (known !== undefined) return known;
    process.stdout.write(`${question}: `);
    const { value, done } = await lines.next();
    if (done) throw new Stop('The questions were not answered; nothing is written.');
    return value.trim() || undefined;
  };
  try {
    return {
      organisation: await line('What is your organisation called', given.organisation),
      contact: await line('Whom do people ask (mail address or URL)', given.contact),
      owner: await line('Who answers for the policy', given.owner),
      tool: await line('An AI tool that is approved, as NAME=URL (Enter for none)', given.tool),
      starter: await line(
        `What to begin with (${names.join(', ')}; Enter for balanced)`,
        given.starter,
      ),
    };
  } finally {
    terminal.close();
  }
}

function wordsOf({ organisation, contact, owner, tool }: Answers): OwnWords {
  return {
    organisation: organisation ?? null,
    contact: contact ?? null,
    owner: owner ?? null,
    tool: tool === undefined ? null : toolOf(tool),
  };
}

function toolOf(text: string): { name: string; url: string } {
  const [, name = '', url = ''] = /^(.+?)=(.*)$/s.exec(text) ?? [];
  if (!name.trim() || !URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new Stop('The tool is given as NAME=URL, with an https address.');
  return { name: name.trim(), url };
}

/** A policy is work: none is overwritten. */
async function mustBeFree(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new Stop(`${path} is there already; choose another --out.`);
}
