import type { ask as askBackground } from '../platform/bus.ts';
import type { Chip } from './chip.ts';

interface MeetIn {
  readonly ask: typeof askBackground;
  readonly chip: Pick<Chip, 'unreviewed'>;
}

/**
 * Tells the person once, where there is something to write in, that nobody has looked at this tool
 * yet. A note that gets lost is no loss: the popup and the guide say the same.
 * @returns to be called when a composer comes or goes
 */
export function meetTool({ ask, chip }: MeetIn): (found: boolean) => void {
  let met = false;
  const meet = async (): Promise<void> => {
    const { isNews } = await ask('tool.met', {});
    if (isNews) chip.unreviewed(() => void ask('tool.open', {}).catch(() => undefined));
  };
  return (found) => {
    if (!found || met) return;
    met = true;
    meet().catch(() => undefined);
  };
}
