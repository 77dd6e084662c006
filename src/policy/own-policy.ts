import { type Action, stricter, strictness } from './action.ts';
import { defaultPolicy } from './default.ts';
import type { CustomDetectorDocument, PolicyDocument, RuleDocument } from './schema.ts';

/** What somebody chose for a browser that nobody manages. */
export interface OwnChoices {
  /** Goes up with every change. */
  readonly version: number;
  /** Id of a starter; null: the built-in rules. */
  readonly starter: string | null;
  /** How sure Tidegate has to be before it asks. */
  readonly care: 'less' | 'usual' | 'more';
  /** Ids of sites where nothing is checked. */
  readonly sitesOff: readonly string[];
  /** Words and phrases that should not leave. */
  readonly words: readonly string[];
  /** Documents of which no passage should leave. */
  readonly documents: readonly OwnDocument[];
}

/** A document of somebody's own: its text is not kept, only its fingerprints. */
export interface OwnDocument {
  /** Of the file. */
  readonly name: string;
  /** Of its fingerprints, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Where the browser keeps the fingerprints of such a document. The name is one that never leads
 * anywhere (RFC 6761): nobody can be asked for it.
 */
export function ownDocumentUrl(sha256: string): string {
  return `${ownDocumentsAt}${sha256}`;
}

export function isOwnDocument(url: string): boolean {
  return url.startsWith(ownDocumentsAt);
}

const ownDocumentsAt = 'https://own-documents.invalid/';

export const noChoices: OwnChoices = {
  version: 0,
  starter: null,
  care: 'usual',
  sitesOff: [],
  words: [],
  documents: [],
};

/** Nothing was chosen, so that the built-in policy holds as it is. */
export function isNothing({ starter, care, sitesOff, words, documents }: OwnChoices): boolean {
  const lists = [sitesOff, words, documents];
  return starter === null && care === 'usual' && lists.every((list) => list.length === 0);
}

/** What people read about a kind of data of their own. */
export interface OwnKind {
  readonly title: string;
  readonly why: string;
}

/** The choices as a policy: from here on they go the way of every other policy. */
export function ownPolicy(
  { version, starter, care, sitesOff, words, documents }: OwnChoices,
  starters: readonly PolicyDocument[],
  said: { readonly words: OwnKind; readonly documents: OwnKind },
): PolicyDocument {
  const base = starters.find(({ id }) => id === starter) ?? defaultPolicy;
  // What a starter says in the name of a company is not for somebody alone.
  const { organisation: _, contact: __, useCases: ___, tests: ____, ...rest } = base;
  const rules = (base.rules ?? defaultPolicy.rules ?? []).map((rule) => withCare(rule, care));
  const category = 'strategy';
  const byWords = Object.entries(
    words.length === 0 ? {} : { 'own-words': { ...said.words, category, terms: [...words] } },
  );
  const byDocuments = documents.map(({ sha256 }) => {
    const fingerprints = { url: ownDocumentUrl(sha256), sha256 };
    return [`own-document-${sha256.slice(0, 16)}`, { ...said.documents, category, fingerprints }];
  }) as [id: string, custom: CustomDetectorDocument][];
  const own = [...byWords, ...byDocuments];
  return {
    ...rest,
    id: 'own',
    version: Math.max(1, version),
    rules: [
      ...warnAbout('own-words', byWords),
      ...warnAbout('own-documents', byDocuments),
      ...rules,
    ],
    ...(own.length > 0 && {
      detectors: {
        ...base.detectors,
        ...Object.fromEntries(own.map(([id, custom]) => [id, { custom }])),
      },
    }),
    ...(sitesOff.length > 0 && {
      sites: {
        ...base.sites,
        ...Object.fromEntries(sitesOff.map((id) => [id, { ...base.sites?.[id], mode: 'off' }])),
      },
    }),
  };
}

function warnAbout(id: string, detectors: readonly (readonly [id: string, ...unknown[]])[]) {
  const ids = detectors.map(([detector]) => detector);
  return ids.length === 0 ? [] : [{ id, when: { detectors: ids }, action: 'warn' as const }];
}

/** Only what Tidegate is not sure of is asked about less, or more. */
function withCare(rule: RuleDocument, care: OwnChoices['care']): RuleDocument {
  const { action } = rule;
  if (care === 'usual' || typeof action === 'string' || !action.medium) return rule;
  const medium =
    care === 'less' ? weaker(action.medium, 'coach') : raised(action.medium, action.high);
  return { ...rule, action: { ...action, medium } };
}

type RuleAction = Exclude<Action, 'allow'>;

function weaker<A extends Action>(a: A, b: A): A {
  return strictness(a) <= strictness(b) ? a : b;
}

/** A word of advice becomes a question, but never more than what is sure would be. */
function raised(medium: RuleAction, high: RuleAction | undefined): RuleAction {
  if (medium !== 'coach' || high === undefined) return medium;
  return stricter(medium, weaker('warn', high)) as RuleAction;
}
