import { defineDetector, type Pattern } from '../../detector.ts';
import { findPasswords, passwordWords } from '../../secrets/find-passwords.ts';
import { sortOf } from '../../secrets/value-sort.ts';

const patterns: readonly Pattern[] = [
  {
    regex:
      /(?:login|log-in|credentials?|zugang(?:sdaten)?|user(?:name)?\/pass(?:word)?|benutzer\/passwort|sign[ -]?in|accès|identifiants|credenciales|credenziali|acesso|inlog(?:gegevens)?|logowani[ea]|log(?:ged)? in|einloggen)(?:[ \t](?:for|für|pour|para|per|voor|to|zum|zur|do)(?:[ \t][^\s:]{1,20}){1,4})?[ \t]{0,3}(?:is|are|ist|sind|lautet|lauten|with|mit|avec|con|com|met|as|als|son|sono|são|est|sont|:|=)[ \t]{0,3}["'`]?[\p{L}\p{N}._@+-]{2,60}["'`]?[ \t]{0,2}(?:\/|:|\||,| and | und | et | y | e | en | i )[ \t]{0,2}(?:(?:the )?(?:password|pass|pw|passwort|kennwort)[ \t:]{1,3})?["'`]?(?<value>[^\s"'`,;/]{5,64})/iuy,
    at: {
      literals: [
        'login',
        'log-in',
        'log in',
        'logged in',
        'credential',
        'zugang',
        'user/pass',
        'username/pass',
        'benutzer/passwort',
        'sign in',
        'sign-in',
        'signin',
        'accès',
        'identifiants',
        'credenciales',
        'credenziali',
        'acesso',
        'inlog',
        'logowani',
        'einloggen',
      ],
    },
    confidence: 0.82,
    evidence: 'after the user name',
  },
  {
    // `use … to log in`: the value stands before what it is for.
    regex:
      /(?:use|using|enter|type|with|mit|benutze|verwende|utilise[rz]?|usa|use a|gebruik|użyj)[ \t]{1,2}["'`“„]?(?<value>[^\s"'`”“]{6,40})["'`”]?[ \t]{1,2}(?:to (?:log ?in|sign in|unlock|connect|access|get in)|as (?:the |your )?pass(?:word|code|phrase)|zum (?:einloggen|anmelden|entsperren)|als (?:passwort|kennwort|wachtwoord)|pour (?:se|vous|te) connecter|comme mot de passe|para (?:entrar|iniciar|acceder|acessar)|como (?:contraseña|senha)|come password|per accedere|om in te loggen|aby się zalogować)/iuy,
    at: {
      literals: [
        'use ',
        'using ',
        'enter ',
        'type ',
        'with ',
        'benutze ',
        'verwende ',
        'mit ',
        'utilise',
        'usa ',
        'gebruik ',
        'użyj ',
      ],
    },
    confidence: 0.8,
    evidence: 'said what it is for',
  },
  {
    // Said first, shown in the next line.
    regex:
      /(?:following|initial|temporary|generated|one-time) password[^\n:]{0,50}:\s{1,6}(?<value>\S{6,64})(?=\s|$)/iy,
    at: {
      literals: [
        'following password',
        'initial password',
        'temporary password',
        'generated password',
        'one-time password',
      ],
    },
    confidence: 0.8,
    evidence: 'announced before it',
  },
  {
    regex:
      /(?:login|user(?:name)?|-u|-user)["']?[ \t]{0,3}[ :=][ \t]{0,3}["']?[^\s"']{1,60}["']?,?\s{1,20}(?:-p|-?pass(?:word|wd)?|-pwd)["']?[ \t]{0,3}[ :=][ \t]{0,3}["']?(?<value>[^\s"'`,;]{4,64})/iy,
    at: { literals: ['login', 'user', '-u ', '-user'] },
    confidence: 0.78,
    evidence: 'after the user name',
  },
  {
    regex:
      /(?:sshpass -p ?|convertto-securestring (?:-string )?|psk ?= ?|snmp-server community |(?:password|secret) [789] |mysql(?:dump)? [^\n]{0,50}?-p|curl [^\n]{0,90}?(?:-u|--user)[ =]?["']?[\w.@-]{1,60}:|net use [^\n]{0,60} |psexec[^\n]{0,90}? -p ?|(?:smbclient|rpcclient)[^\n]{0,120}?%|redis-cli [^\n]{0,120}?-a |docker login [^\n]{0,120}?-p |(?:networkcredential|directoryentry|usernamepasswordcredentials|basicawscredentials|basicauthenticator|httpbasicauth|auth)\(\s{0,12}(?:["'][^"'\n]{1,80}["'],\s{0,12}){1,2})["']?(?<value>[^\s"':@/$%-][^\s"'@]{3,63})/iy,
    at: {
      literals: [
        'sshpass',
        'convertto-securestring',
        'psk=',
        'psk =',
        'snmp-server community',
        'password 7 ',
        'password 8 ',
        'secret 8 ',
        'secret 9 ',
        'mysql',
        'curl ',
        'net use',
        'psexec',
        'smbclient',
        'rpcclient',
        'redis-cli',
        'docker login',
        'networkcredential(',
        'directoryentry(',
        'usernamepasswordcredentials(',
        'basicawscredentials(',
        'basicauthenticator(',
        'httpbasicauth(',
      ],
    },
    confidence: 0.8,
    evidence: 'in a command',
  },
  {
    regex: /wifi:(?:[a-z]:[^;\n]{0,80};){0,4}p:(?<value>[^;\n]{4,80});/iy,
    at: { literals: ['wifi:'] },
    confidence: 0.95,
    evidence: 'a code for phones',
  },
  {
    regex:
      /(?<![\w])pin(?:[ -]?(?:code|number|nummer|nr))?(?: (?:for|für|of|to|de|del|pour|para|per|voor|do)(?: [^\s:=]{1,20}){1,4}?)?(?:[ \t]{0,2}[:=]|[ \t](?:is|ist|lautet|est|es|è|é|to|jest))?[ \t]{1,2}(?<value>\d{4}(?:\d{2,4})?)(?![\d.,-]\d|\d)/iy,
    at: { literals: ['pin'] },
    confidence: 0.76,
    evidence: 'a PIN',
  },
];

export default defineDetector({
  id: 'password',
  title: 'Password',
  category: 'credentials',
  severity: 'high',
  prefilter: [
    ...new Set([
      ...passwordWords,
      ...patterns.flatMap(({ at }) => (typeof at === 'object' ? at.literals : [])),
    ]),
  ],
  pick: (text, _candidates, _lower, hits) => findPasswords(text, hits),
  patterns,
  validate({ value, match, text, start, end }) {
    const whole = match[0];
    if (/^wifi:/i.test(whole)) return value.startsWith('[') ? false : undefined;
    if (/^pin/i.test(whole)) {
      const isSaid = /[:=]\s*\d+$|\s(?:is|ist|lautet|est|es|è|é|to|jest)\s+\d+$/i.test(whole);
      const said = text.slice(Math.max(0, start - 60), end + 40);
      const isLock =
        /card|karte|sim|alarm|door|tür|phone|handy|bank|atm|safe|tresor|voicemail|carte|tarjeta|carta|cartão|badge|unlock|entsperr/i.test(
          said,
        );
      if (!/^PIN|^Pin\b/.test(whole) && !isLock) return false;
      if (!isSaid && !isLock) return false;
      // Postal codes of India are called PIN as well.
      return value.length === 4 ? (isLock || isSaid ? undefined : 0.6) : isLock ? undefined : false;
    }
    const plain = value.replace(/[.!?)]+$/, '');
    const sort = sortOf(plain, false);
    const isUse =
      /^(?:use|using|enter|type|with|mit|benutze|verwende|utilise|usa|gebruik|użyj)/i.test(whole) &&
      !/^user/i.test(whole);
    if (isUse && !/\d/.test(plain)) return false;
    const isCommand = /^(?:sshpass|psexec|\w{8,30}\()/i.test(whole);
    if (sort === 'none' || plain.length < 4 || /^\d{1,5}$/.test(plain)) return false;
    const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(plain)).length;
    const isMixed = sort !== 'word' && /\d|[^\w.:-]/.test(plain);
    if (isMixed && sorts >= 3 && plain.length >= 8)
      return isUse ? (/[^\w+]/.test(plain) && !/\+/.test(plain) ? 0.8 : false) : 0.9;
    if (isUse) return false;
    if (isMixed && plain.length >= 6 && /\d/.test(plain))
      return /^login|^log|^cred|^zug/i.test(whole) ? 0.8 : 0.76;
    return isCommand ? 0.55 : false;
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
      'the password for the staging VPN is «Kiefer-42-Moos»',
      'el usuario es ana y la contraseña es «Limon_88x!»',
      'Le mot de passe du serveur est «Chat-Noir-77»',
      'パスワードは«Sakura2207!»です',
      'You can use «Tr0ub4dor&3» to log in',
      'WIFI:T:WPA;S:Buero;P:«kiefernwald9»;;',
      'user bob pw «hunter2-Xa»',
      'Please use the following password to proceed to installation:\n\n«61eafcf789d74e5e8ca1c0b0f0a3c1d2»',
      'The PIN for the alarm is «4718»',
      'name,password\nanna,«hT7!kw92Lp»\nben,«Wolke7-gruen»\n',
    ],
    ignore: [
      ['password = getPassword(user)', 'a call, not a value'],
      ['password: your-password-here', 'a placeholder'],
      ['The password is wrong or expired', 'words about a password'],
      ['const password: string', 'a type'],
      ['PIN code 560001, Bengaluru', 'an Indian postal code'],
      ['the passenger list of 2024-05-01 is done', 'another word'],
    ],
  },
});
