/**
 * How telling a name is: 2 keeps a secret for certain (`client_secret`, `api-key`), 1 may keep one
 * (`key`, `cookie`), 0 does not (`token_count`, `public_key`, `keyboard`).
 */
export type NameWeight = 0 | 1 | 2;

/** Words in which a telling word only seems to stand. */
const lookalike =
  /key(?:word|board|stroke|frame|note|s?chain$|hole|stone|pad|press|down|up|code|map|of|value|ring$|path|space|cloak)|(?:mon|tur|hoc|don|jer|whis|primary|foreign|sort|partition|shard|cache|row|hash|group|object|dict|map|i18n|locale|translation|index|range|lookup|unique|composite|natural|surrogate|hot|arrow|short|answer|redis|sort|idempotency|route|query|storage)[_ -]?key|tokeni[sz]|(?:max|min|num|total|prompt|completion|input|output|next|page|eos|bos|pad|unk|stop|count|design|prev|previous|continuation|cancellation|syntax|sync|start|end|cursor|special)[_ -]?tokens?|author(?!iz|is|ity_?key)|secretar|authentication_?(?:type|method)|public|pub_?key|publishable|anon|signal|signup|signed|sign(?:ature)?_?(?:method|alg|version|type)|design|assign|csrf|xsrf|nonce|antiforgery/i;

/** Endings that say that the thing itself is elsewhere. */
const about =
  /(?:[_ .-]|(?<=[a-z]))(?:Ids?|ID|Names?|Types?|Files?|Paths?|Ur[li]s?|Endpoints?|Length|Len|Size|Counts?|Limits?|Index|Versions?|Dates?|Times?|Expir\w*|Ttl|TTL|Age|Formats?|Prefix|Suffix|Labels?|Title|Desc\w*|Hints?|Fields?|Columns?|Inputs?|Params?|Lists?|Maps?|Sets?|Hash(?:es)?|Digests?|Checksums?|Fingerprints?|Alg\w*|Methods?|Polic\w*|Usage|Budget|Max|Min|Scopes?|Headers?|Status|States?|Class|Services?|Providers?|Managers?|Handlers?|Stores?|Reset|Required|Enabled|Disabled|Regex|Pattern|Placeholder|Error|Message|Form|Page|Link|Button)$|_(?:ids?|names?|types?|files?|paths?|ur[li]s?|endpoints?|length|len|size|counts?|limits?|index|versions?|dates?|times?|expir\w*|ttl|age|formats?|prefix|suffix|labels?|title|desc\w*|hints?|fields?|columns?|inputs?|params?|lists?|maps?|hash(?:es)?|digests?|checksums?|fingerprints?|alg\w*|methods?|polic\w*|usage|scopes?|headers?|status|states?|class|service|provider|manager|handler|store|reset|required|enabled|regex|pattern|arn)$/;

const telling =
  /secret|token|pass(?:w|_?phrase|code)|pwd|api[_ .-]{0,2}(?:access[_ .-]?)?key|(?:access|private|auth|signing|signature|encryption|encrypt|client|app|application|consumer|master|service|account|license|licence|storage|shared|sas|admin|deploy|integration|server|subscription|rest|write|read|ingest|insert|personal|project|org|user|developer|dev|live|prod|production|root|security|session|webhook|preshared|pre-shared|unseal|recovery|jwt|hmac|aes|rsa|ssh|license)[_ .-]{0,2}key|auth[_ .-]?(?:key|token|secret|pass|code)|authorization|credential|bearer|webhook|dsn\b|unseal|crumb|connection[_ .-]?string|x-auth|session[_ .-]?(?:key|token|secret)/i;

/** @param name an identifier as written, or a word before a value. */
export function weighName(name: string): NameWeight {
  if (lookalike.test(name)) return 0;
  if (
    about.test(name) &&
    !/access_?key_?id|secret_?(?:access_?)?key|(?:app|client|role|secret|api|reporter)_?id$/i.test(
      name,
    )
  )
    return 0;
  return telling.test(name) ? 2 : 1;
}
