import {
  type Deployment,
  extensionSetting,
  type ManagedBrowser,
  type ManagedValue,
} from './deployment.ts';

/** A `.reg` file for one browser; adds to what other policies are there, and replaces only ours. */
export function registryFile(deployment: Deployment, target: ManagedBrowser): string {
  const { extensionId, settings } = deployment;
  const root = `HKEY_LOCAL_MACHINE\\${target.registry}`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `; Tidegate in ${target.name}. See README.md beside this folder.`,
    `[${root}\\ExtensionSettings\\${extensionId}]`,
    ...Object.entries(extensionSetting(deployment)).map(([name, value]) => entry(name, value)),
    '',
    `[${root}\\3rdparty\\extensions\\${extensionId}\\policy]`,
    ...[...settings].map(([name, value]) => entry(name, value)),
    '',
    '; Private windows only open once the person has allowed Tidegate in them.',
    `[${root}\\${target.mandatory}]`,
    entry('1', extensionId),
    '',
    '; Developer tools stay, but not on Tidegate itself.',
    `[${root}]`,
    entry('DeveloperToolsAvailability', 0),
    '',
  ];
  return lines.join('\r\n');
}

function entry(name: string, value: ManagedValue): string {
  if (typeof value === 'string') return `${quoted(name)}=${quoted(value)}`;
  const hex = Number(value).toString(16).padStart(8, '0');
  return `${quoted(name)}=dword:${hex}`;
}

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
