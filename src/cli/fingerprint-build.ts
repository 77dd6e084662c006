import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import {
  createFingerprintBuilder,
  kindOfFile,
  writeFingerprints,
} from '../detect/fingerprint/index.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { decode } from './read.ts';
import { Stop } from './stop.ts';
import { tagKeyOf } from './tag-key.ts';
import { writeWhole } from './write-file.ts';

/** Folders and files of others, or that a program wrote. */
const skipped =
  /^(?:node_modules|\.git|\.svn|\.hg|vendor|third_party|dist|build|target|__pycache__|\.venv|venv)$/;
const notOurs =
  /^(?:licen[sc]e|copying|notice|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|cargo\.lock|poetry\.lock)|\.min\.(?:js|css)$/i;
const largestFile = 4 * 1024 * 1024;

export const fingerprintBuild = command(
  {
    name: 'build',
    description:
      'Make fingerprints of the documents and code in a folder: excerpts are known by them.',
    examples: [
      'tidegate fingerprint build board-papers --title "Board papers" --category strategy --out board.prints',
      'tidegate fingerprint build src --key tag.key --category source-code --out code.prints',
    ],
  },
  {
    folder: { type: 'positional', description: 'Text and code below it is read, nothing else.' },
    out: { type: 'string', required: true, valueHint: 'FILE', description: 'Where to put them.' },
    title: { type: 'string', description: 'What people call them. (Default: name of the folder)' },
    category: { type: 'string', default: 'strategy', description: 'Their kind of data.' },
    key: {
      type: 'string',
      valueHint: 'FILE',
      description: 'The tag key. Without it, whoever has the file can ask it about a sentence.',
    },
    anonymous: { type: 'boolean', description: 'Number the documents instead of naming them.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const folder = args.folder ?? '.';
    const tagKey = args.key === undefined ? null : await tagKeyOf(args.key);
    const title = args.title ?? basename(resolve(folder));
    const salt = randomBytes(16).toString('hex');
    const builder = createFingerprintBuilder({ title, category: args.category, tagKey, salt });
    const counts = { added: 0, version: 0, empty: 0, generated: 0, unread: 0 };
    let number = 0;
    for (const path of await filesBelow(folder)) {
      const kind = kindOf(path);
      const bytes = kind && (await readFile(path));
      const text =
        bytes && bytes.length <= largestFile && !bytes.includes(0) ? decode(bytes) : null;
      if (!kind || text === null) {
        counts.unread++;
        continue;
      }
      number++;
      const name = args.anonymous ? `document ${number}` : relative(folder, path);
      counts[builder.add(name, text, kind)]++;
    }
    if (counts.added === 0) throw new Stop(`${folder} holds no text to make fingerprints of.`);
    const { file, common } = builder.finish();
    const bytes = writeFingerprints(file);
    const sum = await writeWhole(args.out, bytes);
    await print(
      [
        `${args.out}: ${counts.added} documents, ${file.marks.length} fingerprints, ${bytes.length} bytes`,
        `versions of one of them: ${counts.version}; too short: ${counts.empty}; ` +
          `generated: ${counts.generated}; not text, too large or of others: ${counts.unread}`,
        `left out as common wording: ${common} fingerprints`,
        `sha256 ${sum}`,
        '',
      ].join('\n'),
    );
    return 0;
  },
);

/** Files below a folder in a fixed order; links are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new Stop(`${folder} cannot be read (${why}).`);
  });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.test(entry.name)) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

function kindOf(path: string): 'prose' | 'code' | null {
  const name = basename(path);
  return notOurs.test(name) ? null : kindOfFile(name);
}
