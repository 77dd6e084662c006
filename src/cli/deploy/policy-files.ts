import {
  type Deployment,
  extensionSetting,
  firefoxId,
  type ManagedBrowser,
  type ManagedValue,
} from './deployment.ts';

/** A file of managed policies for Chrome, Edge or Chromium on Linux. */
export function linuxPolicies(deployment: Deployment, { mandatory }: ManagedBrowser): object {
  const { extensionId, settings } = deployment;
  return {
    ExtensionSettings: { [extensionId]: extensionSetting(deployment) },
    '3rdparty': { extensions: { [extensionId]: Object.fromEntries(settings) } },
    [mandatory]: [extensionId],
    DeveloperToolsAvailability: 0,
  };
}

/** What the Google Admin console takes as the policy of an extension: each setting under `Value`. */
export function googleAdminPolicy({ settings }: Deployment): object {
  return Object.fromEntries([...settings].map(([key, value]) => [key, { Value: value }]));
}

/** `policies.json` for Firefox; private windows included. */
export function firefoxPolicies(
  { settings }: Deployment,
  installUrl: string,
): { readonly policies: object } {
  const data: Readonly<Record<string, ManagedValue>> = Object.fromEntries(settings);
  return {
    policies: {
      ExtensionSettings: {
        [firefoxId]: {
          installation_mode: 'force_installed',
          install_url: installUrl,
          private_browsing: true,
        },
      },
      '3rdparty': { Extensions: { [firefoxId]: data } },
    },
  };
}
