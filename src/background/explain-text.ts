import { bandOf, describe, type Finding, mask } from '../detect/index.ts';
import { explain } from '../policy/explain.ts';
import { placeOf } from '../policy/place.ts';
import type { Channel, PolicyView } from '../policy/view.ts';
import type { ExplainedText, GatePolicy } from '../protocol/messages.ts';
import type { DeepTier } from './deep/deep-tier.ts';

/**
 * What would happen to a text, by the same scan and the same decision as in a page. It counts
 * nothing, records nothing, and gives back only masked values.
 */
export async function explainText(
  deep: DeepTier,
  gate: () => Promise<GatePolicy>,
  { text, site, channel, now }: { text: string; site: string; channel: Channel; now: number },
): Promise<ExplainedText> {
  const { view: given, group } = await gate();
  const view = given as PolicyView;
  const { findings, labels } = (await deep.scan(text)).result;
  const { decision, dropped, rules } = explain(
    view,
    { ...placeOf(site), channel, account: 'unknown', group, labels, now, redactable: true },
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
      ...dropped.filter((finding) => !counted.has(finding)).map((one) => said(one, null, null)),
    ],
    rules: rules.map(({ rule, matched, missing }) => ({
      id: rule.id,
      action: rule.action,
      matched: matched.length,
      missing,
    })),
  };
}

function titleOf(view: PolicyView, detector: string): string {
  const own = [...view.custom, ...view.lookups].find(({ id }) => id === detector);
  return own?.title ?? describe(detector).title;
}
