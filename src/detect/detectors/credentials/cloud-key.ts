import { defineDetector } from '../../detector.ts';
import { entropy } from '../../placeholder.ts';
import { pickKeys } from '../../secrets/pick-keys.ts';

export default defineDetector({
  id: 'cloud-key',
  title: 'Cloud key',
  category: 'credentials',
  severity: 'high',
  pick: (text, candidates) => pickKeys('cloud', text, candidates),
  patterns: [
    {
      regex:
        /(?:secret|aws|amazon)[\w .-]{0,24}["'`]?\s{0,4}(?:[:=]>?|=>|is|,|>)\s{0,4}["'`]?(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/iy,
      at: { literals: ['secret_access', 'secretaccess', 'secret access', 'aws', 'amazon'] },
      confidence: 0.95,
      evidence: 'AWS secret',
    },
    {
      regex:
        /(?:account|access|primary|secondary)key["']?\s{0,2}[:=]\s{0,2}["']?(?<value>[A-Za-z0-9+/]{43,86}={1,2})/iy,
      at: { literals: ['accountkey', 'accesskey', 'primarykey', 'secondarykey'] },
      confidence: 0.96,
      evidence: 'Azure key',
    },
    {
      // Without a digit it is no candidate of the table.
      regex: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z]{16}(?![A-Za-z0-9])/y,
      at: { literals: ['akia', 'asia', 'abia', 'acca'] },
      confidence: 0.9,
      evidence: 'form of a key of AWS',
    },
    {
      // Signed addresses of Azure, AWS and Google: whoever has them may read until they expire.
      regex:
        /(?:[?&]|%26|&amp;)(?:sig|x-(?:amz|goog)-signature|signature)=(?<value>[\w%+/-]{40,700}(?:%3D|=){0,2})/iy,
      at: {
        literals: ['&sig=', '?sig=', '&x-amz-signature=', '&x-goog-signature=', '&signature='],
      },
      confidence: 0.9,
      evidence: 'signed address',
    },
    {
      regex:
        /(?:azure|client_?secret)[\w .-]{0,30}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[\w.~+/=-]{32,44})(?![\w.~+/=-])/iy,
      at: { literals: ['azure', 'client_secret', 'clientsecret'] },
      confidence: 0.75,
      evidence: 'Azure client secret',
    },
    {
      regex: /ibm[\w .-]{0,30}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[\w-]{44})(?![\w-])/iy,
      at: { literals: ['ibm'] },
      confidence: 0.93,
      evidence: 'IBM Cloud key',
    },
    {
      regex: /token[ =:"']{1,4}(?<value>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.])/iy,
      at: { literals: ['token'] },
      confidence: 0.9,
      evidence: 'form of a token to join a cluster',
    },
  ],
  validate({ value }) {
    if (/^[A-Za-z0-9/+]{40}$/.test(value) && !/[^a-f0-9]/.test(value)) return 0.5;
    if (/^A[A-Z]{19}$/.test(value) && entropy(value) < 3) return 'documented';
    return entropy(value) < 3 ? false : undefined;
  },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    'https://cloud.google.com/docs/authentication/api-keys',
    'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
  ],
  examples: {
    match: [
      `aws_access_key_id = «${'AK'}IAQ7Z3MFWL5TPR2XVN»`,
      `AWS_SECRET_ACCESS_KEY=«${'vR8s0Kx2Lq'}/7TnYw4ZbHc9Jd6MfPg1SaUe3XoWi5»`,
      `key=«${'AI'}zaSyC8kT3mVq-L2xWd9RfHn5ZpBgYj7Us4EaQ»`,
      `{"private":"\\n«${'AK'}IAQ7Z3MFWL5TPR2XVN»"}`,
    ],
    ignore: [
      [`${'AK'}IAIOSFODNN7EXAMPLE`, 'the key of the manual'],
      ['AKIA and ASIA are prefixes', 'no key'],
    ],
  },
});
