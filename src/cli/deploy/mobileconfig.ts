import { createHash } from 'node:crypto';
import { browsers, type Deployment, extensionSetting, firefoxId } from './deployment.ts';
import { firefoxPolicies } from './policy-files.ts';
import { xml } from './xml.ts';

type Plist = string | number | boolean | readonly Plist[] | { readonly [key: string]: Plist };

/** A configuration profile for macOS: Chrome, Edge and, where it is used, Firefox. */
export function mobileconfig(deployment: Deployment): string {
  const { extensionId, organisation, settings, firefoxUrl } = deployment;
  const payload = (type: string, content: { readonly [key: string]: Plist }): Plist => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: `tidegate.${type}`,
    PayloadUUID: uuid(`${extensionId} ${type}`),
    PayloadEnabled: true,
    ...content,
  });
  const content: Plist = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadIdentifier: 'tidegate',
    PayloadUUID: uuid(extensionId),
    PayloadDisplayName: 'Tidegate',
    PayloadOrganization: organisation,
    PayloadContent: [
      ...browsers.flatMap((target) => [
        payload(target.mac, {
          ExtensionSettings: { [extensionId]: extensionSetting(deployment) },
          [target.mandatory]: [extensionId],
          DeveloperToolsAvailability: 0,
        }),
        payload(`${target.mac}.extensions.${extensionId}`, Object.fromEntries(settings)),
      ]),
      ...(firefoxUrl === null
        ? []
        : [
            payload('org.mozilla.firefox', {
              EnterprisePoliciesEnabled: true,
              ...(firefoxPolicies(deployment, firefoxUrl).policies as { [key: string]: Plist }),
            }),
          ]),
    ],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${write(content, '')}
</plist>
`;
}

function write(value: Plist, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${xml(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (isList(value)) {
    return [`${indent}<array>`, ...value.map((one) => write(one, inner)), `${indent}</array>`].join(
      '\n',
    );
  }
  const entries = Object.entries(value).map(
    ([key, one]) => `${inner}<key>${xml(key)}</key>\n${write(one, inner)}`,
  );
  return [`${indent}<dict>`, ...entries, `${indent}</dict>`].join('\n');
}

const isList = (value: Plist): value is readonly Plist[] => Array.isArray(value);

/** The same for the same name, so that a profile made again replaces the one before. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`${firefoxId} ${name}`).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toUpperCase();
}
