import type { EventDraft } from '../events/event.ts';
import type { Stored } from '../platform/storage.ts';
import type { PolicyView } from '../policy/view.ts';

/** A pause that a person takes: what is found is recorded, nothing is stopped. */
export interface Pause {
  /** Until when gates only look on, milliseconds since the epoch; 0 for no pause. */
  until(view: PolicyView): Promise<number>;
  /** Begins one; refused where the policy allows none, or not so long, or wants a reason. */
  begin(view: PolicyView, wish: { minutes: number; reason: string | null }): Promise<boolean>;
  end(): Promise<void>;
}

interface PauseIn {
  /** Gone with the browser's session. */
  readonly stored: Stored<number>;
  readonly record: (event: Pick<EventDraft, 'kind' | 'reason'>) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What the policy allows. A floor of the organisation's settings is never paused. */
export function mayPause({ pause, floor }: PolicyView): PolicyView['pause'] {
  return floor.length > 0 ? null : pause;
}

export function pauses({ stored, record, now }: PauseIn): Pause {
  return {
    async until(view) {
      const allowed = mayPause(view);
      const until = await stored.getValue();
      // A policy that came meanwhile counts, and so does a clock that was set back.
      const longest = now() + (allowed?.minutes ?? 0) * 60_000;
      return until > now() ? Math.min(until, longest) : 0;
    },
    async begin(view, { minutes, reason }) {
      const allowed = mayPause(view);
      if (!allowed || minutes > allowed.minutes || (allowed.reason && reason === null))
        return false;
      // Recorded first: a pause that nobody can see later is none.
      await record({ kind: 'override', reason: reason === null ? 'paused' : `paused:${reason}` });
      await stored.setValue(now() + minutes * 60_000);
      return true;
    },
    async end() {
      if ((await stored.getValue()) <= now()) return;
      await stored.setValue(0);
      await record({ kind: 'override', reason: 'resumed' });
    },
  };
}
