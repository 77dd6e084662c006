import { defineDetector } from '../../detector.ts';
import { entropy } from '../../placeholder.ts';

const name = String.raw`(?:api[_ .-]?key|apikey|secret(?:[_ .-]?key)?|access[_ .-]?key|auth(?:entication|orization)?[_ .-]?(?:token|key)|access[_ .-]?token|refresh[_ .-]?token|bearer[_ .-]?token|client[_ .-]?secret|app[_ .-]?secret|private[_ .-]?(?:key|token)|encryption[_ .-]?key|signing[_ .-]?(?:key|secret)|webhook[_ .-]?secret|session[_ .-]?(?:key|secret|token)|jwt[_ .-]?secret|license[_ .-]?key|token|credentials?|conn(?:ection)?[_ .-]?str(?:ing)?)`;

export default defineDetector({
  id: 'secret-key',
  title: 'Secret',
  category: 'credentials',
  severity: 'high',
  why: 'It lets a program in; whoever reads it can come in as well.',
  prefilter: ['key', 'token', 'secret', 'auth', 'credential', 'bearer', 'basic', 'conn'],
  token: 12,
  patterns: [
    {
      regex: new RegExp(
        String.raw`${name}[\w-]{0,16}["'\x60]?\]?\s{0,6}(?:[:=]|=>|:=|==|,|>)\s{0,6}["'\x60]?(?<value>[A-Za-z0-9+/_.~=-]{12,200})(?=["'\x60\s,;&)}\]<\\]|$)`,
        'gi',
      ),
      confidence: 0.8,
      evidence: 'named like a secret',
    },
    {
      regex: new RegExp(
        String.raw`(?:secret|api|private|encryption|signing)[_ .-]?(?:key)?[\w-]{0,16}["'\x60]?\]?\s{0,6}(?:[:=]|=>|:=)\s{0,6}(?<quote>["'\x60])(?<value>[^\s"'\x60]{20,120})\k<quote>`,
        'gi',
      ),
      confidence: 0.8,
      evidence: 'named like a secret',
    },
    {
      regex:
        /(?<![A-Za-z])(?:Bearer|Token|Basic|ApiKey|Api-Key)[ \t]{1,3}["'`]?(?<value>[A-Za-z0-9+/_.~=-]{16,1000})(?![A-Za-z0-9+/_.~=-])/gi,
      confidence: 0.8,
      evidence: 'in a sign-in header',
    },
  ],
  validate({ value, match, text, start }) {
    const quoted = /["'`]/.test(text.slice(start - 1, start));
    // Words, names of variables, members, paths and versions are not random.
    if (/^[A-Za-z]+$/.test(value) || /^[A-Z][A-Z0-9_]+$/.test(value) || !/\d/.test(value))
      return false;
    if (
      /^[a-z]+(?:[._-][a-z]+\d{0,3})+$/i.test(value) ||
      /^\.{0,2}\/|^\d+(?:[.-]\d+)*$|^v?\d+\./.test(value)
    )
      return false;
    if (/^[a-z0-9]+(?:-[a-z0-9]+){1,6}$/.test(value) && !/\d[a-z]+\d/.test(value)) return false;
    if (/[({<$]/.test(value) && /^[$({<]|\w\(|\$\{/.test(value)) return false;
    if (/^https?:|\/\//.test(value)) return false;
    const bits = entropy(value);
    const isHex = /^[a-f0-9-]+$/i.test(value);
    if (bits < (isHex ? 2.7 : 3.2)) return false;
    const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value);
    const named = !/^(?:token|key)/i.test(match[0]);
    if (value.length >= 20 && (isHex ? value.length >= 32 : mixed && bits > 3.7))
      return quoted || named ? 0.92 : 0.85;
    return value.length >= 16 ? 0.78 : 0.65;
  },
  counter: [
    'sha256',
    'sha1',
    'checksum',
    'integrity',
    'etag',
    'md5',
    'commit',
    'digest',
    'hash',
    'public',
    'csrf',
    'nonce',
    'example',
    'key_id',
    'cache',
  ],
  references: ['https://owasp.org/www-community/vulnerabilities/Use_of_hard-coded_password'],
  examples: {
    match: [
      `MAPS_API_KEY="«${'q7Rt2Lx9'}Vb4Nw8Kc3Hd6Jf1P»"`,
      `Authorization: Bearer «${'9f8Kd02mQxL7'}vTz4WbNc6YhRg1»`,
    ],
    ignore: [
      ['api_key = os.environ["MAPS_API_KEY"]', 'read from elsewhere'],
      ['token = "your-token-goes-here-1234"', 'a placeholder'],
      ['secret_name: payment-service-v2', 'a name'],
    ],
  },
});
