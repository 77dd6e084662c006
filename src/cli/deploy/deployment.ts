import managedSchema from '../../../public/managed.schema.json' with { type: 'json' };

/** One of our managed settings, as the schema that browsers read declares it. */
export interface ManagedKey {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'boolean' | 'integer';
}

export type ManagedValue = string | boolean | number;

/** What an organisation's browsers are to be told. */
export interface Deployment {
  readonly organisation: string;
  /** Id of the packed extension in Chromium: 32 letters from a to p. */
  readonly extensionId: string;
  /** Where Chromium finds `update.xml`. */
  readonly updateUrl: string;
  /** Where Firefox finds the signed package; null where Firefox is not used. */
  readonly firefoxUrl: string | null;
  /** Managed settings by key; each is in {@link managedKeys} and of its type. */
  readonly settings: ReadonlyMap<string, ManagedValue>;
}

/** The extension's id in Firefox, in the build that is made for organisations. */
export const firefoxId = 'managed@tidegate';

interface SchemaProperty {
  readonly title: string;
  readonly description: string;
  readonly type: string;
}

/** Every managed setting, in the order of its schema. */
export const managedKeys: readonly ManagedKey[] = Object.entries(
  managedSchema.properties as Readonly<Record<string, SchemaProperty>>,
).map(([name, { title, description, type }]) => ({
  name,
  title,
  description,
  type: type === 'boolean' || type === 'integer' ? type : 'string',
}));

/** The two Chromium browsers that organisations manage, and where each looks for its policies. */
export const browsers = [
  {
    id: 'chrome',
    name: 'Google Chrome',
    registry: 'SOFTWARE\\Policies\\Google\\Chrome',
    mac: 'com.google.Chrome',
    linux: '/etc/opt/chrome/policies/managed',
    mandatory: 'MandatoryExtensionsForIncognitoNavigation',
    privateMode: 'IncognitoModeAvailability',
  },
  {
    id: 'edge',
    name: 'Microsoft Edge',
    registry: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    mac: 'com.microsoft.Edge',
    linux: '/etc/opt/edge/policies/managed',
    mandatory: 'MandatoryExtensionsForInPrivateNavigation',
    privateMode: 'InPrivateModeAvailability',
  },
] as const;

export type ManagedBrowser = (typeof browsers)[number];

/** How a Chromium browser installs it: by force, from our own address, visible in the toolbar. */
export function extensionSetting({
  updateUrl,
}: Deployment): Readonly<Record<string, string | boolean>> {
  return {
    installation_mode: 'force_installed',
    update_url: updateUrl,
    override_update_url: true,
    toolbar_pin: 'force_pinned',
  };
}
