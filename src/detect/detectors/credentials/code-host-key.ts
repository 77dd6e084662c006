import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'code-host-key',
  title: 'Repository token',
  category: 'credentials',
  severity: 'high',
  why: 'It opens repositories and the systems that build from them.',
  prefilter: [
    'ghp_',
    'gho_',
    'ghu_',
    'ghs_',
    'ghr_',
    'github',
    'gl',
    'gr1348941',
    'atbb',
    'npm_',
    'pypi-',
    'rubygems_',
    '_authtoken',
    'dckr_',
    'bitbucket',
    'cio',
    'oy2',
    'jfrog',
    'akcp',
  ],
  patterns: [
    {
      regex: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,251}(?![A-Za-z0-9])/g,
      confidence: 0.98,
      evidence: 'GitHub prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])ghs_\d{1,10}_eyJ[\w-]{10,800}\.[\w-]{10,2000}\.[\w-]{20,800}/g,
      confidence: 0.98,
      evidence: 'GitHub prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/g,
      confidence: 0.98,
      evidence: 'GitHub prefix',
    },
    {
      regex:
        /github[\w .:/-]{0,30}(?:key|token|secret|auth|pat)[\w-]{0,10}["'`]?\s{0,3}[:=]{1,2}>?\s{0,3}["'`]?(?<value>[a-f0-9]{40}|[A-Za-z0-9_]{40})(?![\w-])/gi,
      confidence: 0.92,
      evidence: 'named after GitHub',
    },
    {
      regex:
        /(?<![A-Za-z0-9-])gl(?:pat|ptt|dt|rt|cbt|imt|soat|ft|agent|oas|wt)-(?:[\w-]{20,64}(?:\.[a-z0-9]{2}\.[a-z0-9]{7,9})?)(?![\w-])/g,
      confidence: 0.97,
      evidence: 'GitLab prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])GR1348941[\w-]{20,50}(?![\w-])/g,
      confidence: 0.97,
      evidence: 'GitLab prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9])/g,
      confidence: 0.96,
      evidence: 'Bitbucket prefix',
    },
    {
      regex:
        /bitbucket[\w .-]{0,30}(?:secret|key|token|password)["'`]?\s{0,3}[:=]\s{0,3}["'`]?(?<value>[\w=-]{32,64})(?![\w=-])/gi,
      confidence: 0.92,
      evidence: 'named after Bitbucket',
    },
    {
      regex: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g,
      confidence: 0.97,
      evidence: 'npm prefix',
    },
    {
      regex:
        /\/\/[\w.-]{3,80}(?:\/[\w./-]{0,80})?\/?:_(?:authToken|password|auth)\s{0,3}=\s{0,3}["']?(?<value>[\w+/=.-]{16,400})/g,
      confidence: 0.95,
      evidence: 'registry sign-in',
    },
    { regex: /(?<![A-Za-z0-9])pypi-Ag[\w-]{60,1000}/g, confidence: 0.98, evidence: 'PyPI prefix' },
    {
      regex: /(?<![A-Za-z0-9])rubygems_[a-f0-9]{48}(?![A-Za-z0-9])/g,
      confidence: 0.97,
      evidence: 'RubyGems prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/g,
      confidence: 0.9,
      evidence: 'crates.io prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![A-Za-z0-9])/g,
      confidence: 0.95,
      evidence: 'NuGet prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{27,32}(?![\w-])/g,
      confidence: 0.97,
      evidence: 'Docker prefix',
    },
    {
      regex: /(?<![A-Za-z0-9])AKCp[A-Za-z0-9]{66,80}(?![A-Za-z0-9])/g,
      confidence: 0.97,
      evidence: 'JFrog prefix',
    },
  ],
  references: [
    'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
    'https://docs.gitlab.com/security/tokens/',
    'https://docs.npmjs.com/about-access-tokens',
  ],
  examples: {
    match: [
      `export GH_TOKEN=«${'gh'}p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx»`,
      `token: «${'gl'}pat-x7Kd92_mQvB4tZrL1sYe»`,
    ],
    ignore: [
      [`${'gh'}p_tooshort`, 'too short'],
      [`${'gl'}pat-xxxxxxxxxxxxxxxxxxxx`, 'a placeholder'],
    ],
  },
});
