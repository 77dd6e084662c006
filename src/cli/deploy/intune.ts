import { admx, categoryName, policyName } from './admx.ts';
import { browsers, type Deployment, extensionSetting, managedKeys } from './deployment.ts';
import { xml } from './xml.ts';

const [chrome, edge] = browsers;

interface OmaSetting {
  readonly '@odata.type': '#microsoft.graph.omaSettingString';
  readonly displayName: string;
  readonly omaUri: string;
  readonly value: string;
}

const omaSetting = (displayName: string, omaUri: string, value: string): OmaSetting => ({
  '@odata.type': '#microsoft.graph.omaSettingString',
  displayName,
  omaUri,
  value,
});

/**
 * A custom profile for Chrome, as Microsoft Graph takes it (`deviceManagement/deviceConfigurations`):
 * the template is ingested, then each setting is set. Windows takes no ingested template that writes
 * under `Software\Policies\Microsoft`, so that Edge has {@link intuneScript}.
 */
export function intuneProfile(deployment: Deployment): object {
  const { settings, organisation } = deployment;
  const area = `./Device/Vendor/MSFT/Policy/Config/Tidegate~Policy~Tidegate~${categoryName(chrome)}`;
  return {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: 'Tidegate in Google Chrome',
    description: `Managed settings of Tidegate for ${organisation}`,
    omaSettings: [
      omaSetting(
        'Tidegate template',
        './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Tidegate/Policy/TidegateAdmx',
        admx(deployment),
      ),
      ...managedKeys.flatMap((key) => {
        const value = settings.get(key.name);
        if (value === undefined) return [];
        const enabled =
          typeof value === 'boolean'
            ? `<${value ? 'enabled' : 'disabled'}/>`
            : `<enabled/><data id="${key.name}" value="${xml(String(value))}"/>`;
        return [omaSetting(key.title, `${area}/${policyName(chrome, key)}`, enabled)];
      }),
    ],
  };
}

/** What goes into the setting "Extension management settings" of the settings catalogue, both browsers. */
export function extensionSettings(deployment: Deployment): object {
  return { [deployment.extensionId]: extensionSetting(deployment) };
}

/** A platform script for Intune that sets Edge's managed settings; run it as the system. */
export function intuneScript({ extensionId, settings }: Deployment): string {
  const key = `HKLM:\\${edge.registry}\\3rdparty\\extensions\\${extensionId}\\policy`;
  const lines = [...settings].map(([name, value]) => {
    const [type, text] =
      typeof value === 'string' ? ['String', quoted(value)] : ['DWord', String(Number(value))];
    return `New-ItemProperty -Path $key -Name ${quoted(name)} -PropertyType ${type} -Value ${text} -Force | Out-Null`;
  });
  return [
    '# Managed settings of Tidegate in Microsoft Edge.',
    "$ErrorActionPreference = 'Stop'",
    `$key = ${quoted(key)}`,
    'New-Item -Path $key -Force | Out-Null',
    ...lines,
    '',
  ].join('\r\n');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
