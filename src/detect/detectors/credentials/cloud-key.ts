import { defineDetector } from '../../detector.ts';
import { entropy } from '../../placeholder.ts';

export default defineDetector({
  id: 'cloud-key',
  title: 'Cloud key',
  category: 'credentials',
  severity: 'high',
  why: 'It opens machines and data in the cloud, and somebody pays for what is done with it.',
  prefilter: [
    'akia',
    'asia',
    'abia',
    'acca',
    'a3t',
    'aws',
    'secret_access_key',
    'secretaccesskey',
    'amazon',
    'aiza',
    'goog',
    'ya29.',
    'gocspx-',
    'accountkey=',
    'sharedaccesskey',
    'sig=',
    '8q~',
    '7q~',
    'dapi',
    'dop_v1_',
    'doo_v1_',
    'dor_v1_',
    'ltai',
    'ocid1.',
    'apikey',
    'ibm',
    'scw',
    'akid',
    'azure',
    'client_secret',
    'clientsecret',
  ],
  patterns: [
    {
      regex: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Za-z0-9])/g,
      confidence: 0.96,
      evidence: 'AWS key id',
    },
    {
      regex:
        /(?:aws|amazon|secret_?access_?key|secretaccesskey)[\w .-]{0,40}["'`]?\s{0,4}(?:[:=]>?|=>|is|,|>)\s{0,4}["'`]?(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
      confidence: 0.95,
      evidence: 'AWS secret',
    },
    { regex: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g, confidence: 0.96, evidence: 'Google API key' },
    { regex: /(?<![\w-])ya29\.[\w-]{30,300}/g, confidence: 0.95, evidence: 'Google access token' },
    {
      regex: /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g,
      confidence: 0.97,
      evidence: 'Google client secret',
    },
    {
      regex: /(?<![A-Za-z0-9])GOOG(?:1E|[A-Z0-9]{2})[A-Z0-9]{16,58}(?![A-Za-z0-9])/g,
      confidence: 0.85,
      evidence: 'Google storage key',
    },
    {
      regex:
        /(?:AccountKey|SharedAccessKey|PrimaryKey|SecondaryKey)["']?\s{0,2}[:=]\s{0,2}["']?(?<value>[A-Za-z0-9+/]{43,86}={1,2})/gi,
      confidence: 0.96,
      evidence: 'Azure key',
    },
    {
      regex: /[?&]s[a-z]=[^\s"'<>]{4,400}?&sig=(?<value>[A-Za-z0-9%+/]{40,80}(?:%3D|=){1,2})/g,
      confidence: 0.93,
      evidence: 'Azure signature',
    },
    {
      regex: /(?<![\w.~-])[\w.~-]{3}[78]Q~[\w.~-]{31,34}(?![\w.~-])/g,
      confidence: 0.95,
      evidence: 'Azure client secret',
    },
    {
      regex:
        /(?:azure|client_?secret)[\w .-]{0,30}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[\w.~+/=-]{32,44})(?![\w.~+/=-])/gi,
      confidence: 0.75,
      evidence: 'Azure client secret',
    },
    {
      regex: /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?:-\d)?(?![A-Za-z0-9])/g,
      confidence: 0.96,
      evidence: 'Databricks token',
    },
    {
      regex: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}(?![A-Za-z0-9])/g,
      confidence: 0.97,
      evidence: 'DigitalOcean token',
    },
    {
      regex: /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,20}(?![A-Za-z0-9])/g,
      confidence: 0.93,
      evidence: 'Alibaba key id',
    },
    {
      regex: /(?<![A-Za-z0-9])AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/g,
      confidence: 0.93,
      evidence: 'Tencent key id',
    },
    {
      regex: /(?<![A-Z0-9])SCW[A-Z0-9]{17}(?![A-Z0-9])/g,
      confidence: 0.93,
      evidence: 'Scaleway key id',
    },
    {
      regex: /ibm[\w .-]{0,30}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[\w-]{44})(?![\w-])/gi,
      confidence: 0.93,
      evidence: 'IBM Cloud key',
    },
  ],
  validate({ value }) {
    if (/^(?:AKIA|ASIA|ABIA|ACCA|A3T)/.test(value))
      return /(.)\1{5}|0123456|1234567890/.test(value) ? 0.55 : undefined;
    if (/^[A-Za-z0-9/+]{40}$/.test(value) && !/[^a-f0-9]/.test(value)) return 0.5;
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
    ],
    ignore: [
      [`${'AK'}IAIOSFODNN7EXAMPLE`, 'the key of the manual'],
      ['AKIA and ASIA are prefixes', 'no key'],
    ],
  },
});
