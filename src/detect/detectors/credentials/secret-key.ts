import { defineDetector, type Pick } from '../../detector.ts';
import { findNamedKeys, secretWords } from '../../secrets/find-named-keys.ts';
import { vendorWords } from '../../secrets/vendor-words.data.ts';

export default defineDetector({
  id: 'secret-key',
  title: 'Secret',
  category: 'credentials',
  severity: 'high',
  prefilter: [...secretWords, ...vendorWords],
  pick: (text, candidates, lower, hits): Iterable<Pick> =>
    findNamedKeys(text, candidates, lower, hits),
  counter: ['checksum', 'integrity', 'etag', 'commit', 'digest'],
  references: ['https://owasp.org/www-community/vulnerabilities/Use_of_hard-coded_password'],
  examples: {
    match: [
      `MAPS_API_KEY="«${'q7Rt2Lx9'}Vb4Nw8Kc3Hd6Jf1P»"`,
      `Authorization: Bearer «${'9f8Kd02mQxL7'}vTz4WbNc6YhRg1»`,
      `<add key="MailToken" value="«${'Zr4kQ9w'}LmX2vTb7Ny»" />`,
      `our Mailchimp key is «${'7c4a8d09ca37'}62af61e59520943dc264»`,
    ],
    ignore: [
      ['api_key = os.environ["MAPS_API_KEY"]', 'read from elsewhere'],
      ['token = "your-token-goes-here-1234"', 'a placeholder'],
      ['secret_name: payment-service-v2', 'a name'],
      [`public_key: "${'q7Rt2Lx9'}Vb4Nw8Kc3Hd6Jf1P"`, 'meant to be known'],
      ['the key to success 2024 is a good token economy', 'words'],
    ],
  },
});
