import type { Transport } from '../protocol/page.ts';

/**
 * How a request of a site carries what the person wrote. Data only, so that a signed policy can
 * repair it without a release; the steps and paths are read by `codec.ts` (see README.md).
 */
export interface RequestRecord {
  readonly transport: Transport;
  /** Upper case; `SEND` for a WebSocket frame. Several separated by `|`. */
  readonly method: string;
  /** Source of a regular expression, tested against the absolute URL. */
  readonly url: string;
  /** Steps from the body to a tree, left to right. */
  readonly decode: readonly string[];
  /** Where the text stands in the tree. */
  readonly paths: readonly string[];
  /** Only messages where this path has this value; several values separated by `|`. */
  readonly when?: { readonly path: string; readonly equals: string } | undefined;
  /** `no`: the body is signed, encrypted or binary; refuse, never rewrite. */
  readonly rewriteSafe: 'likely' | 'unknown' | 'no';
  /** A synthetic request that holds `MARKER-7f3a` where the text stands. Left out of what ships. */
  readonly sample?: Sample;
}

/** `form`: the fields of a FormData body. `framed`: behind the 5 bytes of a Connect envelope. */
export interface Sample {
  readonly url: string;
  readonly body?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly framed?: string;
}

/** An upload endpoint: the body is a file, or a form that holds one. */
export interface FileRecord {
  readonly method: string;
  readonly url: string;
}

/** Something on the page that tells whose account is in use. Read, never asked for. */
export interface AccountSign {
  /** A cookie scripts can read, local storage (all keys that match), the page, or its address. */
  readonly from: 'cookie' | 'storage' | 'dom' | 'url';
  /** Cookie name, source of a regular expression on keys, CSS selector, or on the address. */
  readonly name: string;
  /** What is read: an e-mail address, or an id of the organisation, tenant or workspace. */
  readonly is: 'mail' | 'id';
  /** Source of a regular expression; its match (first group, if any) is the value. */
  readonly match?: string;
  /** Values of private accounts: source of a regular expression. */
  readonly personal?: string;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  /** Page hosts, today's first, then older ones. `*.x` matches subdomains. */
  readonly hosts: readonly string[];
  /** Hosts that receive text or files but are no pages. */
  readonly apiHosts: readonly string[];
  /**
   * Where the tool is on a host that serves other things too: globs on path and query. Elsewhere on
   * that host only the described requests are looked at. Null: everywhere.
   */
  readonly pages: readonly string[] | null;
  /** The only addresses where scripts of ours run at all, where that is not the whole host. */
  readonly entered: readonly string[] | null;
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
    /** `newline`: only Ctrl or Cmd with Enter sends. */
    readonly enter: 'sends' | 'newline';
  };
  /** Send controls, in order of preference. */
  readonly send: readonly string[];
  readonly submit: readonly RequestRecord[];
  /** Requests that carry the draft before it is sent. */
  readonly preSubmit: readonly RequestRecord[];
  readonly files: readonly FileRecord[];
  /** What kind of accounts there are, or how to tell. */
  readonly account: 'work' | 'personal' | readonly AccountSign[];
  /** Source of a regular expression on the path whose first group names the conversation. */
  readonly conversation: string | null;
  /** Nobody described it: any editor counts, and no composer is missed. */
  readonly generic: boolean;
  /** For those who keep the pack. Left out of what ships. */
  readonly about?: {
    readonly vendor: string;
    readonly traits: readonly string[];
    /** When the facts were last confirmed: `2026-08`. */
    readonly asOf: string;
    /** How far they can be relied on. */
    readonly confidence: 'high' | 'medium' | 'low';
  };
}

/** A record as it is written: what is left out is as in {@link defineSite} and {@link post}. */
type Written = Partial<Omit<Site, 'composer'>> &
  Pick<Site, 'id' | 'name' | 'hosts'> & {
    readonly composer?: Partial<Site['composer']>;
  };

/** Any editor, and what sends it: for sites of which nobody has described these. */
const anyEditor = ['textarea', '[contenteditable="true"]', '[role="textbox"]'];
const anySend = ['button[type="submit"]', 'button[aria-label*="Send" i]'];

export function defineSite(written: Written): Site {
  const { composer } = written;
  return {
    apiHosts: [],
    pages: null,
    entered: null,
    send: anySend,
    submit: [],
    preSubmit: [],
    files: [],
    account: [],
    conversation: null,
    generic: false,
    ...written,
    composer: { editor: 'textarea', selectors: anyEditor, enter: 'sends', ...composer },
  };
}

/** A request by fetch or XMLHttpRequest: a POST of JSON, unless it says otherwise. */
export function post(written: Partial<RequestRecord> & Pick<RequestRecord, 'url'>): RequestRecord {
  return {
    transport: 'fetch',
    method: 'POST',
    decode: ['json'],
    paths: [],
    rewriteSafe: 'unknown',
    ...written,
  };
}

/** A text frame of a WebSocket. */
export function frame(written: Partial<RequestRecord> & Pick<RequestRecord, 'url'>): RequestRecord {
  return post({ transport: 'websocket', method: 'SEND', ...written });
}
