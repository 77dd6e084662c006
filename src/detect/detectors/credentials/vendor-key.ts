import { defineDetector } from '../../detector.ts';
import { entropy } from '../../placeholder.ts';
import { hookPattern } from '../../secrets/hook-patterns.ts';
import { pickKeys } from '../../secrets/pick-keys.ts';
import { randomness } from '../../secrets/randomness.ts';

export default defineDetector({
  id: 'vendor-key',
  title: 'Access key',
  category: 'credentials',
  severity: 'high',
  pick: (text, candidates) => pickKeys('vendor', text, candidates),
  patterns: [
    {
      regex: /(?<![\w-])hf_[A-Za-z]{34}(?![\w-])/y,
      at: { literals: ['hf_'] },
      confidence: 0.95,
      evidence: 'form of a key of Hugging Face',
    },
    {
      // Without a digit among its letters a key is no candidate of the table.
      regex:
        /(?<![\w-])(?:sk_(?:live|test)_[A-Za-z]{24,99}|(?:tskey|glpat|tvly)-[A-Za-z_-]{20,60})(?![\w-])/y,
      at: { literals: ['sk_live_', 'sk_test_', 'tskey-', 'glpat-', 'tvly-'] },
      confidence: 0.95,
      evidence: 'form of a key',
    },
    {
      regex: /v\^1\.1#i\^1#[\w^#+/=-]{40,3000}/y,
      at: { literals: ['v^1.1#'] },
      confidence: 0.95,
      evidence: 'form of a token of eBay',
    },
    {
      regex: /access_token\$(?:production|sandbox)\$[a-z0-9]{12,20}\$[a-f0-9]{32}/y,
      at: { literals: ['access_token$'] },
      confidence: 0.95,
      evidence: 'form of a token of Braintree',
    },
    {
      regex: /(?<![\w-])OC\|\d{10,20}\|[a-f0-9]{32}(?![\w-])/y,
      at: { literals: ['oc|'] },
      confidence: 0.95,
      evidence: 'form of a token of Oculus',
    },
    {
      // What a maker puts before its keys, and crosses where the rest would stand.
      regex:
        /(?<=(?<![\w-])(?<before>[A-Z][A-Z0-9]{2,7}|[a-z][a-z0-9_-]{1,28}[_-]))(?:x{8,80}|X{8,80})(?![\w-])/y,
      at: { literals: ['xxxxxxxx'] },
      confidence: 0.5,
    },
    hookPattern,
  ],
  validate: ({ value }) =>
    entropy(value.slice(8)) < 3 || randomness(value.slice(8)) < 0 ? 'documented' : undefined,
  counter: ['sha256', 'sha-1', 'sha1', 'checksum', 'integrity', 'etag', 'md5'],
  references: [
    'https://docs.stripe.com/keys',
    'https://api.slack.com/concepts/token-types',
    'https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  ],
  examples: {
    match: [
      `stripe.api_key = "«${'sk_'}live_SM9wCZ7Uw9xfogoEmvnEN5N1»"`,
      `ANTHROPIC_API_KEY=«${'sk-'}ant-api03-Zq8vN2xR7tLmK4cWbY1sHdJ6gFpQ9eUaX3oTi5rVnCkM0zBwSyDfGhLjPqRt_uIoA»`,
      `Authorization: Bearer «${'xo'}xb-728038528084-1485253888539-ZYW2mZp0zVZomHFwUbbYrEqm»`,
      `curl -d '{}' «https://hooks.${'slack'}.com/services/T02AB9XQ7/B06KD1PLM/x8Qv2LrT7cYw4KzN9bHs1MdE»`,
    ],
    ignore: [
      ['the task-management of risk-averse teams', 'words'],
      [`${'sk_'}live_xxxxxxxxxxxxxxxxxxxxxxxx`, 'a placeholder'],
    ],
  },
});
