import type { UserManifest } from 'wxt';
import { contentMatches, hostPermissions } from './sites/index.ts';

/** `store`: described sites only. `managed`: force-installed, every host, blocking webRequest. */
export type Build = 'store' | 'managed';

type Manifest = UserManifest & { message_serialization?: 'structured_clone' };

const everyHost = ['https://*/*', 'wss://*/*'];

/**
 * What the browser is asked for; WXT adds the entrypoints. `tests/permissions.json` lists the
 * permissions of each build, so that none is ever added in passing.
 */
export function manifest(browser: string, build: Build): Manifest {
  const managed = build === 'managed';
  return {
    name: managed ? 'Tidegate (managed)' : 'Tidegate',
    short_name: 'Tidegate',
    default_locale: 'en',
    description: 'Keeps company data out of public AI tools without banning them.',
    permissions: permissions(browser, managed),
    host_permissions: managed ? [...hostPermissions, ...everyHost] : hostPermissions,
    ...(managed
      ? {}
      : { optional_permissions: ['webNavigation'], optional_host_permissions: ['https://*/*'] }),
    ...(browser === 'firefox' ? forFirefox(build) : forChromium()),
  };
}

function permissions(browser: string, managed: boolean): NonNullable<UserManifest['permissions']> {
  return [
    'storage',
    'unlimitedStorage',
    'alarms',
    'scripting',
    'declarativeNetRequestWithHostAccess',
    // Firefox has no offscreen documents; its background page reads files itself.
    ...(browser === 'firefox' ? [] : (['offscreen'] as const)),
    ...(managed ? (['webNavigation', 'webRequest', 'webRequestBlocking'] as const) : []),
  ];
}

/** 148 is the first Chromium that carries files through messages; before, they arrive as `{}`. */
function forChromium(): Partial<Manifest> {
  return {
    minimum_chrome_version: '148',
    message_serialization: 'structured_clone',
    storage: { managed_schema: 'managed.schema.json' },
    web_accessible_resources: [
      { resources: ['dialog.html'], matches: contentMatches, use_dynamic_url: true },
    ],
  };
}

/** Firefox makes the extension's address random for each profile by itself. */
function forFirefox(build: Build): Partial<Manifest> {
  return {
    browser_specific_settings: {
      gecko: {
        id: `${build}@tidegate`,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    web_accessible_resources: [{ resources: ['dialog.html'], matches: contentMatches }],
  };
}
