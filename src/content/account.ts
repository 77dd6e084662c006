import type { Context, PolicyView } from '../policy/view.ts';
import type { AccountSign, Site } from '../sites/site.ts';

type Account = Context['account'];

/** Where a page is, as far as accounts go. */
export interface AccountIn {
  readonly document: Document;
  readonly host: string;
  readonly site: Site;
  readonly view: () => PolicyView;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** Milliseconds before the page is looked at again. */
const fresh = 5000;

const mail = /[\w.+-]+@([a-z\d-]+(?:\.[a-z\d-]+)+)/i;
/** Where anybody gets a mailbox. */
const anybody =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|icloud|me|mac|aol|protonmail|proton|fastmail|qq|163|126|web|mail|rambler|naver|hey|zoho|t-online)\.[a-z]{2,4}|(?:yahoo|gmx|yandex|hotmail|outlook|live)\.[a-z]{2,3}(?:\.[a-z]{2})?)$/;

/**
 * Whose account is in use: read from what the page shows and keeps, never asked for, and kept as
 * this one word. The organisation's own ids and domains are those its policy gives to vendors.
 */
export function watchAccount(deps: AccountIn): () => Account {
  let known: Account = 'unknown';
  let made: PolicyView | null = null;
  let readAt = 0;
  return () => {
    if (made !== deps.view() || deps.now() - readAt > fresh) {
      made = deps.view();
      readAt = deps.now();
      known = readAccount(deps);
    }
    return known;
  };
}

function readAccount({ document, host, site, view }: AccountIn): Account {
  if (typeof site.account === 'string') return site.account;
  const ours = oursAt(view(), host);
  const said = site.account.flatMap((sign) =>
    valuesOf(sign, document).map((value) => kindOf(sign, value, ours)),
  );
  const [first = 'unknown', ...others] = new Set(said.filter((kind) => kind !== 'unknown'));
  return others.length === 0 ? first : 'unknown';
}

/** Ids and domains that are given to the vendor here. */
function oursAt({ tools }: PolicyView, host: string): readonly string[] {
  return tools
    .filter(({ hosts }) => hosts.some(({ source }) => new RegExp(source).test(host)))
    .flatMap(({ tenants = [] }) => tenants);
}

function kindOf(sign: AccountSign, value: string, ours: readonly string[]): Account {
  if (ours.includes(value)) return 'work';
  if (sign.is === 'id') {
    if (sign.personal && new RegExp(sign.personal).test(value)) return 'personal';
    if (ours.length > 0) return 'personal';
    return sign.personal ? 'work' : 'unknown';
  }
  if (anybody.test(value)) return 'personal';
  return ours.some((one) => one.includes('.')) ? 'personal' : 'work';
}

function valuesOf(sign: AccountSign, document: Document): string[] {
  return textsOf(sign, document).flatMap((text) => {
    if (sign.is === 'mail') return mail.exec(text)?.[1]?.toLowerCase() ?? [];
    const [whole, group] = (sign.match ? new RegExp(sign.match).exec(text) : [text]) ?? [];
    return (group ?? whole)?.toLowerCase() ?? [];
  });
}

function textsOf({ from, name }: AccountSign, document: Document): string[] {
  switch (from) {
    case 'cookie': {
      const pairs = document.cookie.split(/;\s*/).map((pair) => pair.split('='));
      return pairs.flatMap(([key, value]) => (key === name && value ? [decode(value)] : []));
    }
    case 'storage':
      return stored(document, new RegExp(name));
    case 'dom': {
      const found = document.querySelector(name);
      const label = found?.getAttribute('aria-label') ?? found?.getAttribute('content');
      return found ? [label ?? found.textContent ?? ''] : [];
    }
    case 'url': {
      const found = new RegExp(name).exec(document.location.href);
      return found ? [found[1] ?? found[0]] : [];
    }
    default:
      return from satisfies never;
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A cookie that is not encoded stands as it is.
    return value;
  }
}

function stored(document: Document, keys: RegExp): string[] {
  try {
    const storage = document.defaultView?.localStorage;
    const names = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
    return names.filter((key) => keys.test(key)).map((key) => storage?.getItem(key) ?? '');
  } catch {
    // Sandboxed frames have none.
    return [];
  }
}
