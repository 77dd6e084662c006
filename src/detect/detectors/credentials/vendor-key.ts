import { defineDetector } from '../../detector.ts';
import { entropy } from '../../placeholder.ts';
import { vendorFormats, vendorHooks } from './vendor-formats.data.ts';

/** The look ahead keeps ordinary words from being tried against every format. */
const formats = vendorFormats.map(([, source]) => source).join('|');

export default defineDetector({
  id: 'vendor-key',
  title: 'Access key',
  category: 'credentials',
  severity: 'high',
  why: 'Whoever has it can use the service in the company’s name and at its cost.',
  token: 20,
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<![A-Za-z0-9_-])(?=[\w.~+/=:!-]{20})(?:${formats})(?![A-Za-z0-9_-])`,
        'g',
      ),
      confidence: 0.96,
    },
    {
      regex: new RegExp(vendorHooks.map(([, source]) => source).join('|'), 'g'),
      confidence: 0.95,
    },
  ],
  validate({ value }) {
    // A hash or an identifier of a page has the same characters as a key without a telling beginning.
    if (/^[a-f0-9]{32}-us\d|^(?:SK|AC)[a-f0-9]{32}$|^[a-f0-9]{32}-[a-f0-9]{8}-/.test(value))
      return entropy(value) > 3 ? 0.85 : false;
    if (value.startsWith('AC')) return 0.6;
    if (/^pk[._]/.test(value)) return 0.6;
    if (/_test_|_TEST-/.test(value)) return 0.8;
    return entropy(value) < 2.6 ? 0.5 : undefined;
  },
  explain: ({ value }) => [`form of a key of ${makerOf(value)}`],
  counter: ['sha256', 'sha-1', 'sha1', 'checksum', 'integrity', 'etag', 'md5'],
  references: [
    'https://docs.stripe.com/keys',
    'https://api.slack.com/concepts/token-types',
    'https://github.com/gitleaks/gitleaks/tree/master/cmd/generate/config/rules',
    'https://github.com/praetorian-inc/noseyparker',
  ],
  examples: {
    match: [
      `stripe.api_key = "«${'sk_'}live_R7eTllpYQYfIZu2Jnf2lAPFjD»"`,
      `ANTHROPIC_API_KEY=«${'sk-'}ant-api03-Zq8vN2xR7tLmK4cWbY1sHdJ6gFpQ9eUaX3oTi5rVnCkM0zBwSyDfGhLjPqRt_uIoA»`,
      `Authorization: Bearer «${'xo'}xb-893582989554-899326518131-JRHeVv1o9Cf99fwDpuortR2D»`,
    ],
    ignore: [
      ['the task-management of risk-averse teams', 'words'],
      [`${'sk_'}live_xxxxxxxxxxxxxxxxxxxxxxxx`, 'a placeholder'],
    ],
  },
});

function makerOf(value: string): string {
  const found = [...vendorFormats, ...vendorHooks].find(([, source]) =>
    new RegExp(`^(?:${source})$`).test(value),
  );
  return found?.[0] ?? 'a service';
}
