import { defineDetector } from '../../detector.ts';
import { pickKeys } from '../../secrets/pick-keys.ts';

export default defineDetector({
  id: 'code-host-key',
  title: 'Repository token',
  category: 'credentials',
  severity: 'high',
  pick: (text, candidates) => pickKeys('code-host', text, candidates),
  patterns: [
    {
      regex:
        /_(?:authtoken|password|auth)\s{0,3}=\s{0,3}["']?(?<value>[\w+/=.-]{12,400})(?![\w+/=.-])/iy,
      at: { literals: ['_authtoken', '_password', '_auth'] },
      confidence: 0.96,
      evidence: 'registry sign-in',
    },
    {
      regex:
        /(?:github|bitbucket)[\w .:/-]{0,30}(?:key|token|secret|auth|pat|password)[\w-]{0,10}["'`]?\s{0,3}[:=]{1,2}>?\s{0,3}["'`]?(?<value>[a-f0-9]{40}|[\w=-]{32,64})(?![\w=-])/iy,
      at: { literals: ['github', 'bitbucket'] },
      confidence: 0.92,
      evidence: 'named after the host',
    },
  ],
  validate: ({ value, text, start, end }) =>
    // `npm_password=` of an own setting; the registry's stand behind its address.
    /^\.|process|env/.test(value) ||
    /[({$]/.test(text[end] ?? '') ||
    (!/\d/.test(value) && value.length < 24)
      ? false
      : /\/\/[\w.:/@-]{3,90}:_\w{4,9}\s{0,3}=\s{0,3}["']?$/.test(
            text.slice(Math.max(0, start - 120), start),
          ) || value.length >= 32
        ? undefined
        : false,
  references: [
    'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
    'https://docs.gitlab.com/security/tokens/',
    'https://docs.npmjs.com/about-access-tokens',
  ],
  examples: {
    match: [
      `pushed with «${'gh'}p_KjIg8xNbe3nNyjOq9wMxEhh2FDEEtfjgVvVq» today`,
      `token: «${'gl'}pat-x7Kd92_mQvB4tZrL1sYe»`,
      `//registry.nordwind.de/:_authToken=«${'b0c1f5e2-77aa'}-4c11-9d64-0242ac12»`,
    ],
    ignore: [
      [`${'gh'}p_tooshort`, 'too short'],
      [`${'gl'}pat-xxxxxxxxxxxxxxxxxxxx`, 'a placeholder'],
      ['//registry.nordwind.de/:_authToken=${NPM_TOKEN}', 'read from elsewhere'],
    ],
  },
});
