import { defineDetector } from '../../detector.ts';
import { isExampleHost, isPlaceholder } from '../../placeholder.ts';

/** What manuals and machines of developers write for a password, and names of settings. */
const drawn =
  /^(?:(?:my|your|the|db|some|user|strong|basic|proxy|access)?[-_ ]?(?:p(?:ass)?(?:wor|w)?d?|pwd|user(?:name)?|token|key|credentials?|code)|admin|root|postgres|postgresql|mysql|mongo|redis|rabbitmq|guest|test|demo|dev|foo|bar|baz|abc|[*x]+|\W*|[A-Z][A-Z]*(?:_[A-Z]+)+)$/;

const isLocal = /@(?:[\w-]+\.)*(?:local(?:host)?|127\.0\.0\.1|db|postgres|mysql|redis|mongo)\b/i;

export default defineDetector({
  id: 'connection-string',
  title: 'Connection string',
  category: 'credentials',
  severity: 'high',
  patterns: [
    {
      regex:
        /(?<=(?<![\w+-])(?<before>(?:jdbc:)?[a-z][a-z0-9+.-]{1,24}))(?::|%3a|\\?:)\\?\/\\?\/[^\s:/?#@"'<>`]{0,80}:(?<secret>[^\s/?#@"'<>`]{1,200})@[\w.[\]:,%-]{1,200}(?:\/[^\s"'<>`,;)]{0,300})?/iy,
      at: { literals: ['://', ':\\/\\/'] },
      confidence: 0.95,
      evidence: 'address with a password',
    },
    {
      regex:
        /(?:server|data ?source|host(?:name)?|addr(?:ess)?|provider|driver|dsn|initial catalog|database|user ?id|uid|username|endpoint|accountendpoint)\s{0,2}=[^;\n"'=]{1,120};(?:[^;\n"']{1,120};){0,10}?\s{0,2}(?:password|pwd|accountkey|sharedaccesskey|secret)\s{0,2}=\s{0,2}(?<secret>[^;\s"']{3,120})(?:;[^;\n"']{1,200}){0,8};?/iy,
      at: {
        literals: [
          'server=',
          'server =',
          'data source',
          'datasource=',
          'host=',
          'hostname=',
          'addr=',
          'address=',
          'provider=',
          'driver=',
          'dsn=',
          'initial catalog',
          'database=',
          'user id=',
          'uid=',
          'username=',
          'endpoint=',
        ],
      },
      confidence: 0.95,
      evidence: 'settings with a password',
    },
    {
      // The password first.
      regex:
        /(?<![\w-])(?:password|pwd)\s{0,2}=\s{0,2}(?<secret>[^;\s"']{3,120});\s{0,2}(?:server|data ?source|host|initial catalog|database|user ?id|uid)\s{0,2}=[^;\n"'=]{1,120}(?:;[^;\n"']{1,200}){0,8};?/iy,
      at: { literals: ['password=', 'password =', 'pwd=', 'pwd ='] },
      confidence: 0.93,
      evidence: 'settings with a password',
    },
    {
      // libpq's form: keywords with blanks between them.
      regex:
        /(?<=(?<before>(?:(?:host|hostaddr|port|dbname|user|sslmode)=[^\s"';]{1,100}\s){1,6}))password=(?<secret>[^\s"';]{3,100})(?:\s(?:host|port|dbname|user|sslmode)=[^\s"';]{1,100}){0,6}/iy,
      at: { literals: ['password='] },
      confidence: 0.93,
      evidence: 'settings with a password',
    },
    {
      regex:
        /jdbc:[a-z0-9:@]{2,30}\/\/[a-z0-9:@/._,-]{3,150}[?;&](?:[^\s"'<>&;]{1,100}[&;]){0,8}password=(?<secret>[^\s"'&;]{3,100})/iy,
      at: { literals: ['jdbc:'] },
      confidence: 0.95,
      evidence: 'address with a password',
    },
    {
      regex: /jdbc:oracle:thin:[\w.-]{1,60}\/(?<secret>[^\s"'@/]{3,60})@[\w.:/-]{3,200}/iy,
      at: { literals: ['jdbc:oracle'] },
      confidence: 0.95,
      evidence: 'address with a password',
    },
    {
      // A line of .pgpass
      regex:
        /(?<=(?<![\w.-])(?<before>[\w.*-]{1,80})):5432:[\w*-]{1,60}:[\w.-]{1,60}:(?<secret>[^\s:]{4,100})/iy,
      at: { literals: [':5432:'] },
      confidence: 0.93,
      evidence: 'line of a password file',
    },
    {
      // .netrc
      regex:
        /machine\s{1,3}[\w.-]{3,100}\s{1,12}login\s{1,3}[^\s]{1,80}\s{1,12}password\s{1,3}(?<secret>[^\s]{4,120})/iy,
      at: { literals: ['machine '] },
      confidence: 0.93,
      evidence: 'line of a password file',
    },
  ],
  validate({ match, value }) {
    const secret = match.groups?.['secret'] ?? '';
    if (/^(?:[{<[]|%\w{2,30}%$|\$[\w{(])|[}>\])]$/.test(secret)) return false;
    const [, user = ''] = /:\/\/([^:/@]{1,80}):/.exec(value) ?? [];
    if (isPlaceholder(secret) || drawn.test(secret) || drawn.test(secret.toLowerCase()))
      return false;
    if (user === secret || isPlaceholder(user)) return false;
    if (/^\d{1,5}$/.test(secret) && /^https?:/i.test(value)) return false;
    const [, host = ''] = /@([\w.-]+)/.exec(value) ?? [];
    if (isExampleHost(host) && !isLocal.test(value) && !/\d/.test(secret)) return false;
    if (/^secret$/i.test(secret) || isExampleHost(host)) return 0.6;
    return isLocal.test(value) ? 0.8 : undefined;
  },
  references: [
    'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    'https://www.connectionstrings.com/',
  ],
  examples: {
    match: [
      `DATABASE_URL=«${'postgres://'}app:k9Xw2Lq7@db.nordwind.internal:5432/crm»`,
      `«db.nordwind.internal:5432:crm:app:k9Xw2Lq7»`,
      `"«Password=Tr0ub4dor7x;Initial Catalog=hr;Data Source=sql01.corp»"`,
      `"«Server=sql01.corp;Database=hr;User Id=svc;Password=Tr0ub4dor7x;»"`,
    ],
    ignore: [
      [`${'postgres://'}user:password@localhost/db`, 'what every manual writes'],
      [`${'https://'}YOUR_USERNAME:YOUR_PASSWORD@nordwind.de/api`, 'a form'],
      [`${'mysql://'}root:root@db:3306/app`, 'the name twice'],
      [`${'ftp://'}anna:welcome@files.example.com`, 'a host of manuals'],
      ['see https://nordwind.de:8443/@anna', 'a port is not a password'],
    ],
  },
});
