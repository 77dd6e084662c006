const prose = new Set(
  '.txt .md .markdown .rst .adoc .org .tex .html .htm .csv .tsv .eml .srt .vtt .log'.split(' '),
);
const code = new Set(
  (
    '.ts .tsx .js .jsx .mjs .cjs .py .java .kt .kts .scala .go .rs .rb .php .c .h .cc .cpp .cxx .hpp .cs ' +
    '.swift .m .mm .dart .lua .pl .pm .r .jl .hs .ex .exs .erl .clj .fs .vb .bas .sql .sh .bash .ps1 .bat ' +
    '.groovy .gradle .tf .hcl .proto .graphql .vue .svelte .css .scss .less .json .yaml .yml .toml .ini ' +
    '.xml .cob .cbl .abap .apex .cls .sol .v .sv .vhd .asm .s .f90 .f .pas .nim .zig .cmake .mk'
  ).split(' '),
);

/** What a file of this name holds, as far as a name says; null where it says neither. */
export function kindOfFile(name: string): 'prose' | 'code' | null {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return 'prose';
  const ending = name.slice(dot).toLowerCase();
  if (prose.has(ending)) return 'prose';
  return code.has(ending) ? 'code' : null;
}
