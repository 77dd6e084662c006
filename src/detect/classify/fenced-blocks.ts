import { fenceLine, type Lines } from './lines.ts';
import { isBlank, type Span } from './spans.ts';

/** What the info string of a fence says about its block. */
type Told = 'code' | 'settings' | 'text' | 'nothing';

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Names and file endings of programming, query, shell, markup and style languages. */
const codeNames = list(
  'ada apex asm assembly awk bash bat batch c c++ cc clj clojure cmd cobol coffee coffeescript cpp cs csharp css csx cuda cxx cypher d dart delphi elixir elm erl erlang ex exs f# fortran fs fsharp gdscript glsl go golang graphql groovy h haskell hlsl hpp hs html java javascript jl js jsx julia kotlin ksh kt kts less lisp lua m make makefile matlab mjs mts nim objc objective-c objectivec ocaml pascal perl php pl plsql postgres postgresql powershell prolog proto protobuf ps1 psql py py3 pyspark python python3 r rb react ruby rs rust sass scala scheme scss sh shell solidity sql svelte swift tcl terraform tf ts tsql tsx typescript v vb vba vbnet verilog vhdl vue wasm wgsl zig zsh',
);
/** Names of settings and data formats: not a program, but pasted from one. */
const settingsNames = list(
  'bicep cfg cmake conf config dhall docker dockerfile dotenv edn env hcl ini json json5 jsonc jsonl kdl ndjson nginx nix plist properties rst svg tex toml xml xsd xslt yaml yml',
);
/** Names that say that it is no program. */
const textNames = list(
  'ascii console csv diff log logs markdown md mermaid none output plain plaintext quote text tsv txt',
);

function toldBy(info: string): Told {
  const name = (/^[\s{.]{0,4}([\w+#.-]{1,20})/.exec(info)?.[1] ?? '').toLowerCase();
  if (codeNames.has(name)) return 'code';
  if (settingsNames.has(name)) return 'settings';
  return textNames.has(name) ? 'text' : 'nothing';
}

/** Sure that a block is pasted code, and that one of settings or of an unnamed language is. */
const sure = 0.92;
const likely = 0.78;

const machine = new Set(['code', 'config', 'markup']);

/** Lines of a block that spans of such kinds cover, and the certainty of the code among them. */
function read(spans: readonly Span[]): { code: number; covered: number; certainty: number } {
  let code = 0;
  let covered = 0;
  let certainty = 0;
  for (const span of spans) {
    if (machine.has(span.kind)) covered += span.filled;
    if (span.kind !== 'code') continue;
    code += span.filled;
    certainty += span.certainty * span.filled;
  }
  return { code, covered, certainty: code > 0 ? certainty / code : 0.5 };
}

/**
 * Takes what stands in a code fence for code, whatever its lines alone look like: a writer who sets
 * a fence marks something as pasted from a program, and JSON, YAML and commands of a shell are too
 * short to tell. A block whose info string says otherwise, or that is prose, stays as it was read.
 */
export function joinFenced(text: string, lines: Lines, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    if (lines.fences[line]! <= fenceLine) continue;
    const open = line;
    while (line < lines.count && lines.fences[line]! > fenceLine) line++;
    let [from, to] = [open, line];
    while (from < to && isBlank(text, lines, from)) from++;
    while (to > from && isBlank(text, lines, to - 1)) to--;
    while (next < spans.length && spans[next]!.from < open) joined.push(spans[next++]!);
    const inside: Span[] = [];
    while (next < spans.length && spans[next]!.from < line) inside.push(spans[next++]!);
    let filled = 0;
    for (let at = from; at < to; at++) if (!isBlank(text, lines, at)) filled++;
    const info = text.slice(lines.starts[open - 1], lines.starts[open]! - 1);
    const told = open > 0 ? toldBy(info.replace(/^[\s>]{0,8}[`~]{3,8}/, '')) : 'nothing';
    const { code, covered, certainty } = read(inside);
    const isCode =
      told === 'code' || told === 'settings' || (told === 'nothing' && covered * 2 >= filled);
    if (filled === 0 || !isCode) {
      joined.push(...inside);
      continue;
    }
    joined.push({
      kind: 'code',
      from,
      to,
      filled,
      certainty,
      fenced: true,
      share: Math.max(filled / lines.count, ...inside.map(({ share }) => share)),
      // What the lines say counts beyond that only where most of them are code.
      range: told === 'code' ? [sure, 1] : [likely, code * 2 > filled ? 1 : likely],
    });
  }
  joined.push(...spans.slice(next));
  return joined;
}
