import { vi } from 'vitest';
import { defaultView } from '../../policy/default-view.ts';
import type { GatePolicy } from '../../protocol/messages.ts';
import type { PolicyChange } from '../../protocol/policy-status.ts';
import { memory } from '../memory.fixture.ts';
import { noFetch } from './intake.ts';
import { signedBundle, signingKeys } from './signing.fixture.ts';
import { emptyShelf } from './shelf.ts';
import type { PersonalSettings } from './source.ts';
import { type PolicyParts, type PolicyStore, policyStore } from './store.ts';

export const url = 'https://policy.acme.example/tidegate.json';
export const other = 'https://other.acme.example/tidegate.json';
export const policy = (version: number, id = 'acme') => ({ format: 1, id, version });
const { own, pinned, kid } = await signingKeys();
export { kid };
const stranger = await signingKeys();
/** The organisation's public key, as a setting holds it, and one of somebody else. */
export const policyKeys = JSON.stringify(pinned);
export const strangerKeys = JSON.stringify(stranger.pinned);

/** What a server serves: policies, each signed by the organisation. */
export const bundle = (...policies: unknown[]) => signedBundle(own, policies);
export const strangersBundle = (...policies: unknown[]) => signedBundle(stranger.own, policies);

/** For tests: a browser: what it stores, what the organisation set, and what the policy server says. */
export function browser(managed: Record<string, unknown> = { policyUrl: url, policyKeys }) {
  const set = { managed, choices: null as string | null };
  const server = vi.fn<typeof fetch>(async () => new Response(await bundle(policy(1))));
  const serve = (text: string | Promise<string>) =>
    server.mockImplementation(async () => new Response(await text));
  const clock = { time: Date.parse('2026-11-22T12:00:00Z') };
  const heard = {
    announce: vi.fn(async (_policy: GatePolicy) => undefined),
    report: vi.fn<PolicyParts['report']>(async () => undefined),
    schedule: vi.fn(async (_minutes: number) => undefined),
  };
  const stores = {
    shelf: memory(emptyShelf),
    record: memory(noFetch),
    personal: memory<PersonalSettings>({ policyUrl: null, policyKey: null }),
    installId: memory('install-1'),
    firstStart: memory(0),
    announced: memory(''),
    history: memory<readonly PolicyChange[]>([]),
    warned: memory<readonly string[]>([]),
  };
  /** A worker that has just started: only stores are left of the one before. */
  const worker = () =>
    policyStore({
      ...stores,
      ...heard,
      choices: async () => set.choices,
      readManaged: async () => set.managed,
      fetch: server,
      now: () => clock.time,
      random: () => 0.5,
    });
  return { set, server, serve, clock, ...heard, stores, worker };
}

/** Id and version in force. */
export const version = async (store: PolicyStore) => {
  const { view } = (await store.gate()) as { view: { id: string; version: number } };
  return `${view.id} ${view.version}`;
};
export const builtIn = `${defaultView.id} ${defaultView.version}`;
