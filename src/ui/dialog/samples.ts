/** Models for the tests of this folder. */
import type { DialogModel, ShownFinding } from '../../protocol/dialog.ts';

let lastId = 0;

export function finding(more: Partial<ShownFinding> = {}): ShownFinding {
  lastId += 1;
  return {
    id: lastId,
    detector: 'payment-card',
    title: 'Payment card',
    category: 'financial',
    why: null,
    before: 'Her card ',
    masked: '41••••••••••••11',
    value: '4111111111111111',
    after: ' was charged twice.',
    size: 1,
    times: 1,
    placeholder: '[Payment card 1]',
    keep: true,
    ...more,
  };
}

export function customerList(size = 42): ShownFinding {
  return finding({
    detector: 'bulk-list',
    title: 'Customer list',
    category: 'customer',
    before: '',
    masked: '',
    value: '',
    after: '',
    size,
  });
}

export function model(more: Partial<DialogModel> = {}): DialogModel {
  return {
    action: 'warn',
    tool: 'ChatGPT',
    organisation: 'Acme',
    channel: 'paste',
    findings: [finding()],
    rule: null,
    message: null,
    choices: ['redact', 'edit', 'send', 'cancel'],
    reasons: [],
    alternative: null,
    contact: null,
    unsure: null,
    ...more,
  };
}
