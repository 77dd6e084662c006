import { bandOf, type Finding, mask } from '../detect/index.ts';
import { explain } from '../policy/explain.ts';
import { placeOf } from '../policy/place.ts';
import type { Channel, PolicyView } from '../policy/view.ts';
import type { ExplainedText, GatePolicy } from '../protocol/messages.ts';
import type { DeepTier } from './deep/deep-tier.ts';
import { titleOf } from './title-of.ts';
import type { ValueTags } from './value-tags.ts';

/**
 * What would happen to a text, by the same scan and the same decision as in a page. It counts
 * nothing, records nothing, and gives back only masked values.
 */
export async function explainText(
  deep: DeepTier,
  gate: () => Promise<GatePolicy>,
  excepted: ValueTags['tagOf'],
  { text, site, channel, now }: { text: string; site: string; channel: Channel; now: number },
): Promise<ExplainedText> {
  const { view: given, group } = await gate();
  const view = given as PolicyView;
  const { findings, labels } = (await deep.scan(text)).result;
  const tagOf = await excepted();
  const how = { channel, account: 'unknown', group, labels, now, redactable: true } as const;
  const { decision, dropped, rules } = explain(
    view,
    { ...placeOf(site), ...how, ...(tagOf && { tagOf }) },
    findings,
  );
  const said = (finding: Finding, action: string | null, rule: string | null) => ({
    title: titleOf(view, finding.detector),
    masked: finding.scope === 'value' ? mask(text.slice(finding.start, finding.end)) : '',
    band: bandOf(finding.confidence),
    action,
    rule,
  });
  const counted = new Set(decision.judged.map(({ finding }) => finding));
  return {
    action: decision.action,
    rule: decision.rule,
    findings: [
      ...decision.judged.map(({ finding, action, rule }) => said(finding, action, rule)),
      ...dropped
        .filter(({ finding }) => !counted.has(finding))
        .map(({ finding, why }) =>
          said(finding, null, typeof why === 'object' ? why.exception : null),
        ),
    ],
    rules: rules.map(({ rule, matched, missing }) => ({
      id: rule.id,
      action: rule.action,
      matched: matched.length,
      missing,
    })),
  };
}
