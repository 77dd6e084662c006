import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'cloud-resource',
  title: 'Cloud resource',
  category: 'credentials',
  severity: 'low',
  patterns: [
    {
      regex:
        /arn:aws(?:-cn|-us-gov)?:(?:[a-z0-9-]{2,30}:[a-z0-9-]{0,20}:(?:(?!123456789012)\d{12})?:[\w/:*.+=@-]{1,200}|s3:::[a-z0-9._-]{3,63}[\w/*.-]{0,100})/iy,
      at: { literals: ['arn:aws'] },
      confidence: 0.6,
      evidence: 'name with an account in it',
    },
    {
      regex:
        /aws[_ -]?account[_ -]?(?:id|number|no)?["']?\s{0,3}[:=]\s{0,3}["']?(?<value>(?!123456789012)\d{12})(?!\w)/iy,
      at: { literals: ['aws_account', 'aws account', 'aws-account', 'awsaccount'] },
      confidence: 0.5,
      evidence: 'number of an account',
    },
    {
      regex: /(?<=(?<!\w)(?<before>\d{9,14}-[a-z0-9]{20,40}))\.apps\.googleusercontent\.com/iy,
      at: { literals: ['.apps.googleusercontent.com'] },
      confidence: 0.6,
      evidence: 'client of a project',
    },
    {
      regex:
        /(?<=(?<![\w.-])(?<before>[a-z0-9][a-z0-9-]{0,62}))\.(?:s3(?:[.-][a-z0-9-]{4,20})?\.amazonaws\.com|(?:blob|file|queue|table|vault|database)\.(?:core\.)?(?:windows|azure)\.net|storage\.googleapis\.com|r2\.cloudflarestorage\.com|myshopify\.com)(?![\w-])/iy,
      at: {
        literals: [
          '.s3.',
          '.s3-',
          '.blob.core',
          '.file.core',
          '.queue.core',
          '.table.core',
          '.vault.azure',
          '.database.win',
          '.storage.goo',
          '.r2.cloud',
          '.myshopify.',
        ],
      },
      confidence: 0.5,
      evidence: 'store with a name of its own',
    },
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    'https://cloud.google.com/apis/docs/getting-started',
  ],
  context: ['production'],
  examples: {
    match: [
      'our production account: «arn:aws:kms:eu-central-1:408217335902:key/7f3c9a1e»',
      'production client «408217335902-q8v2m4k7t1x9z3b6n5c0r8w2y4p7s1d3.apps.googleusercontent.com»',
    ],
    ignore: [
      ['the ARN looks like arn:aws:iam::ACCOUNT:role/NAME', 'a form'],
      ['files of googleusercontent.com', 'a host'],
    ],
  },
});
