import {
  browsers,
  type Deployment,
  type ManagedBrowser,
  type ManagedKey,
  managedKeys,
} from './deployment.ts';
import { xml } from './xml.ts';

/** What a group policy editor shows is one policy for each setting and browser. */
export const policyName = (target: ManagedBrowser, { name }: ManagedKey): string =>
  `${target.id}_${name}`;

/** The folder of one browser's settings. */
export const categoryName = (target: ManagedBrowser): string => `Tidegate_${target.id}`;

const namespace = 'Tidegate.Policies';
/** Characters that a text may have in the editor; its own default would be 1023. */
const longestText = 1_000_000;

/** The administrative template: where each managed setting is written. */
export function admx({ extensionId }: Deployment): string {
  const policies = browsers.flatMap((target) =>
    managedKeys.map((key) => {
      const name = policyName(target, key);
      return [
        `    <policy name="${name}" class="Both" displayName="$(string.${name})" explainText="$(string.${name}_help)" presentation="$(presentation.${name})" key="${xml(`${target.registry}\\3rdparty\\extensions\\${extensionId}\\policy`)}"${switchOf(key)}>`,
        `      <parentCategory ref="${categoryName(target)}" />`,
        '      <supportedOn ref="Tidegate_supported" />',
        ...elementsOf(key),
        '    </policy>',
      ].join('\n');
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="tidegate" namespace="${namespace}" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="Tidegate_supported" displayName="$(string.Tidegate_supported)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="Tidegate" displayName="$(string.Tidegate)" />
${browsers
  .map(
    (target) =>
      `    <category name="${categoryName(target)}" displayName="$(string.${categoryName(target)})"><parentCategory ref="Tidegate" /></category>`,
  )
  .join('\n')}
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

/** The words of the template, in English. */
export function adml(): string {
  const strings = browsers.flatMap((target) =>
    managedKeys.flatMap((key) => {
      const name = policyName(target, key);
      return [
        `      <string id="${name}">${xml(key.title)}</string>`,
        `      <string id="${name}_help">${xml(key.description)}</string>`,
      ];
    }),
  );
  const presentations = browsers.flatMap((target) =>
    managedKeys.map(
      (key) =>
        `      <presentation id="${policyName(target, key)}">${presentationOf(key)}</presentation>`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>Tidegate</displayName>
  <description>Managed settings of the Tidegate browser extension</description>
  <resources>
    <stringTable>
      <string id="Tidegate">Tidegate</string>
      <string id="Tidegate_supported">Chrome and Edge 156 or newer</string>
${browsers.map((target) => `      <string id="${categoryName(target)}">${xml(target.name)}</string>`).join('\n')}
${strings.join('\n')}
    </stringTable>
    <presentationTable>
${presentations.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function switchOf({ name, type }: ManagedKey): string {
  return type === 'boolean' ? ` valueName="${name}"` : '';
}

function elementsOf({ name, type }: ManagedKey): string[] {
  if (type === 'boolean') {
    return [
      '      <enabledValue><decimal value="1" /></enabledValue>',
      '      <disabledValue><decimal value="0" /></disabledValue>',
    ];
  }
  const element =
    type === 'integer'
      ? `<decimal id="${name}" valueName="${name}" required="true" minValue="0" />`
      : `<text id="${name}" valueName="${name}" required="true" maxLength="${longestText}" />`;
  return ['      <elements>', `        ${element}`, '      </elements>'];
}

function presentationOf({ name, title, type }: ManagedKey): string {
  if (type === 'boolean') return '';
  return type === 'integer'
    ? `<decimalTextBox refId="${name}">${xml(title)}</decimalTextBox>`
    : `<textBox refId="${name}"><label>${xml(title)}</label></textBox>`;
}
