import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { englishTexts } from '../locales/english-texts.ts';
import { eventsJsonSchema } from '../events/json-schema.ts';
import { policyJsonSchema } from '../policy/json-schema.ts';
import { command, type ExitCode } from './command.ts';
import { builtInRules } from './docs/built-in-rules.ts';
import { detectorCatalogue } from './docs/detector-catalogue.ts';
import { formatJson } from './docs/format-json.ts';
import { fillBlock } from './docs/fill-block.ts';
import { policyReference } from './docs/policy-reference.ts';
import { siteTable } from './docs/site-table.ts';
import { starterTable } from './docs/starter-table.ts';
import { print } from './print.ts';

const root = resolve(import.meta.dirname, '../..');

/** A page anew, from what it was and the texts of the extension. */
type Render = (before: string, texts: Readonly<Record<string, string>>) => string;

/** What is generated, from the text that is there now; written pages keep all but their marked blocks. */
const pages: Readonly<Record<string, Render>> = {
  'src/detect/README.md': (page, texts) => fillBlock(page, 'catalogue', detectorCatalogue(texts)),
  'src/policy/README.md': (page) =>
    fillBlock(
      fillBlock(fillBlock(page, 'built-in', builtInRules()), 'starters', starterTable()),
      'reference',
      policyReference(),
    ),
  'src/sites/README.md': (page) => fillBlock(page, 'sites', siteTable()),
  'public/policy.schema.json': () => formatJson(policyJsonSchema()),
  'public/events.schema.json': () => formatJson(eventsJsonSchema()),
};

export const docs = command(
  {
    name: 'docs',
    description:
      'Render the catalogues of detectors and sites, the policy reference and its JSON Schema.',
    examples: ['tidegate docs', 'tidegate docs --check'],
  },
  { check: { type: 'boolean', description: 'Change nothing; exit with 1 if a page is stale.' } },
  async ({ args }): Promise<ExitCode> => {
    let stale = false;
    const texts = await englishTexts();
    for (const [path, render] of Object.entries(pages)) {
      const file = resolve(root, path);
      const before = await readFile(file, 'utf8').catch(() => '');
      const after = render(before, texts);
      if (after === before) continue;
      stale = true;
      if (!args.check) await writeFile(file, after);
      await print(`${path} ${args.check ? 'is stale: run npm run docs' : 'written'}\n`);
    }
    return args.check && stale ? 1 : 0;
  },
);
