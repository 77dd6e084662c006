import { browser } from 'wxt/browser';

/** One rule that the browser applies itself, also while the worker sleeps. */
export type NetworkRule = Omit<
  Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0] extends {
    addRules?: (infer Rule)[] | undefined;
  }
    ? Rule
    : never,
  'id'
>;

/** These and no others hold from now on; they outlive the browser. All of them, or none changes. */
export async function setNetworkRules(rules: readonly NetworkRule[]): Promise<void> {
  const net = browser.declarativeNetRequest;
  const before = await net.getDynamicRules();
  await net.updateDynamicRules({
    removeRuleIds: before.map(({ id }) => id),
    addRules: rules.map((rule, at) => ({ ...rule, id: at + 1 })),
  });
}
