import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from './company.ts';
import { canManage } from './policy-file.ts';

describe.skipIf(!canManage)('installed by the company', () => {
  let company: Company;
  beforeAll(async () => {
    const own = { format: 1, id: 'acme', version: 4 };
    company = await openCompany({ policy: JSON.stringify(own), group: 'sales' });
  });
  afterAll(() => company?.close());

  it('has what the company set, as soon as the browser hands it over', async () => {
    const inForce = async () => (await company.desk().ask('status.get', { tabId: null })).policy;
    await expect
      .poll(inForce, { timeout: 45_000 })
      .toMatchObject({ id: 'acme', version: 4, source: 'managed' });
    expect((await company.desk().ask('policy.details', {})).managed).toEqual(['policy', 'group']);
  });

  it('cannot be switched off or removed by the person', async () => {
    const self = await company.desk().page.evaluate(() => chrome.management.getSelf());
    expect(self).toMatchObject({
      id: company.id,
      installType: 'admin',
      mayDisable: false,
      enabled: true,
    });
    const page = await company.browser.context.newPage();
    await page.goto('chrome://extensions');
    const tries = await page.evaluate(async (id) => {
      const said = (work: Promise<unknown>) =>
        work.then(
          () => 'done',
          (error: Error) => error.message,
        );
      return [
        await said(chrome.management.setEnabled(id, false)),
        await said(chrome.management.uninstall(id)),
      ];
    }, company.id);
    expect(tries).toEqual([
      expect.stringContaining('cannot be modified'),
      expect.stringContaining('cannot be modified'),
    ]);
    await page.close();
  });

  it('updates', async () => {
    await company.update('1.0.1');
    const version = await company.desk().page.evaluate(() => chrome.runtime.getManifest().version);
    expect(version).toBe('1.0.1');
  });
});
