import { defineDetector } from '../../detector.ts';
import { isExampleHost } from '../../placeholder.ts';

/** Endings of file names, versions and code that stand after an @ as well. */
const notDomains =
  /\.(?:png|jpe?g|gif|svg|webp|css|s?css|js|mjs|cjs|ts|tsx|jsx|json|html?|php|py|rb|java|class|xml|ya?ml|md|txt|exe|dll|zip|lock|vue|sh|sys|log|so)$/i;

export default defineDetector({
  id: 'email',
  title: 'E-mail',
  category: 'customer',
  severity: 'medium',
  prefilter: ['@', '[at', '(at', '[ at', '( at'],
  patterns: [
    {
      regex:
        /(?<=(?<![\p{L}\p{N}._%+/-])(?<before>[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}))@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.){1,8}\p{L}[\p{L}-]{1,23}(?![\p{L}\p{N}_]|-[\p{L}\p{N}])/uy,
      at: { literals: ['@'] },
      confidence: 0.95,
    },
    {
      regex:
        /(?<=(?<![\w.%+-])(?<before>\w[\w.%+-]{0,63}))@\[?(?:\d{1,3}\.){3}\d{1,3}(?![\w.]\d)\]?/y,
      at: { literals: ['@'] },
      confidence: 0.6,
    },
    {
      regex:
        /(?<=(?<![\w.%+-])(?<before>\w[\w.%+-]{0,63} {0,2}))[[(] {0,2}at {0,2}[\])] {0,2}\w[\w-]{1,62}(?: {0,2}(?:\.|[[(] {0,2}dot {0,2}[\])]) {0,2}[a-z]{2,12}){1,3}(?!\w)/iy,
      at: { literals: ['[at', '(at', '[ at', '( at'] },
      confidence: 0.8,
      evidence: 'spelled out',
    },
  ],
  validate({ value, text, start, end }) {
    const at = value.indexOf('@');
    if (at < 0) return undefined;
    const local = value.slice(0, at);
    const host = value.slice(at + 1);
    if (/\.\.|\.$|^\.|'$/.test(local) || notDomains.test(host) || /^\d+x$/.test(local))
      return false;
    // git@github.com:owner/repo, and the same with ssh:// in front, are places.
    if (
      /^(?:git|hg|svn)$/.test(local) ||
      (text.startsWith(':', end) &&
        /^\w/.test(text.slice(end + 1, end + 2)) &&
        text.slice(end + 1, end + 80).includes('/'))
    )
      return false;
    if (/:\/\/[^\s@]{0,80}$/.test(text.slice(Math.max(0, start - 90), start))) return false;
    if (
      isExampleHost(host) ||
      /^(?:no-?reply|do-?not-?reply|user|username|your(?:name|email)?|name|foo|someone|somebody|xxx+)$/i.test(
        local,
      )
    )
      return 'documented';
    return undefined;
  },
  normalise: (value) => value.toLowerCase().replace(/\s/g, ''),
  references: ['https://www.rfc-editor.org/rfc/rfc5322', 'https://www.rfc-editor.org/rfc/rfc2606'],
  examples: {
    match: [
      'Write to «anna.berg@nordwind-handel.de» today',
      "cc «j.o'neill+invoices@mail.kestrel.co.uk»",
      'reach me at «jo.miller [at] kestrel [dot] io»',
    ],
    ignore: [
      ['mail to jane.doe@example.com', 'a domain kept for examples'],
      ['the icon logo@2x.png', 'a file name'],
      ['git clone git@github.com:acme/app.git', 'an address of a repository'],
    ],
  },
});
