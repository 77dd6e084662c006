import { describe } from '../detect/index.ts';
import type { Decision } from '../policy/decide.ts';
import { actions, strictness } from '../policy/action.ts';
import { withDetectors } from '../policy/with-detectors.ts';
import { channels } from './channels.ts';
import { command, type ExitCode } from './command.ts';
import { deepFinders } from './deep-finders.ts';
import { inspector } from './inspect.ts';
import { loadView } from './load-view.ts';
import { lookupFinders, repeated } from './lookup-finders.ts';
import { sourceOf } from './read.ts';
import { scanLines } from './scan-lines.ts';
import { scanFile } from './scan-file.ts';
import { scanText } from './scan-text.ts';

export const scan = command(
  {
    name: 'scan',
    description: 'Say what is in a text and what the policy would do about it.',
    examples: [
      'tidegate scan notes.txt',
      'git diff | tidegate scan --site chatgpt.com',
      'tidegate scan --fail-on redact --policy acme.json *.md',
      'tidegate scan --file people.xlsx --file contract.pdf',
      'tidegate scan --jsonl < cases.jsonl > out.jsonl',
    ],
  },
  {
    texts: {
      type: 'positional',
      required: false,
      description: 'Text files; without any, or for -, standard input.',
    },
    file: {
      type: 'string',
      valueHint: 'PATH',
      description:
        'A document of any kind, read as a browser would before it goes; may come more than once.',
    },
    jsonl: {
      type: 'boolean',
      description:
        'Each line is {"id"?, "text", "site"?, "channel"?}; one line of JSON answers each.',
    },
    policy: {
      type: 'string',
      valueHint: 'FILE',
      description: 'A policy instead of the built-in one.',
    },
    site: {
      type: 'string',
      valueHint: 'HOST',
      description: 'Where the text goes; an unlisted tool if not said.',
    },
    channel: {
      type: 'enum',
      options: [...channels],
      description: 'How it goes there. (Default: paste)',
    },
    'fail-on': {
      type: 'enum',
      options: [...actions],
      default: 'warn',
      description: 'Exit with 1 from this action upwards. Not with --jsonl.',
    },
    fast: {
      type: 'boolean',
      description: 'Only what is known at once; no second look by slower means.',
    },
    exact: {
      type: 'string',
      valueHint: 'FILE',
      description: 'A table of exact data; may come more than once. Needs --tag-key.',
    },
    fingerprints: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Fingerprints of documents or code; may come more than once.',
    },
    'tag-key': {
      type: 'string',
      valueHint: 'FILE',
      description: 'The tag key that tables and fingerprints were made with.',
    },
  },
  async ({ args, rawArgs }): Promise<ExitCode> => {
    const lookups = await lookupFinders({
      exact: repeated(rawArgs, 'exact'),
      fingerprints: repeated(rawArgs, 'fingerprints'),
      tagKey: args['tag-key'],
    });
    const view = withDetectors(await loadView(args.policy), [...lookups.titles.keys()]);
    const deep = args.fast ? [] : [...(await deepFinders()), ...lookups.finders];
    const inspect = inspector(view, deep);
    const titleOf = (detector: string): string =>
      [...view.custom, ...view.lookups].find(({ id }) => id === detector)?.title ??
      lookups.titles.get(detector) ??
      describe(detector).title;
    const documents = repeated(rawArgs, 'file');
    const texts = args._.length > 0 || documents.length > 0 ? args._ : ['-'];
    const where = {
      ...(args.site && { site: args.site }),
      ...(args.channel && { channel: args.channel }),
    };
    const strict = ({ action }: Decision): boolean =>
      strictness(action) >= strictness(args['fail-on']);
    let code: ExitCode = 0;
    for (const document of documents) {
      const inspection = await scanFile(document, inspect, titleOf, where);
      if (!inspection) code = 2;
      else if (strict(inspection.decision) && code === 0) code = 1;
    }
    for (const source of texts.map(sourceOf)) {
      if (args.jsonl) {
        if (!(await scanLines(source, inspect))) code = 2;
        continue;
      }
      const { decision } = await scanText(source, inspect, titleOf, where);
      if (strict(decision) && code === 0) code = 1;
    }
    return code;
  },
);
