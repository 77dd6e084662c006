import { attribute, type MarkupHearer, walkMarkup } from './markup.ts';
import { Unreadable } from './unreadable.ts';
import { sheetText } from './sheet.ts';
import type { ZipEntry } from './zip.ts';

/** A document of archive form: what tells it from a plain archive, and how its text is found. */
interface OfficeForm {
  readonly is: (names: ReadonlySet<string>) => boolean;
  readonly text: (entries: readonly ZipEntry[]) => string;
}

const forms: readonly OfficeForm[] = [
  {
    is: (names) => starts(names, 'word/') && typed(names),
    text: (entries) => parts(entries, wordParts, word),
  },
  { is: (names) => starts(names, 'xl/') && typed(names), text: sheetText },
  {
    is: (names) => starts(names, 'ppt/') && typed(names),
    text: (entries) => parts(entries, slideParts, drawing),
  },
  { is: (names) => names.has('content.xml') && names.has('mimetype'), text: openDocument },
];

/** The text of an office document; null where the archive is none. Throws {@link Unreadable}. */
export function officeText(entries: readonly ZipEntry[]): string | null {
  const names = new Set(entries.map(({ name }) => name));
  return forms.find(({ is }) => is(names))?.text(entries) ?? null;
}

/** Whether a name promises an office document, so that an archive without one is another file. */
export function isOfficeName(extension: string): boolean {
  return /^(doc[xm]|dot[xm]|xls[xm]|xltx|ppt[xm]|potx|ppsx|od[tsp]|ot[ts])$/.test(extension);
}

/** Whether a part of an office document is one of its pictures. */
export function isOfficePicture(name: string): boolean {
  return /^((word|xl|ppt)\/media|Pictures)\/[^/]+\.(png|jpe?g|gif|webp|bmp)$/i.test(name);
}

function starts(names: ReadonlySet<string>, folder: string): boolean {
  for (const name of names) if (name.startsWith(folder)) return true;
  return false;
}

function typed(names: ReadonlySet<string>): boolean {
  return names.has('[Content_Types].xml');
}

/** Body, headers, footers, notes, comments; links and properties say things too. */
const wordParts = /^(word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/(core|custom|app)\.xml)$/;
const noWords = /^word\/(styles|settings|webSettings|fontTable|numbering|theme\d*)\.xml$/;
const slideParts =
  /^(ppt\/(slides|notesSlides|comments|charts|diagrams)\/.*\.(xml|rels)|docProps\/(core|custom)\.xml)$/;

function parts(
  entries: readonly ZipEntry[],
  wanted: RegExp,
  hearer: (write: (text: string) => void) => MarkupHearer,
): string {
  const found = entries.filter(({ name }) => wanted.test(name) && !noWords.test(name));
  if (!found.some(({ name }) => !name.startsWith('docProps/'))) throw new Unreadable('corrupt');
  return found
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map((entry) => markupText(entry, entry.name.includes('docProps/') ? property : hearer))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** The text of one part, as its hearer writes it. */
function markupText(
  entry: ZipEntry,
  hearer: (write: (text: string) => void) => MarkupHearer,
): string {
  const out: string[] = [];
  walkMarkup(
    new TextDecoder().decode(entry.bytes()),
    hearer((text) => out.push(text)),
  );
  return out.join('').trim();
}

/** Text stands in these elements only; the rest is form. Deleted text is still in the file. */
const wordText = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t']);
const wordBreaks: Readonly<Record<string, string>> = {
  'w:p': '\n',
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:tc': '\t',
};

const word = (write: (text: string) => void) => inside(wordText, wordBreaks, write);
const drawingText = new Set(['a:t', 'c:v', 'p:text', 'p188:t']);
const drawing = (write: (text: string) => void) =>
  inside(
    drawingText,
    { 'a:p': '\n', 'a:br': '\n', 'a:tc': '\t', 'p:text': '\n', 'c:v': '\t' },
    write,
  );

/** Writes what stands in elements of these names, and what ends a line or a cell. */
function inside(
  texts: ReadonlySet<string>,
  breaks: Readonly<Record<string, string>>,
  write: (text: string) => void,
): MarkupHearer {
  let depth = 0;
  return {
    open(name, attributes) {
      if (texts.has(name)) depth += 1;
      // Where a link leads: `mailto:` and addresses with names in them.
      if (name === 'Relationship' && attributes.includes('External')) {
        write(`${attribute(attributes, 'Target') ?? ''}\n`);
      }
    },
    close(name) {
      if (texts.has(name)) depth -= 1;
      const written = breaks[name];
      if (written) write(written);
    },
    text(text) {
      if (depth > 0) write(text);
    },
  };
}

/** Title, author and the like: one a line. */
const property = (write: (text: string) => void): MarkupHearer => ({
  text: (text) => text.trim() !== '' && write(`${text}\n`),
});

function openDocument(entries: readonly ZipEntry[]): string {
  const byName = (wanted: string) => entries.find(({ name }) => name === wanted);
  const manifest = byName('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest.bytes()).includes(':encryption-data')) {
    throw new Unreadable('encrypted');
  }
  return ['content.xml', 'styles.xml', 'meta.xml']
    .flatMap((name) => byName(name) ?? [])
    .map((entry) => markupText(entry, entry.name === 'content.xml' ? openText : property))
    .join('\n\n');
}

const openBreaks: Readonly<Record<string, string>> = {
  'text:p': '\n',
  'text:h': '\n',
  'text:line-break': '\n',
  'text:tab': '\t',
  'table:table-cell': '\t',
  'table:table-row': '\n',
};

const openText = (write: (text: string) => void): MarkupHearer => {
  let cells = 0;
  return {
    open(name, attributes) {
      if (name === 'table:table-cell') cells += 1;
      if (name !== 'text:s') return;
      const spaces = Number(attribute(attributes, 'text:c') ?? 1);
      write(' '.repeat(Math.min(100, spaces || 1)));
    },
    close(name) {
      if (name === 'table:table-cell') cells -= 1;
      const written = openBreaks[name];
      // The paragraph in a cell would end its row.
      if (written) write(cells > 0 && written === '\n' ? ' ' : written);
    },
    text: write,
  };
};
