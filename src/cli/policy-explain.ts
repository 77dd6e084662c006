import { bandOf, describe, type Finding } from '../detect/index.ts';
import { explain, type Explanation } from '../policy/explain.ts';
import { placeOf, unlistedHost } from '../policy/place.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { PolicyView } from '../policy/view.ts';
import { channels } from './channels.ts';
import { command, type ExitCode } from './command.ts';
import { deepFinders } from './deep-finders.ts';
import { loadView } from './load-view.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { shown } from './shown.ts';

export const policyExplain = command(
  {
    name: 'explain',
    description: 'Say for a text which rules match and why the others do not. Values are masked.',
    examples: [
      'tidegate policy explain acme.json --text notes.txt --site chatgpt.com',
      'pbpaste | tidegate policy explain acme.json',
    ],
  },
  {
    file: {
      type: 'positional',
      required: false,
      description: 'The policy; without it, the built-in one.',
    },
    text: {
      type: 'string',
      default: '-',
      valueHint: 'FILE',
      description: 'The text; standard input if not said.',
    },
    site: {
      type: 'string',
      valueHint: 'HOST',
      description: 'Where the text goes; an unlisted tool if not said.',
    },
    channel: {
      type: 'enum',
      options: [...channels],
      default: 'paste',
      description: 'How it goes there.',
    },
    account: {
      type: 'enum',
      options: ['work', 'personal', 'unknown'],
      default: 'unknown',
      description: 'The account in use there.',
    },
    group: { type: 'string', valueHint: 'NAME', description: 'The group of the person.' },
    json: { type: 'boolean', description: 'For programs: one JSON object.' },
  },
  async ({ args }): Promise<ExitCode> => {
    const view = await loadView(args.file);
    const text = await readText(sourceOf(args.text));
    const { findings, labels } = createPolicyScanner(view, await deepFinders()).scan(text);
    const explanation = explain(
      view,
      {
        ...placeOf(args.site ?? unlistedHost),
        channel: args.channel,
        account: args.account,
        group: args.group ?? null,
        labels,
        now: Date.now(),
        redactable: true,
      },
      findings,
    );
    await print(args.json ? asJson(text, explanation) : asText(text, view, explanation));
    return 0;
  },
);

function asText(text: string, view: PolicyView, { decision, dropped, rules }: Explanation): string {
  const titleOf = (detector: string): string =>
    view.custom.find(({ id }) => id === detector)?.title ?? describe(detector).title;
  const by = decision.rule === null ? '' : ` by ${decision.rule}`;
  const found = decision.judged.map(
    ({ finding, action, rule }) =>
      `  ${titleOf(finding.detector)} ${shown(text, finding)} (${bandOf(finding.confidence)}): ${action}${rule === null ? '' : ` by ${rule}`}`,
  );
  const left = dropped.map(
    (finding) => `  ${titleOf(finding.detector)} ${shown(text, finding)}: dropped by the policy`,
  );
  const said = rules.map(({ rule, matched, missing }) => {
    const what = `${rule.id} (${rule.action})`;
    return missing === null
      ? `  ${what} matches ${matched.length === 1 ? 'one finding' : `${matched.length} findings`}`
      : `  ${what} does not: ${missing}`;
  });
  return [
    `${decision.action}${by}`,
    'Found:',
    ...(found.length + left.length > 0 ? [...found, ...left] : ['  nothing']),
    'Rules:',
    ...said,
    '',
  ].join('\n');
}

function asJson(text: string, { decision, dropped, rules }: Explanation): string {
  const one = (finding: Finding): object => ({
    detector: finding.detector,
    confidence: finding.confidence,
    value: shown(text, finding),
    evidence: finding.evidence,
  });
  return `${JSON.stringify({
    action: decision.action,
    rule: decision.rule,
    findings: decision.judged.map(({ finding, action, rule }) => ({
      ...one(finding),
      action,
      rule,
    })),
    dropped: dropped.map(one),
    rules: rules.map(({ rule, matched, missing }) => ({
      rule: rule.id,
      action: rule.action,
      matched: matched.length,
      missing,
    })),
  })}\n`;
}
