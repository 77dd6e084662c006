import type { Kind } from '../../src/detect/classify/kinds.ts';

const list = (names: string) => new Set(names.split(', '));

const config = list(
  'Adblock Filter List, Ant Build System, ApacheConf, Avro IDL, Bicep, BitBake, Browserslist, BuildStream, CAP CDS, CMake, CSON, CUE, Cabal Config, Cloud Firestore Security Rules, Common Workflow Language, Debian Package Control File, Dhall, Dockerfile, Dotenv, Git Config, Go Workspace, HAProxy, HOCON, Hosts File, INI, Ignore List, JSON, JSON with Comments, JSON5, Java Properties, Kickstart, Makefile, Module Management System, Nickel, Nix, OASv2-yaml, OASv3-json, OASv3-yaml, OpenStep Property List, Option List, Procfile, Proguard, Protocol Buffer, Protocol Buffer Text Format, RAML, Readline Config, Redirect Rules, SELinux Policy, SSH Config, ShellCheck Config, Terraform Template, TextMate Properties, Unity3D Asset, XML, XML Property List, YAML, YANG, crontab, desktop, dircolors, nanorc, pkg-config, HXML, KDL, Kaitai Struct, Meson, NEON, Pkl, Prisma, RPM Spec, Salt, MiniYAML',
);
const markup = list(
  'Antlers, Astro, BBCode, Bikeshed, Blueprint, CSS, Closure Templates, EJS, Ecmarkup, FreeMarker, Glimmer TS, Groovy Server Pages, HTML, HTML+EEX, HTML+ERB, HTML+Razor, Handlebars, Jinja, Latte, Liquid, Marko, Mask, Mustache, PostCSS, Sass, Slim, Smarty, Stylus, SugarSS, Svelte, TeX, Vue, XPages, XSLT, Typst, Rich Text Format, BibTeX, BibTeX Style, StringTemplate, Velocity Template Language',
);
const data = list(
  'Adobe Font Metrics, CoNLL-U, DNS Zone, Eagle, GEDCOM, Gerber Image, Glyph Bitmap Distribution Format, Graph Modeling Language, JSONLD, KiCad Layout, KiCad Schematic, Mathematical Programming System, MiniZinc Data, TSV, TextGrid, Turtle, Wavefront Material, Wavefront Object, X Font Directory Index, X PixMap, edn, iCalendar, G-code, Pickle, Checksums, Simple File Verification, STAR, Altium Designer, Csound Score, Valve Data Format',
);
/** Neither clearly the one nor the other: left out. */
const unclear = list(
  'API Blueprint, AsciiDoc, Cooklang, Cue Sheet, Diff, Fluent, Gemini, Git Commit, Git Revision List, Inform 7, Ink, Literate Agda, Literate CoffeeScript, MDX, Markdown, Org, Pod, Pod 6, Public Key, RMarkdown, RUNOFF, Record Jar, Regular Expression, Roff Manpage, SRecode Template, SubRip Text, Sweave, Text, WebVTT, Wikitext, mdsvex, Hurl, Brainfuck, Befunge, ABNF, EBNF, Win32 Message File, LabVIEW, Max, JetBrains MPS, Formatted, Godot Resource, Rez, FIRRTL, Easybuild',
);

/** The kind of a file by the name of its language, as linguist's sample folders have it. */
export function kindOfLanguage(language: string): Kind | null {
  if (unclear.has(language)) return null;
  if (config.has(language)) return 'config';
  if (markup.has(language)) return 'markup';
  return data.has(language) ? 'data' : 'code';
}

const fenceConfig = list(
  'json, jsonc, yaml, yml, toml, ini, xml, dockerfile, nginx, hcl, makefile, cmake, protobuf, proto, bicep, env, properties, conf, config',
);
const fenceMarkup = list('html, css, scss, vue, svelte');

/** The kind behind a fence's info string or a span's language. */
export function kindOfFence(language: string): Kind {
  const name = language.toLowerCase();
  if (fenceConfig.has(name)) return 'config';
  return fenceMarkup.has(name) ? 'markup' : 'code';
}
