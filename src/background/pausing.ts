import type { PolicyView } from '../policy/view.ts';
import type { GatePolicy, GatePolicyNow } from '../protocol/messages.ts';
import type { PauseOffer } from '../protocol/popup.ts';
import { mayPause, type Pause } from './pause.ts';

/** A pause, as gates and the popup see it. */
export interface Pausing {
  withPause(policy: GatePolicy): Promise<GatePolicyNow>;
  offer(): Promise<PauseOffer | null>;
  /** Until when, milliseconds since the epoch; null where it was refused. */
  begin(wish: { minutes: number; reason: string | null }): Promise<number | null>;
  end(): Promise<void>;
}

interface PausingIn {
  readonly pause: Pause;
  readonly gate: () => Promise<GatePolicy>;
  readonly announce: (policy: GatePolicyNow) => Promise<void>;
}

export function createPausing({ pause, gate, announce }: PausingIn): Pausing {
  const withPause = async (policy: GatePolicy): Promise<GatePolicyNow> => ({
    ...policy,
    pausedUntil: await pause.until(policy.view as PolicyView),
  });
  const tell = async () => announce(await withPause(await gate()));
  return {
    withPause,
    async offer() {
      const policy = await withPause(await gate());
      const view = policy.view as PolicyView;
      const allowed = mayPause(view);
      return allowed && { ...allowed, reasons: view.reasons, until: policy.pausedUntil || null };
    },
    async begin(wish) {
      if (!(await pause.begin((await gate()).view as PolicyView, wish))) return null;
      await tell();
      return (await withPause(await gate())).pausedUntil;
    },
    async end() {
      await pause.end();
      await tell();
    },
  };
}
