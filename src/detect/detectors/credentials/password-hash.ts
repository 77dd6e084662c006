import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'password-hash',
  title: 'Stored password',
  category: 'credentials',
  severity: 'medium',
  patterns: [
    {
      regex:
        /(?<![\w$])\$(?:[156789]|2[abxy]?|y|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,12}|apr1|sha1|md5)\$[^\s"'`:,;<>]{20,400}/iy,
      at: {
        literals: [
          '$1$',
          '$5$',
          '$6$',
          '$7$',
          '$8$',
          '$9$',
          '$y$',
          '$2$',
          '$2a$',
          '$2b$',
          '$2x$',
          '$2y$',
          '$argon2',
          '$scrypt',
          '$pbkdf2',
          '$apr1$',
          '$sha1$',
          '$md5$',
        ],
      },
      confidence: 0.9,
      evidence: 'form of a stored password',
    },
    {
      // Tickets name a user and a realm in front.
      regex: /\$krb5(?:asrep|tgs|pa)\$[^\s"'`,;<>]{20,400}/iy,
      at: { literals: ['$krb5'] },
      confidence: 0.9,
      evidence: 'ticket made with a password',
    },
    {
      regex: /(?:pbkdf2_sha\d{1,3}|bcrypt_sha256|argon2|scrypt)\$[\w$,=+/.-]{30,300}/iy,
      at: { literals: ['pbkdf2_sha', 'bcrypt_sha256$', 'argon2$', 'scrypt$'] },
      confidence: 0.9,
      evidence: 'form of a stored password',
    },
    {
      regex: /\{(?:ssha\d{0,3}|sha\d{0,3}|smd5|crypt|pbkdf2[\w-]{0,12})\}[\w+/=$.]{20,200}/iy,
      at: { literals: ['{ssha', '{sha}', '{smd5}', '{crypt}', '{pbkdf2'] },
      confidence: 0.85,
      evidence: 'form of a stored password',
    },
    {
      // A line of a Windows password dump.
      regex: /:\d{3,6}:[a-f0-9]{32}:[a-f0-9]{32}:::/iy,
      at: { literals: [':500:', ':501:', ':502:', ':1000:', ':1001:', ':1002:'] },
      confidence: 0.93,
      evidence: 'line of a password dump',
    },
  ],
  references: ['https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html'],
  examples: {
    match: [
      'root:«$6$u8jzPde0$mUhBel31iEl2hpChYgCfrL1spNxnyVmihA/2O76UMFxFkM/R5Kjp1vRt.1fjORS/6ilI8ihN5KXSc7Tvo/hBKq»:19001:',
      'anna:«$2y$12$FYY/kv5ZJr3J1TWDtkwtDDb.xHKas1VOqg6YYZYn9ZhyiA4uoRgna»',
    ],
    ignore: [
      ['it costs $5$ or $6$ a piece', 'prices'],
      ['replace $1$ by the name', 'a place in a template'],
    ],
  },
});
