import { defineDetector } from '../../detector.ts';

/**
 * Top-level domains under which people cite hosts without a scheme; none that is an ending of files
 * (`.py`, `.sh`) or a common method or word (`.is`, `.in`).
 */
const domains = [
  'com',
  'org',
  'net',
  'edu',
  'gov',
  'info',
  'biz',
  'io',
  'ai',
  'app',
  'dev',
  'cloud',
  'online',
  'shop',
  'tech',
  'academy',
  'agency',
  'uk',
  'de',
  'fr',
  'nl',
  'eu',
  'es',
  'pl',
  'ch',
  'ca',
  'au',
  'nz',
  'jp',
  'cn',
  'br',
  'ru',
  'se',
  'dk',
  'fi',
  'cz',
  'ly',
  'gl',
  'pt',
  'us',
  'co',
];
const path = String.raw`[^\s<>"'\x60{}|\\^[\]（）。，、]`;
/** What ends in a top-level domain as well: packages and modules of programs. */
const modules =
  /^(?:java|javax|std|sys|fs|node|socket|engine|self|this|asyncio|e|i|vs)\.|^[A-Z][a-z]+\.(?:io|app|dev)$/;

export default defineDetector({
  id: 'url',
  title: 'Link',
  category: 'customer',
  severity: 'low',
  prefilter: ['://', 'www.', ...domains.map((domain) => `.${domain}`)],
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<=(?<![A-Za-z0-9_@])(?<before>https?|ftps?|sftp|wss?|file)):\/\/${path}{3,2000}`,
        'iuy',
      ),
      at: { literals: ['://'] },
      confidence: 0.95,
    },
    {
      regex: new RegExp(
        String.raw`(?<![A-Za-z0-9_@./-])www\.[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}(?:[/?#]${path}{0,2000})?`,
        'iuy',
      ),
      at: { literals: ['www.'] },
      confidence: 0.9,
    },
    {
      regex: new RegExp(
        String.raw`(?<=(?<![A-Za-z0-9_@./=:\\$-]|www\.)(?<before>(?:[A-Za-z0-9][A-Za-z0-9-]{0,40}\.){0,3}[A-Za-z0-9][A-Za-z0-9-]{1,40}))\.(?:${domains.join('|')})(?![A-Za-z0-9_=(@-]|\.[A-Za-z0-9])(?:\/${path}{0,500})?`,
        'iuy',
      ),
      at: { literals: domains.map((domain) => `.${domain}`) },
      confidence: 0.62,
      evidence: 'a host without a scheme',
    },
  ],
  validate: ({ value }) => (modules.test(value) ? false : undefined),
  normalise: (value) => value.replace(/[.,;:!?)*_]+$/, ''),
  references: ['https://www.rfc-editor.org/rfc/rfc3986', 'https://www.iana.org/domains/root/db'],
  examples: {
    match: [
      'see «https://wiki.nordwind.de/x/9a?draft=1» for it',
      'on «www.nordwind.de/shop» since May',
    ],
    ignore: [
      ['the scheme is https: without more', 'no host follows'],
      ['either/or and his www habit', 'not a link'],
      ['import java.io', 'a module'],
    ],
  },
});
