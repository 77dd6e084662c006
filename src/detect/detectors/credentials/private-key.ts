import { defineDetector } from '../../detector.ts';

const begin = `-----${'BEGIN'}`;

export default defineDetector({
  id: 'private-key',
  title: 'Private key',
  category: 'credentials',
  severity: 'high',
  why: 'Whoever has it can pose as its owner or read what was meant for them.',
  prefilter: ['private key', 'private-key', 'puttygen', 'putty-user-key', 'age-secret-key'],
  patterns: [
    {
      regex:
        /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\\]?[^-]{40,16000}(?:-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g,
      confidence: 0.98,
      evidence: 'a key block',
    },
    {
      // Cut off or with the headers of an encrypted key.
      regex:
        /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----END)){0,160}[A-Za-z0-9+/=]{40,4000}/g,
      confidence: 0.95,
      evidence: 'a key block',
    },
    {
      regex:
        /PuTTY-User-Key-File-\d: [^\r\n]{3,60}\r?\n(?:[^\r\n]{1,200}\r?\n){2,200}?Private-Lines: \d{1,4}\r?\n(?:[A-Za-z0-9+/=]{1,80}\r?\n?){1,200}/g,
      confidence: 0.97,
      evidence: 'a key file',
    },
    { regex: /AGE-SECRET-KEY-1[A-Z0-9]{58}(?![A-Za-z0-9])/g, confidence: 0.98, evidence: 'a key' },
  ],
  validate({ value }) {
    const body = value.replace(/-----[^-]{1,60}-----/g, '').replace(/\\[nr]|\s/g, '');
    if (body.length < 40) return false;
    return new Set(body.slice(0, 200)).size < 12 ? 'documented' : undefined;
  },
  normalise: (value) => value.replace(/\\[nr]|\s/g, ''),
  references: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://www.rfc-editor.org/rfc/rfc4880'],
  examples: {
    match: [
      `«${begin} PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDn\ndJt7NaG8T64k9JQ1yvAY42n1m0aOk5DAvPgKwaAFOWzxPxp7\n-----END PRIVATE KEY-----»`,
      `key = "«${begin} EC PRIVATE KEY-----\\nMHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJ9Rb1TMyWg3ZqHboAoGCCqG\\n-----END EC PRIVATE KEY-----»"`,
    ],
    ignore: [
      [
        `${begin} PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA`,
        'a public key is meant to be known',
      ],
      [`starts with ${begin} PRIVATE KEY----- and so on`, 'only the first line'],
    ],
  },
});
