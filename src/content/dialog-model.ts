import type { Choice, DialogAction, DialogModel } from '../protocol/dialog.ts';
import type { UnreadableReason } from '../protocol/file.ts';
import type { PolicyView } from '../policy/view.ts';
import { type Joint, type Redacted, replaceable } from './joint.ts';
import { shownFindings } from './shown-findings.ts';

export interface ModelIn {
  readonly joint: Joint;
  readonly view: PolicyView;
  /** What the tool is called where the policy has no name for it. */
  readonly toolName: string;
  /** Whether the values can still be replaced where they stand. */
  readonly canRedact: boolean;
  /** How the texts would read then. */
  readonly redacted: (joint: Joint) => readonly Redacted[];
  /** The files it is about; null for what was written. */
  readonly about: AboutFiles | null;
}

/** Files that are held. */
export interface AboutFiles {
  /** Names of those in the way. */
  readonly files: readonly string[];
  /** Why the first of them could not be read; null where all were. */
  readonly reason: UnreadableReason | null;
}

export function dialogModel({
  joint,
  view,
  toolName,
  canRedact,
  redacted,
  about,
}: ModelIn): DialogModel {
  const { decision, unsure, channel } = joint.lead;
  const action = joint.action as DialogAction;
  const redactable = canRedact && replaceable(joint);
  return {
    action,
    tool: decision.tool?.name ?? toolName,
    organisation: view.organisation,
    channel,
    findings: shownFindings(joint, redactable ? redacted(joint) : []),
    rule: decision.rule,
    message: decision.message,
    choices: choices(action, redactable, decision.alternative !== null, about === null),
    alternative: decision.alternative,
    reasons: view.reasons,
    contact: view.contact,
    unsure:
      (unsure === 'unreadableFile' && about?.reason && `unreadable_${about.reason}`) || unsure,
    ...(about && { files: about.files }),
  };
}

/** The same once replacing did not hold: what is left is to edit or to stop. */
export function failedModel(model: DialogModel): DialogModel {
  return { ...model, action: 'block', choices: model.files ? ['cancel'] : ['edit', 'cancel'] };
}

/** The recommended way first. */
function choices(
  action: DialogAction,
  redactable: boolean,
  alternative: boolean,
  editable: boolean,
): Choice[] {
  const list: Choice[] = redactable && action !== 'block' ? ['redact'] : [];
  if (action === 'block' && alternative) list.push('alternative');
  // A file is not edited here: the careful way out stands where editing would.
  list.push(editable ? 'edit' : 'cancel');
  if (action === 'warn') list.push('send');
  if (action === 'justify') list.push('send-with-reason');
  if (action !== 'block' && alternative) list.push('alternative');
  return editable ? [...list, 'cancel'] : list;
}
