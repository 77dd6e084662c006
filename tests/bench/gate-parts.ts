import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { leanDeclarations } from '../../src/lean-declarations.ts';
import { leanScripts } from '../../src/lean-scripts.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Folders that are looked into; everything else counts by its first folders. */
const deep = /^src\/detect\/(detectors\/[^/]+|classify\/[^/]+|[^/]+)/;

/**
 * Who takes what of the gate, largest first: minified bytes, and the gzip bytes of these alone
 * (together they come to a little more than the whole, which repeats itself across them).
 */
export async function gateParts(): Promise<string[][]> {
  const { code, map } = await bundle();
  const parts = new Map<string, string[]>();
  for (const { source, text } of piecesOf(code, map)) {
    const part = partOf(source);
    parts.set(part, [...(parts.get(part) ?? []), text]);
  }
  const rows = [...parts].map(([part, texts]) => {
    const all = texts.join('');
    return { part, bytes: Buffer.byteLength(all), gzip: gzipSync(all).length };
  });
  const whole = { part: 'all', bytes: Buffer.byteLength(code), gzip: gzipSync(code).length };
  return [...rows.toSorted((a, b) => b.gzip - a.gzip), whole].map(({ part, bytes, gzip }) => [
    part,
    `${bytes} B`,
    `${gzip} B gzip`,
  ]);
}

async function bundle(): Promise<{ code: string; map: SourceMapPayload }> {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'import.meta.env.ENTRYPOINT': JSON.stringify('gate') },
    plugins: [leanDeclarations(), leanScripts()],
    build: {
      write: false,
      sourcemap: true,
      minify: true,
      lib: { entry: 'src/content/main.ts', formats: ['iife'], name: 'gate', fileName: 'gate' },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (chunk?.type !== 'chunk' || !chunk.map) throw new Error('no bundle of the gate');
  return { code: chunk.code, map: chunk.map as unknown as SourceMapPayload };
}

/** The code cut where its source changes. */
function* piecesOf(
  code: string,
  payload: SourceMapPayload,
): Generator<{ readonly source: string; readonly text: string }> {
  const map = new SourceMap(payload);
  for (const [line, text] of code.split('\n').entries()) {
    let from = 0;
    let source = '';
    for (let column = 0; column < text.length; column++) {
      const entry = map.findEntry(line, column);
      // Typed as a string, but there is none for what the bundler itself adds.
      const now = ('originalSource' in entry && entry.originalSource) || '';
      if (now === source) continue;
      if (column > from) yield { source, text: text.slice(from, column) };
      source = now;
      from = column;
    }
    yield { source, text: text.slice(from) };
  }
}

function partOf(source: string): string {
  const file = source.replace(/^(\.\.\/)+/, '');
  if (source === '') return '(glue)';
  return deep.exec(file)?.[0] ?? file.split('/').slice(0, 2).join('/');
}
