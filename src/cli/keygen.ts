import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { tagKeyBytes, writeTagKey } from '../detect/tags/tag-key.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { Stop } from './stop.ts';

export const keygen = command(
  {
    name: 'keygen',
    description:
      'Make the key that values are tagged with, for tables of exact data and exceptions.',
    examples: ['tidegate keygen --tag --out tag.key'],
  },
  {
    tag: { type: 'boolean', required: true, description: 'A tag key.' },
    out: { type: 'string', required: true, valueHint: 'FILE', description: 'Where to put it.' },
  },
  async ({ args }): Promise<ExitCode> => {
    if (!args.tag)
      throw new Stop('Say which key: --tag. For policies, see tidegate policy keygen.');
    try {
      // Never over a file that is there: what was tagged with a lost key is never found again.
      const file = await open(args.out, 'wx', 0o600);
      await file.writeFile(`${writeTagKey(randomBytes(tagKeyBytes))}\n`);
      await file.close();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Stop(
        code === 'EEXIST'
          ? `${args.out} is there already.`
          : `${args.out} cannot be written (${code}).`,
      );
    }
    await print(
      `${args.out}: goes into the managed setting tagKey and to whoever builds tables. ` +
        'Keep it apart from them: who has both can try out values.\n',
    );
    return 0;
  },
);
