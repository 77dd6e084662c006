import { interrupts } from '../../policy/action.ts';
import type { LoggedEvent } from '../event.ts';

/** The version of the schema that the tests check against. */
const schemaVersion = '1.9.0-dev';

type Outcome = NonNullable<LoggedEvent['outcome']>;

/** action_id and disposition_id: what the control did. */
const done: Readonly<Record<Outcome, readonly [action: number, disposition: number]>> = {
  sent: [1, 1],
  overridden: [1, 8],
  redacted: [4, 11],
  stripped: [4, 11],
  edited: [2, 14],
  cancelled: [2, 2],
  refused: [2, 2],
  replaced: [2, 2],
};
const actionNames: Readonly<Record<number, string>> = {
  0: 'Unknown',
  1: 'Allowed',
  2: 'Denied',
  4: 'Modified',
};
const dispositionNames: Readonly<Record<number, string>> = {
  0: 'Unknown',
  1: 'Allowed',
  2: 'Blocked',
  8: 'Approved',
  11: 'Corrected',
  14: 'Delayed',
};
const severities = {
  allow: [1, 'Informational'],
  log: [1, 'Informational'],
  coach: [2, 'Low'],
  warn: [3, 'Medium'],
  justify: [3, 'Medium'],
  redact: [4, 'High'],
  block: [4, 'High'],
} as const;
const confidences = [
  [0, 'Unknown'],
  [1, 'Low'],
  [2, 'Medium'],
  [3, 'High'],
] as const;

/**
 * An OCSF Data Security Finding (class 2006) with the `security_control` profile; null for what is no
 * finding: records of the log about itself, counters, coverage, lessons, policies.
 */
export function toOcsfFinding(event: LoggedEvent): object | null {
  const { id, at, kind, policy, site, tool, rule, detectors, device, extension, outcome } = event;
  if (kind !== 'decision' && kind !== 'override' && kind !== 'report') return null;
  const time = Date.parse(at);
  const action = event.action ?? 'log';
  const [severity, severityName] = severities[action];
  const [did, disposition] = outcome === null ? ([0, 0] as const) : done[outcome];
  const [confidence, confidenceName] = confidences[highest(event)] ?? confidences[0];
  const product = {
    name: 'Tidegate',
    vendor_name: 'Tidegate',
    ...(extension && { version: extension }),
  };
  const { channel, ruleActions, labels, sizeClass, latencyMs, account, group, gesture } = event;
  const { justification, wouldBe, reason, tags, excerpts } = event;
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2006,
    class_name: 'Data Security Finding',
    type_uid: 200601,
    type_name: 'Data Security Finding: Create',
    time,
    count: event.count,
    severity_id: severity,
    severity: severityName,
    confidence_id: confidence,
    confidence: confidenceName,
    action_id: did,
    action: actionNames[did],
    disposition_id: disposition,
    disposition: dispositionNames[disposition],
    is_alert: interrupts(action),
    metadata: {
      version: schemaVersion,
      uid: id,
      log_name: 'tidegate-events',
      log_version: '1',
      profiles: ['security_control'],
      product,
    },
    finding_info: {
      uid: id,
      title: titleOf(event),
      created_time: time,
      types: [...new Set(detectors.map(({ category }) => category))],
      analytic: { name: rule ?? 'none', uid: rule ?? 'none', type_id: 1, type: 'Rule' },
    },
    policy: { uid: policy.id, name: policy.id, version: String(policy.version) },
    data_security: {
      detection_system_id: 10,
      detection_system: 'Application-Level DLP',
      data_lifecycle_state_id: 2,
      data_lifecycle_state: 'Data in-Transit',
      discovery_details: detectors.map((found) => ({ type: found.id, count: found.count })),
    },
    ...((site ?? tool) !== null && {
      dst_endpoint: { name: site ?? tool, ...(tool !== null && { svc_name: tool }) },
    }),
    ...(device !== null && { device: { type_id: 8, type: 'Browser', name: device, uid: device } }),
    unmapped: {
      kind,
      channel,
      outcome,
      detectors,
      ruleActions,
      labels,
      sizeClass,
      latencyMs,
      account,
      group,
      gesture,
      justification,
      wouldBe,
      reason,
      tags,
      excerpts,
    },
  };
}

/** The best band of any detector: 0 for none, 3 for high. */
function highest({ detectors }: LoggedEvent): number {
  return Math.max(
    0,
    ...detectors.map(({ low, medium, high }) => (high ? 3 : medium ? 2 : low ? 1 : 0)),
  );
}

function titleOf({ kind, detectors, tool, site }: LoggedEvent): string {
  const what = detectors.map(({ id }) => id).join(', ') || 'nothing named';
  const where = tool ?? site ?? 'an AI tool';
  return kind === 'report' ? `Reported as wrong: ${what}` : `${what} on the way to ${where}`;
}
