import type { Choice, DialogAction, DialogModel } from '../protocol/dialog.ts';
import type { PolicyView } from '../policy/view.ts';
import { type Joint, redactAll, replaceable } from './joint.ts';
import { shownFindings } from './shown-findings.ts';

export interface ModelIn {
  readonly joint: Joint;
  readonly view: PolicyView;
  /** What the tool is called where the policy has no name for it. */
  readonly toolName: string;
  /** Whether the values can still be replaced where they stand. */
  readonly canRedact: boolean;
}

export function dialogModel({ joint, view, toolName, canRedact }: ModelIn): DialogModel {
  const { decision, unsure, channel } = joint.lead;
  const action = joint.action as DialogAction;
  const redactable = canRedact && replaceable(joint);
  return {
    action,
    tool: decision.tool?.name ?? toolName,
    organisation: view.organisation,
    channel,
    findings: shownFindings(joint, redactable ? redactAll(joint) : []),
    rule: decision.rule,
    message: decision.message,
    choices: choices(action, redactable, decision.alternative !== null),
    alternative: decision.alternative,
    contact: view.contact,
    unsure,
  };
}

/** The same once replacing did not hold: what is left is to edit or to stop. */
export function failedModel(model: DialogModel): DialogModel {
  return { ...model, action: 'block', choices: ['edit', 'cancel'] };
}

/** The recommended way first. */
function choices(action: DialogAction, redactable: boolean, alternative: boolean): Choice[] {
  const list: Choice[] = redactable && action !== 'block' ? ['redact'] : [];
  if (action === 'block' && alternative) list.push('alternative');
  list.push('edit');
  if (action === 'warn') list.push('send');
  if (action === 'justify') list.push('send-with-reason');
  if (action !== 'block' && alternative) list.push('alternative');
  return [...list, 'cancel'];
}
