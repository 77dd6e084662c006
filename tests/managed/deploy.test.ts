import { describe, expect, it } from 'vitest';
import { browsers, type Deployment } from '../../src/cli/deploy/deployment.ts';
import { linuxPolicies } from '../../src/cli/deploy/policy-files.ts';
import { launch } from '../browser/launch.ts';
import { openDesk } from '../browser/worker.ts';
import { startPracticeServer } from '../pages/server.ts';
import { canManage, chromiumFile, policyFile } from './policy-file.ts';
import { startUpdateServer } from './update-server.ts';

/** Every step back, the last one first, whatever happens. */
async function withClosers(
  work: (closing: (step: () => Promise<unknown> | void) => void) => Promise<void>,
): Promise<void> {
  const closers: (() => Promise<unknown> | void)[] = [];
  try {
    await work((step) => closers.unshift(step));
  } finally {
    for (const step of closers) await step();
  }
}

describe.skipIf(!canManage)('the file that deploy writes', () => {
  it('is taken whole by a real browser: the extension is there, pinned, with its settings', () =>
    withClosers(async (closing) => {
      const server = await startPracticeServer();
      closing(() => server.close());
      const updates = await startUpdateServer();
      closing(() => updates.close());
      const { id, updateUrl } = await updates.publish('1.0.0');
      const settings = { group: 'Vertrieb-Süd', floor: 'built-in', managedKeys: 'group,floor' };
      const deployment: Deployment = {
        organisation: 'Acme',
        extensionId: id,
        updateUrl,
        firefoxUrl: null,
        settings: new Map(Object.entries(settings)),
      };
      const file = policyFile(chromiumFile);
      closing(() => file.remove());
      file.write({
        ...linuxPolicies(deployment, browsers[0]),
        // Without it, what is installed by policy is hidden from the protocol that drives this test.
        DeveloperToolsAvailability: 1,
        // The control: what a browser cannot take, it says.
        BrowserGuestModeEnabled: 'no',
      });
      const browser = await launch(server, { extension: 'policy' });
      closing(() => browser.close());
      const desk = await openDesk(browser);
      const self = await desk.page.evaluate(() => chrome.management.getSelf());
      expect(self).toMatchObject({ id, installType: 'admin', mayDisable: false });
      await expect
        .poll(() => desk.page.evaluate(() => chrome.storage.managed.get()), { timeout: 15_000 })
        .toEqual(settings);

      const page = await browser.context.newPage();
      await page.goto('chrome://policy');
      const said = async () =>
        page.evaluate(() => {
          const texts = (root: Document | ShadowRoot): string[] =>
            [...root.querySelectorAll('*')].flatMap((element) => [
              ...(element.matches('.policy.row') ? [element.textContent ?? ''] : []),
              ...(element.shadowRoot ? texts(element.shadowRoot) : []),
            ]);
          return texts(document).map((text) => text.replace(/\s+/g, ' '));
        });
      await expect
        .poll(said)
        .toContainEqual(expect.stringMatching(/BrowserGuestModeEnabled.*Error/));
      const rows = (await said()).filter((row) => !row.includes('Not set.'));
      const wrong = rows.filter((row) => row.includes('Error'));
      expect(wrong).toEqual([expect.stringContaining('BrowserGuestModeEnabled')]);
      for (const name of ['ExtensionSettings', 'MandatoryExtensionsForIncognitoNavigation'])
        expect(rows).toContainEqual(expect.stringContaining(name));
    }));
});
