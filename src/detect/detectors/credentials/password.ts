import { defineDetector } from '../../detector.ts';

const word =
  'pass(?:word|wort|phrase|code|wd)|passwd|pwd|passw|kennwort|mot de passe|contrase[ñn]a|wachtwoord|lösenord|(?<!\\p{L})(?:mdp|clave|senha|has[łl]o)|パスワード|密码|密碼|비밀번호|пароль';

/** Expressions of code, and what forms and manuals write instead of one. */
const notSecrets =
  /^(?:true|false|null|none|nil|undefined|string|str|text|char|varchar|int|bool|boolean|required|optional|empty|password|passwort|passwd|pwd|secret|pass|admin|root|user|username|test|hidden|encrypted|hash(?:ed)?|default|input|field|reset|change[d]?|forgotten|forgot|incorrect|wrong|invalid|expired|protected|manager|the|a|an|is|not|and|or|your|my|for|to|in|new|old|must|should|be|on|if|it|as|self|this|type|name|value|label|login|prompt|ok|yes|no|kennwort|contraseña|senha)$/i;
const expression = /^[$@&%!{<([]|[({[<]|=>|->|::|\)$|^[\w.]+\.[\w.]+$|^[A-Z][A-Z_]{3,}$|^_+|[|\\]/;
/** The same where quotes say that it is a text. */
const quotedExpression = /^\$[\w{(]|^[{<%]|^#\{|^[A-Z][A-Z_]{3,}$/;

export default defineDetector({
  id: 'password',
  title: 'Password',
  category: 'credentials',
  severity: 'high',
  why: 'It opens an account, and often more than one.',
  prefilter: [
    'pass',
    'pwd',
    'kennwort',
    'mdp',
    'contrase',
    'clave',
    'senha',
    'parola',
    'wachtwoord',
    'has',
    'lösenord',
    'パスワード',
    '密',
    '비밀번호',
    'пароль',
    'login',
    'credential',
    'zugangsdaten',
    'pin',
  ],
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?:${word})[\w[\]-]{0,16}["'\x60]?\]?\s{0,12}(?:=>|[:!]?={1,3}|:)\s{0,6}[a-z@]?(?<quote>["'\x60])(?<value>[^"'\x60\s]{4,80})\k<quote>`,
        'giu',
      ),
      confidence: 0.85,
      evidence: 'assigned in quotes',
    },
    {
      regex: new RegExp(
        String.raw`(?:${word})(?:[_-]?(?:is|ist|est|es))?[ \t]{0,4}[:=：][ \t]{0,4}(?<value>[^\s"'\x60,;<>]{5,64})`,
        'giu',
      ),
      confidence: 0.78,
      evidence: 'after its label',
    },
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:${word})(?: (?:for|für|to|of|de|pour|para|zum|zur)(?: (?!is |ist |est |es )[\p{L}\p{N}.@'-]{1,30}){1,5})? {1,2}(?:is|ist|lautet|est|es|è|é|:|=)(?: (?:now|still|set to|jetzt|currently|ahora))?:? {1,2}["'\x60“„«]?(?<value>[^\s"'\x60”“«»,;<>]{5,64})`,
        'giu',
      ),
      confidence: 0.72,
      evidence: 'said in a sentence',
    },
    {
      regex:
        /(?<![\p{L}\p{N}])(?:login|log-in|credentials?|zugang(?:sdaten)?|user(?:name)?\/pass(?:word)?|benutzer\/passwort|sign[ -]?in|accès)[ \t]{0,3}(?:is|are|ist|sind|lautet|:|=)[ \t]{0,3}["'`]?[\p{L}\p{N}._@+-]{2,60}["'`]?[ \t]{0,2}(?:\/|:|\|| and | und )[ \t]{0,2}["'`]?(?<value>[^\s"'`,;/]{5,64})/giu,
      confidence: 0.72,
      evidence: 'after the user name',
    },
    {
      regex:
        /(?<![\w-])(?:login|user(?:name)?|-u|-user)["']?[ \t]{0,3}[ :=][ \t]{0,3}["']?[^\s"']{1,60}["']?,?\s{1,20}(?:-p|-?pass(?:word|wd)?|-pwd)["']?[ \t]{0,3}[ :=][ \t]{0,3}["']?(?<value>[^\s"'`,;]{4,64})/gi,
      confidence: 0.78,
      evidence: 'after the user name',
    },
    {
      regex:
        /(?<![\w$])\$(?:[156]|2[abxy]?|5|8|9|y|argon2(?:id|i|d)|scrypt|krb5(?:asrep|tgs)|apr1)\$[^\s"'`:,;<>]{20,400}/g,
      confidence: 0.9,
      evidence: 'a stored password',
    },
    {
      regex:
        /(?<![\w-])(?:sshpass -p ?|mysql [^\n]{0,80}-p|curl [^\n]{0,200}(?:-u|--user) ?["']?[\w.@-]{1,60}:|net use [^\n]{0,120} |psexec [^\n]{0,120}-p ?)["']?(?<value>[^\s"':@/-][^\s"'@]{3,63})/gi,
      confidence: 0.8,
      evidence: 'in a command',
    },
  ],
  validate({ value, match, start, text }) {
    const plain = value.replace(/[.!?)]+$/, '');
    if (/^\$\w{1,8}\$/.test(value)) return undefined;
    if (plain.length < 4 || notSecrets.test(plain) || plain.startsWith('[')) return false;
    if ((match.groups?.['quote'] === undefined ? expression : quotedExpression).test(plain))
      return false;
    if (/^https?:|^www\.|@[\w-]+\.[a-z]{2,}$/i.test(plain)) return false;
    if (
      /^(?:admin|test|user|root|guest|demo|pass(?:word|wd)?|changeit|qwerty|abc)[!@\d]{0,4}$|^[0-9]{1,5}$/i.test(
        plain,
      )
    )
      return 0.5;
    const quoted = match.groups?.['quote'] !== undefined;
    const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((sort) =>
      sort.test(plain),
    ).length;
    // A call or an index follows: code, not a value.
    if (!quoted && /^[([.]/.test(text.slice(start + value.length, start + value.length + 1)))
      return false;
    if (sorts >= 3 && plain.length >= 8) return 0.93;
    if (sorts >= 2 && /\d|[^A-Za-z0-9_.-]/.test(plain))
      return plain.length >= 6 ? (quoted ? 0.86 : 0.82) : 0.6;
    return quoted && plain.length >= 8 ? 0.65 : 0.5;
  },
  normalise: (value) => value,
  counter: [
    'for example',
    'example:',
    'e.g.',
    'zum beispiel',
    'regex',
    'policy',
    'must be',
    'at least',
    'characters',
    'placeholder',
    'test',
    'dummy',
    'sample',
  ],
  references: ['https://pages.nist.gov/800-63-4/sp800-63b.html'],
  examples: {
    match: [
      'the wifi password is «Sonne#2291!»',
      'Passwort: «hT7!kw92Lp»',
      `db_password = "«${'Tr0ub4dor'}&3x»"`,
      'login: anna.berg / «Winter2031!»',
    ],
    ignore: [
      ['password = getPassword(user)', 'a call, not a value'],
      ['password: your-password-here', 'a placeholder'],
      ['The password is wrong or expired', 'words about a password'],
      ['const password: string', 'a type'],
    ],
  },
});
