import { defineDetector } from '../../detector.ts';
import { isPlaceholder } from '../../placeholder.ts';

const weak =
  /^(?:pass(?:word|wd)?|pwd|secret|user|admin|root|postgres|mysql|test|guest|\*+|x+|p(?:ass)?w(?:or)?d|token|key|credentials?)$/i;

export default defineDetector({
  id: 'connection-string',
  title: 'Connection string',
  category: 'credentials',
  severity: 'high',
  why: 'It is an address and its key in one: enough to read or change a database.',
  prefilter: ['://', 'password=', 'pwd=', 'password =', 'pwd ='],
  patterns: [
    {
      regex:
        /(?<![\w+-])(?:jdbc:)?[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@"'<>`]{0,80}:(?<secret>[^\s/?#@"'<>`]{1,200})@[\w.[\]:,-]{1,200}(?:\/[^\s"'<>`,;)]{0,300})?/gi,
      confidence: 0.95,
      evidence: 'address with a password',
    },
    {
      regex:
        /(?<![\w-])(?:server|data source|host|addr(?:ess)?|provider|driver|initial catalog|database)\s{0,2}=[^;\n"']{1,200};(?:[^;\n"']{1,200};){0,10}?\s{0,2}(?:password|pwd)\s{0,2}=\s{0,2}(?<secret>[^;\s"']{3,100})(?:;[^;\n"']{1,200}){0,8};?/gi,
      confidence: 0.95,
      evidence: 'settings with a password',
    },
    {
      regex:
        /jdbc:[a-z0-9:@/._,-]{5,200}[?;&](?:[^\s"'<>&;]{1,100}[&;]){0,8}password=(?<secret>[^\s"'&;]{3,100})/gi,
      confidence: 0.95,
      evidence: 'address with a password',
    },
  ],
  validate({ match, value }) {
    const secret = match.groups?.['secret'] ?? '';
    if (/^[${<[%]|[}>\])]$/.test(secret) || isPlaceholder(secret)) return 'documented';
    if (/^\d{1,5}$/.test(secret) && /^https?:/i.test(value)) return false;
    if (/@(?:[\w-]+\.)*(?:example\.(?:com|org|net)|domain\.com)/i.test(value)) return 0.65;
    if (weak.test(secret)) return 0.6;
    return /@(?:localhost|127\.0\.0\.1|db|postgres|mysql|redis|mongo)\b/i.test(value)
      ? 0.8
      : undefined;
  },
  references: [
    'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    'https://www.connectionstrings.com/',
  ],
  examples: {
    match: [
      `DATABASE_URL=«${'postgres://'}app:k9Xw2Lq7@db.nordwind.internal:5432/crm»`,
      `"«Server=sql01.corp;Database=hr;User Id=svc;Password=Tr0ub4dor7x;»"`,
    ],
    ignore: [
      [`${'postgres://'}user:password@localhost/db`, 'what every manual writes'],
      ['see https://nordwind.de:8443/@anna', 'a port is not a password'],
    ],
  },
});
