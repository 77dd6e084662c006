import { t } from '../../platform/i18n.ts';
import type { PolicyWarning } from '../../protocol/policy-status.ts';

/** What is not as whoever looks after the policy thinks, in a sentence. */
export function warningText({ kind, names }: PolicyWarning): string {
  const list = names.join(', ');
  switch (kind) {
    case 'floor':
      return t('policyWarning.floor', { rules: list });
    case 'floor-unreadable':
      return t('policyWarning.floorUnreadable', { path: list });
    case 'missing':
      return t('policyWarning.missing', { names: list });
    case 'stale':
      return t(list === 'keep' ? 'policyWarning.stale' : 'policyWarning.staleStricter');
    case 'pending':
      return t('policyWarning.pending', { host: list });
    case 'tag-key':
      return t('policyWarning.tagKey', { exceptions: list });
    case 'clock':
      return t(list === 'off' ? 'policyWarning.clockOff' : 'policyWarning.clockUnsure');
  }
}
