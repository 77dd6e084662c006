import type { UserManifest } from 'wxt';
import { hostPermissions } from './sites/hosts.ts';

/** `store`: described sites only. `managed`: force-installed, every host, blocking webRequest. */
export type Build = 'store' | 'managed';

type Manifest = UserManifest & { message_serialization?: 'structured_clone' };

const everyHost = ['https://*/*', 'wss://*/*'];
/** Where the dialog may be framed: a policy may name any site. Its address is new in every session. */
const anyPage = ['https://*/*'];
/**
 * The browser leads there from prohibited tools, whoever linked to them. Not with an address of the
 * session (tried): it would refuse those who come by the address bar.
 */
const stoppedPage = { resources: ['stopped.html'], matches: ['http://*/*', 'https://*/*'] };

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
    description: '__MSG_extension_description__',
    permissions: permissions(browser, managed),
    host_permissions: managed ? [...hostPermissions, ...everyHost] : hostPermissions,
    // The recogniser of text in pictures is WebAssembly; nothing else of it is.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    ...(managed ? {} : { optional_host_permissions: ['https://*/*'] }),
    ...(browser === 'firefox' ? forFirefox(build) : forChromium(managed)),
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

/**
 * 148 is the first Chromium that carries files through messages; before, they arrive as `{}`. The
 * backstop answers a blocking request with a promise, which is not documented: 156 is the version in
 * which it was tried (`tests/managed/backstop.test.ts`). An older one would take the promise for a yes.
 */
function forChromium(managed: boolean): Partial<Manifest> {
  return {
    minimum_chrome_version: managed ? '156' : '148',
    message_serialization: 'structured_clone',
    storage: { managed_schema: 'managed.schema.json' },
    web_accessible_resources: [
      { resources: ['dialog.html'], matches: anyPage, use_dynamic_url: true },
      stoppedPage,
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
    web_accessible_resources: [{ resources: ['dialog.html'], matches: anyPage }, stoppedPage],
  };
}
