import { browsers, type Deployment, firefoxId, managedKeys } from './deployment.ts';

const [inChrome, inEdge] = browsers;

/** The page that lies beside the files: which goes where, how to see that it worked, how to undo it. */
export function readme({
  organisation,
  extensionId,
  updateUrl,
  firefoxUrl,
  settings,
}: Deployment): string {
  const titles = new Map(managedKeys.map(({ name, title }) => [name, title]));
  const set = [...settings].map(([name]) => `- \`${name}\` (${titles.get(name) ?? name})`);
  return `# Tidegate at ${organisation}

| what | value |
| --- | --- |
| extension id, Chrome and Edge | \`${extensionId}\` |
| update manifest | ${updateUrl} |
${firefoxUrl === null ? '' : `| extension id, Firefox | \`${firefoxId}\` |\n| Firefox package | ${firefoxUrl} |\n`}
Managed settings in these files:

${set.join('\n')}

## Which file goes where

| where | file | how |
| --- | --- | --- |
| Windows, group policy | \`windows/tidegate.admx\`, \`windows/en-US/tidegate.adml\` | Copy into \`PolicyDefinitions\` of the central store; set the values under Administrative Templates, Tidegate. The installation itself: \`ExtensionSettings\` in the browser's own template, with \`windows/intune/extension-settings.json\` on one line |
| Windows, one machine | \`windows/chrome-policies.reg\`, \`windows/edge-policies.reg\` | \`reg import\` as an administrator: good for a pilot |
| Windows, Intune | \`windows/intune/\` | \`chrome-profile.json\`: post to Microsoft Graph \`deviceManagement/deviceConfigurations\`, or make a custom profile and copy its OMA-URI rows. \`edge-settings.ps1\`: a platform script, run as the system. \`extension-settings.json\`: into "Extension management settings" of the settings catalogue, for Chrome and for Edge |
| macOS | \`macos/tidegate.mobileconfig\` | Upload to the device management; Chrome and Edge take it only from there |
| Linux | \`linux/chrome-policies.json\`, \`linux/edge-policies.json\` | Into \`${inChrome.linux}\` and \`${inEdge.linux}\` (Chromium: \`/etc/chromium/policies/managed\`) |
| Google Admin console | \`google-admin/extension-policy.json\` | Devices, Chrome, Apps and extensions: add by id and update address, choose force install, upload as the policy for extensions |
${firefoxUrl === null ? '' : '| Firefox | `firefox/policies.json` | Into `distribution/` of the installation, or `/etc/firefox/policies/` |\n'}
If a browser has \`ExtensionSettings\` from elsewhere already, add the entry of this id there: the strongest source wins as a whole.

Windows takes an extension from your own server only on machines that are joined to a domain (Active Directory or
Entra ID) or enrolled in the browser's cloud management; macOS only under device management.

## Private windows and developer tools

- **Private windows** run without extensions until the person allows them. \`${inChrome.mandatory}\` (Edge:
  \`${inEdge.mandatory}\`) is in these files: a private window shows no page until Tidegate is allowed in it. Browsers
  too old for it ignore it; there, \`${inChrome.privateMode}\` = 1 (Edge: \`${inEdge.privateMode}\` = 1) closes private
  windows altogether. Firefox is told to run Tidegate there.
- **Developer tools**: \`DeveloperToolsAvailability\` = 0 keeps them off Tidegate and leaves them for web pages.
  Somebody who opens them on an AI site can still get around Tidegate, and means to. 2 closes them for everybody:
  for people who write software that is too much.
- **Other browsers**: what has no Tidegate in it is not covered. Block browsers that nobody manages.
- **Guests and other profiles**: \`BrowserGuestModeEnabled\` = 0 and \`BrowserAddPersonEnabled\` = 0, if people share
  machines. Policies for the machine hold in every profile.

## Did it work

1. \`chrome://policy\` (\`edge://policy\`, \`about:policies\`): the settings above are listed, without an error.
2. \`chrome://extensions\`: Tidegate is there, cannot be removed, and its id is the one above.
3. Its options page shows which policy is in force, and which key signed it.
4. On an AI site: type a made-up card number such as 4539 1488 0343 6467 and press Enter. It is held, or recorded
   where the policy only looks.

Settings arrive some seconds after the first start; until then the built-in policy holds.

## Undo

Remove the same settings, or set \`installation_mode\` to \`removed\`. To undo only the policy and keep the extension,
publish the version before: \`tidegate policy rollback\`.
`;
}
