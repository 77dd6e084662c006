import { existsSync } from 'node:fs';
import { bandOf, describe, type Finding } from '../detect/index.ts';
import { explain, type Explanation } from '../policy/explain.ts';
import { placeOf, unlistedHost } from '../policy/place.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { RuleAnswer } from '../policy/rule-answers.ts';
import type { Context, PolicyView } from '../policy/view.ts';
import { channels } from './channels.ts';
import { command, type ExitCode } from './command.ts';
import { deepFinders } from './deep-finders.ts';
import { loadView } from './load-view.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { shown } from './shown.ts';
import { Stop } from './stop.ts';
import { whyDropped, whyNot } from './why-not.ts';

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
      description: 'The policy, also as it is served; without it, the built-in one.',
    },
    text: {
      type: 'string',
      default: '-',
      valueHint: 'FILE',
      description: 'A file that holds the text; standard input if not said.',
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
    // Whoever gives the text itself is not to find it again in a terminal's or a job's log.
    if (args.text !== '-' && !existsSync(args.text))
      throw new Stop(
        '--text takes a file, and there is none of that name. Pipe the text itself in.',
      );
    const text = await readText(sourceOf(args.text));
    const { findings, labels } = createPolicyScanner(view, await deepFinders()).scan(text);
    const context: Context = {
      ...place(args.site),
      channel: args.channel,
      account: args.account,
      group: args.group ?? null,
      labels,
      now: Date.now(),
      redactable: true,
    };
    const explanation = explain(view, context, findings);
    await print(
      args.json ? asJson(text, context, explanation) : asText(text, view, context, explanation),
    );
    return 0;
  },
);

function place(site: string | undefined): Pick<Context, 'host' | 'path'> {
  const found = placeOf(site ?? unlistedHost);
  if (!URL.canParse(`https://${found.host}/`) || !found.host.includes('.'))
    throw new Stop('--site takes a host, a host with a path, or an address.');
  return found;
}

function asText(
  text: string,
  view: PolicyView,
  context: Context,
  { decision, dropped, toolStatus, rules }: Explanation,
): string {
  const titleOf = (detector: string): string =>
    view.custom.find(({ id }) => id === detector)?.title ?? describe(detector).title;
  const found = decision.judged.map(
    ({ finding, action, rule }) =>
      `  ${titleOf(finding.detector)} ${shown(text, finding)} (${bandOf(finding.confidence)}): ${action}${by(rule)}`,
  );
  const left = dropped.map(
    (one) =>
      `  ${titleOf(one.finding.detector)} ${shown(text, one.finding)}: not counted, ${whyDropped(one)}`,
  );
  const named = decision.tool ? `${decision.tool.name}, ${toolStatus}` : toolStatus;
  const said = (matching: boolean, line: (answer: RuleAnswer) => string): string[] =>
    rules.filter(({ missing }) => (missing === null) === matching).map((one) => `  ${line(one)}`);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [title, ...lines] : [];
  return [
    `${decision.action}${by(decision.rule)}`,
    ...(decision.wouldBe
      ? [`would be ${decision.wouldBe.action}${by(decision.wouldBe.rule)}, by what is only tried`]
      : []),
    `To: ${context.host} (${named})`,
    'Found:',
    ...(found.length + left.length > 0 ? [...found, ...left] : ['  nothing']),
    ...section(
      'Rules that match:',
      said(true, ({ rule, matched }) => {
        const count = matched.length === 1 ? 'one finding' : `${matched.length} findings`;
        return `${rule.id} (${rule.action}): ${count}`;
      }),
    ),
    ...section(
      'Rules that do not:',
      said(false, (answer) => `${answer.rule.id}: ${whyNot(answer, { context, toolStatus })}`),
    ),
    '',
  ].join('\n');
}

const by = (rule: string | null): string => (rule === null ? '' : ` by ${rule}`);

function asJson(
  text: string,
  context: Context,
  { decision, dropped, toolStatus, rules }: Explanation,
): string {
  const one = (finding: Finding): object => ({
    detector: finding.detector,
    confidence: finding.confidence,
    value: shown(text, finding),
    evidence: finding.evidence,
  });
  return `${JSON.stringify({
    action: decision.action,
    rule: decision.rule,
    wouldBe: decision.wouldBe,
    tool: { id: decision.tool?.id ?? null, status: toolStatus },
    findings: decision.judged.map(({ finding, action, rule }) => ({
      ...one(finding),
      action,
      rule,
    })),
    dropped: dropped.map((each) => ({ ...one(each.finding), why: whyDropped(each) })),
    rules: rules.map((answer) => ({
      rule: answer.rule.id,
      action: answer.rule.action,
      matched: answer.matched.length,
      missing: answer.missing,
      why: whyNot(answer, { context, toolStatus }),
    })),
  })}\n`;
}
