import { stripVTControlCharacters } from 'node:util';
import { defineCommand, runCommand } from 'citty';
import packageJson from '../../package.json' with { type: 'json' };
import { help, helpFor } from './help.ts';
import { Stop } from './stop.ts';

// Loaded when asked for: a scan starts without the schema library.
const policy = defineCommand({
  meta: { name: 'policy', description: 'Work on a policy file.' },
  subCommands: {
    init: async () => (await import('./policy-init.ts')).policyInit,
    lint: async () => (await import('./policy-lint.ts')).policyLint,
    test: async () => (await import('./policy-test.ts')).policyTest,
    diff: async () => (await import('./policy-diff.ts')).policyDiff,
    explain: async () => (await import('./policy-explain.ts')).policyExplain,
    keygen: async () => (await import('./policy-keygen.ts')).policyKeygen,
    sign: async () => (await import('./policy-sign.ts')).policySign,
    verify: async () => (await import('./policy-verify.ts')).policyVerify,
    simulate: async () => (await import('./policy-simulate.ts')).policySimulate,
    readiness: async () => (await import('./policy-readiness.ts')).policyReadiness,
    except: async () => (await import('./policy-except.ts')).policyExcept,
    rollback: async () => (await import('./policy-rollback.ts')).policyRollback,
  },
});
const exact = defineCommand({
  meta: { name: 'exact', description: 'Work on tables of exact data.' },
  subCommands: { build: async () => (await import('./exact-build.ts')).exactBuild },
});
const fingerprint = defineCommand({
  meta: { name: 'fingerprint', description: 'Work on fingerprints of documents and code.' },
  subCommands: { build: async () => (await import('./fingerprint-build.ts')).fingerprintBuild },
});
const events = defineCommand({
  meta: { name: 'events', description: 'Work on exported records.' },
  subCommands: {
    verify: async () => (await import('./events-verify.ts')).eventsVerify,
    convert: async () => (await import('./events-convert.ts')).eventsConvert,
    report: async () => (await import('./events-report.ts')).eventsReport,
    proposals: async () => (await import('./events-proposals.ts')).eventsProposals,
    unseal: async () => (await import('./events-unseal.ts')).eventsUnseal,
    keygen: async () => (await import('./events-keygen.ts')).eventsKeygen,
  },
});
const tools = defineCommand({
  meta: { name: 'tools', description: 'Work on the inventory of AI tools.' },
  subCommands: {
    report: async () => (await import('./tools-report.ts')).toolsReport,
    review: defineCommand({
      meta: { name: 'review', description: 'Work on reviews of vendors.' },
      subCommands: { init: async () => (await import('./tools-review-init.ts')).toolsReviewInit },
    }),
  },
});
const tidegate = defineCommand({
  meta: { name: 'tidegate', description: packageJson.description },
  subCommands: {
    scan: async () => (await import('./scan.ts')).scan,
    policy,
    events,
    tools,
    exact,
    fingerprint,
    keygen: async () => (await import('./keygen.ts')).keygen,
    pack: async () => (await import('./pack.ts')).pack,
    deploy: async () => (await import('./deploy/deploy.ts')).deploy,
    docs: async () => (await import('./docs.ts')).docs,
  },
});

const rawArgs = process.argv.slice(2);
try {
  const asked = await helpFor(tidegate, rawArgs);
  if (rawArgs[0] === '--version') process.stdout.write(`${packageJson.version}\n`);
  else if (asked) process.stdout.write(`${await help(asked)}\n`);
  else await runCommand(tidegate, { rawArgs });
} catch (error) {
  process.exitCode = 2;
  process.stderr.write(`tidegate: ${complaint(error)}\n`);
}

function complaint(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error instanceof Stop) return error.message;
  if (error.name === 'CLIError') {
    return `${stripVTControlCharacters(error.message).replace(/\.?$/, '.')} See tidegate --help.`;
  }
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (path !== undefined && syscall !== undefined)
    return `${path} cannot be ${syscall === 'mkdir' ? 'made' : 'written or read'} (${code}).`;
  // A message of somebody else's may quote the input, the frames do not.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}, a fault of ours`, ...frames].join('\n');
}
