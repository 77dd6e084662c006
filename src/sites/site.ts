import type { Transport } from '../protocol/page.ts';

/**
 * How a request of a site carries what the person wrote. Data only, so that a signed policy can
 * repair it without a release; the steps and paths are read by `codec.ts`.
 */
export interface RequestRecord {
  readonly transport: Transport;
  /** Upper case; `SEND` for a WebSocket frame. Several separated by `|`. */
  readonly method: string;
  /** Source of a regular expression, tested against the absolute URL. */
  readonly url: string;
  /**
   * Steps from the body to a tree, left to right: `json`, `form:NAME`, `multipart:NAME`,
   * `at:PATH`, `query` (the URL's, not the body's). `opaque`: known, but readable by nobody.
   */
  readonly decode: readonly string[];
  /** Where the text stands in the tree: `a.b[0]`, `[-1]` last, `[*]` each, `**` every string below. */
  readonly paths: readonly string[];
  /** Only messages where this path has this value (shared endpoints, sockets). */
  readonly when?: { readonly path: string; readonly equals: string };
  /** `no`: the body is signed, encrypted or binary; refuse, never rewrite. */
  readonly rewriteSafe: 'likely' | 'unknown' | 'no';
  /** A synthetic request that holds `MARKER-7f3a` where the text stands. */
  readonly sample?: { readonly url: string; readonly body: string };
}

/** An upload endpoint: the body is a file, or a form that holds one. */
export interface FileRecord {
  readonly method: string;
  readonly url: string;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** Page hosts, today's first, then older ones. `*.x` matches subdomains. */
  readonly hosts: readonly string[];
  /** Hosts that receive text or files but are no pages. */
  readonly apiHosts: readonly string[];
  readonly composer: {
    readonly editor:
      | 'prosemirror'
      | 'tiptap'
      | 'quill'
      | 'lexical'
      | 'slate'
      | 'codemirror6'
      | 'textarea'
      | 'contenteditable';
    /** In order of preference, valid CSS. */
    readonly selectors: readonly string[];
  };
  /** Send controls, in order of preference. */
  readonly send: readonly string[];
  readonly submit: readonly RequestRecord[];
  /** Requests that carry the draft before it is sent. */
  readonly preSubmit: readonly RequestRecord[];
  readonly files: readonly FileRecord[];
  /** Source of a regular expression on the path whose first group names the conversation. */
  readonly conversation: string | null;
  readonly traits: readonly string[];
  /** When the facts were last confirmed: `2026-08`. */
  readonly asOf: string;
}

/** Identity, for its types. */
export function defineSite(site: Site): Site {
  return site;
}
