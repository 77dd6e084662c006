import { Icon, type IconName } from './icon.tsx';

export type Tone = 'calm' | 'warn' | 'stop' | 'plain';

interface StateProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly word: string;
}

/** A state is an icon and a word; the colour only repeats them. */
export function State({ tone, icon, word }: StateProps) {
  return (
    <span class={`state ${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
