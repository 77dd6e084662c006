import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedBundle } from '../../src/background/policy/signing.fixture.ts';
import { keys } from '../browser/worker.ts';
import {
  choose,
  clickSend,
  findDialog,
  pasteText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { policyHost } from '../pages/hosts.ts';
import { type Company, openCompany } from './company.ts';
import { canManage } from './policy-file.ts';

const site = 'claude';
/** A number that is a payment card by its check digit, and nobody's. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
const floor = JSON.stringify([
  { id: 'no-cards', action: 'block', when: { detectors: ['payment-card'] } },
]);
const lax = {
  format: 1,
  id: 'acme',
  version: 7,
  rules: [{ id: 'cards', action: 'log', when: { detectors: ['payment-card'] } }],
};
/** A browser that was not told looks by itself every few seconds. */
const soon = { timeout: 15_000 };
const own = await keys;
const fetched = {
  policyUrl: `https://${policyHost}/policy.json`,
  policyKeys: JSON.stringify(own.pinned),
};

describe.skipIf(!canManage)('the settings of the company', () => {
  let company: Company;
  const status = async () => (await company.desk().ask('status.get', { tabId: null })).policy;
  const shows = async (words: string) => {
    const { page } = company.desk();
    await page.reload();
    await page.getByText(words).first().waitFor();
  };

  beforeAll(async () => {
    const body = await signedBundle(own.own, [lax]);
    // Nothing is set at first: what a company sets arrives when it arrives.
    company = await openCompany(null);
    company.server.serve(({ host }, response) => {
      if (host !== policyHost) return false;
      // No access-control header: this build may read every host.
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return true;
    });
  });
  afterAll(() => company?.close());

  it('arrive late: the built-in policy holds until then, and open pages follow', async () => {
    expect(await status()).toMatchObject({ source: 'built-in' });
    const page = await company.browser.open(site);
    await pasteText(page, site, `Charge ${card} please`);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    await company.set(fetched);
    await expect.poll(status, soon).toMatchObject({ id: 'acme', version: 7, source: 'fetched' });
    company.server.reset();
    // This policy lets it go: the page has it by now.
    await expect
      .poll(async () => {
        await clickSend(page, site);
        const dialog = await findDialog(page, 500);
        if (dialog) await choose(dialog, 'cancel');
        return dialog;
      }, soon)
      .toBeNull();
    await waitForAnswer(page);
    expect(company.server.textLeft(card)).not.toEqual([]);
    await page.close();
  });

  it('have a floor that a fetched policy cannot go under, and it is said', async () => {
    await company.set({ ...fetched, floor });
    await expect
      .poll(async () => (await status()).warnings, soon)
      .toEqual([{ kind: 'floor', names: ['no-cards'] }]);
    const page = await company.browser.open(site);
    company.server.reset();
    await pasteText(page, site, `Charge ${card} please`);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    expect(company.server.textLeft(card)).toEqual([]);
    await page.close();
    await shows('looser than your company allows');
    expect(await company.desk().events()).toContainEqual(
      expect.objectContaining({ kind: 'policy', reason: 'floor:no-cards' }),
    );
  });

  it('cannot be changed by the person', async () => {
    const answer = await company.desk().ask('settings.set', { policyUrl: null, policyKey: null });
    expect(answer.accepted).toBe(false);
    await shows('Managed by your company');
    expect(await company.desk().page.locator('#address').count()).toBe(0);
    expect(await status()).toMatchObject({ id: 'acme' });
  });

  it('of the wrong type are dropped by the browser, which is noticed', async () => {
    const managedKeys = 'policyUrl,policyKeys,floor';
    await company.set({ ...fetched, floor: [{ id: 'no-cards' }], managedKeys });
    await expect
      .poll(async () => (await status()).warnings, soon)
      .toEqual([{ kind: 'missing', names: ['floor'] }]);
    // The rest came through.
    expect(await status()).toMatchObject({ id: 'acme', source: 'fetched' });
    await shows('did not arrive: floor');
  });

  it('that go leave the built-in policy, and what changed can be read', async () => {
    await company.set(null);
    await expect.poll(status, soon).toMatchObject({ source: 'built-in', warnings: [] });
    const { history } = await company.desk().ask('policy.details', {});
    expect(history.map(({ source }) => source)).toEqual(['built-in', 'fetched']);
    expect(history[1]?.looser).toBeGreaterThan(0);
    const page = await company.browser.open(site);
    await pasteText(page, site, `Charge ${card} please`);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await page.close();
  });
});
