import { defineDetector } from '../../detector.ts';

const begin = `-----${'BEGIN'}`;

export default defineDetector({
  id: 'private-key',
  title: 'Private key',
  category: 'credentials',
  severity: 'high',
  patterns: [
    {
      // Whole, cut off, or with the headers of an encrypted key; line ends may be escaped.
      regex:
        /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[^-]{0,16000}(?:-(?!-{4}(?:END|BEGIN))[^-]{0,1500}){0,12}(?:-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/y,
      at: { literals: ['-----begin '] },
      confidence: 0.98,
      evidence: 'a key block',
    },
    {
      regex:
        /PuTTY-User-Key-File-\d: [^\r\n]{3,60}\r?\n(?:[^\r\n]{1,200}\r?\n){2,200}?Private-Lines: \d{1,4}\r?\n(?:[A-Za-z0-9+/=]{1,80}\r?\n?){1,200}/y,
      at: { literals: ['putty-user-key-file'] },
      confidence: 0.97,
      evidence: 'a key file',
    },
    {
      regex: /AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{58,200}(?![A-Za-z0-9])/y,
      at: { literals: ['age-secret-key-'] },
      confidence: 0.98,
      evidence: 'a key',
    },
    {
      // The first line of a key block in base64: `-----BEGIN … PRIVATE KEY` of several kinds.
      regex:
        /LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFUR|BQUklWQVRF|BFQyBQUklWQVRF|BPUEVOU1NIIFBSSVZBVEUg|BFTkNSWVBURUQgUFJJVkFURS|BEU0EgUFJJVkFUR|BQR1AgUFJJVkFURS)[A-Za-z0-9+/\\rn=-]{60,16000}/y,
      at: { literals: ['ls0tls1crudjti'] },
      confidence: 0.97,
      evidence: 'a key block in base64',
    },
    {
      regex:
        /(?:privatekey|presharedkey|private_key|preshared_key)["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![\w=])/iy,
      at: { literals: ['privatekey', 'presharedkey', 'private_key', 'preshared_key'] },
      confidence: 0.95,
      evidence: 'a key of a tunnel',
    },
    {
      regex:
        /(?:private[ _-]?key|deployer|secp256k1)[^\n]{0,24}?(?<value>(?:0x)?[a-f0-9]{64})(?![\w])/iy,
      at: {
        literals: [
          'private key',
          'private_key',
          'private-key',
          'privatekey',
          'deployer',
          'secp256k1',
        ],
      },
      confidence: 0.85,
      evidence: 'a key of a wallet',
    },
    {
      regex: /"d"\s{0,3}:\s{0,3}"(?<value>[\w-]{40,700})"/y,
      at: { literals: ['"d":', '"d" :'] },
      confidence: 0.9,
      evidence: 'private part of a web key',
    },
  ],
  validate({ value, match, text, start }) {
    if (match[0].startsWith('"d"'))
      return /"kty"/.test(text.slice(Math.max(0, start - 900), start + 900)) ? undefined : false;
    const body = value.replace(/-----[^-]{1,60}-----/g, '').replace(/\\[nrt]|\s/g, '');
    const kinds = new Set(body.slice(0, 200)).size;
    if (value.startsWith('-----')) {
      // Whole, the shortest key there is has 64 units.
      if (body.length < 12 || (body.length < 60 && match[0].includes('-----END'))) return false;
      return body.length < 40 || kinds < 12 ? 'documented' : undefined;
    }
    return kinds < 8 ? false : undefined;
  },
  normalise: (value) => value.replace(/\\[nr]|\s/g, ''),
  references: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://www.rfc-editor.org/rfc/rfc4880'],
  examples: {
    match: [
      `«${begin} PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDn\ndJt7NaG8T64k9JQ1yvAY42n1m0aOk5DAvPgKwaAFOWzxPxp7\n-----END PRIVATE KEY-----»`,
      `key = "«${begin} EC PRIVATE KEY-----\\nMHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJ9Rb1TMyWg3ZqHboAoGCCqG\\n-----END EC PRIVATE KEY-----»"`,
      `[Interface]\nPrivateKey = «${'4FhT7q'}Zc9LxVn2KbPwR8sYdJ3mGtUe6HaWo1XiCrQ0k=»`,
    ],
    ignore: [
      [
        `${begin} PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA`,
        'a public key is meant to be known',
      ],
      [`starts with ${begin} PRIVATE KEY----- and`, 'only the first line'],
    ],
  },
});
