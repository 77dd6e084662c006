import { adml, admx } from './admx.ts';
import { browsers, type Deployment } from './deployment.ts';
import { extensionSettings, intuneProfile, intuneScript } from './intune.ts';
import { mobileconfig } from './mobileconfig.ts';
import { firefoxPolicies, googleAdminPolicy, linuxPolicies } from './policy-files.ts';
import { readme } from './readme.ts';
import { registryFile } from './registry-file.ts';

/** The only file that not every deployment has. */
export const firefoxFile = 'firefox/policies.json';

/** Every file of a deployment, by its path; texts. */
export function deployFiles(deployment: Deployment): ReadonlyMap<string, string> {
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  const files: [path: string, text: string][] = [
    ...browsers.flatMap((target): [string, string][] => [
      [`windows/${target.id}-policies.reg`, registryFile(deployment, target)],
      [`linux/${target.id}-policies.json`, json(linuxPolicies(deployment, target))],
    ]),
    ['windows/tidegate.admx', admx(deployment)],
    ['windows/en-US/tidegate.adml', adml()],
    ['windows/intune/chrome-profile.json', json(intuneProfile(deployment))],
    ['windows/intune/edge-settings.ps1', intuneScript(deployment)],
    ['windows/intune/extension-settings.json', json(extensionSettings(deployment))],
    ['macos/tidegate.mobileconfig', mobileconfig(deployment)],
    ['google-admin/extension-policy.json', json(googleAdminPolicy(deployment))],
  ];
  if (deployment.firefoxUrl !== null) {
    files.push([firefoxFile, json(firefoxPolicies(deployment, deployment.firefoxUrl))]);
  }
  return new Map([...files, ['README.md', readme(deployment)]]);
}
