import { version } from '../../../package.json';
import type { PolicyDocument } from '../../policy/schema.ts';
import { firstSettings, type LogSettings } from './log-settings.ts';

/** @param label the device's, from managed settings; a policy that wants labels has none without. */
export function settingsOf(
  { id, version: policyVersion, logging = {} }: PolicyDocument,
  label: string | null,
): LogSettings {
  return {
    identity: logging.identity ?? firstSettings.identity,
    retentionDays: logging.retentionDays ?? firstSettings.retentionDays,
    label,
    policy: { id, version: policyVersion },
    extension: version,
  };
}
