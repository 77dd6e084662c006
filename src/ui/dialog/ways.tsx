import { t } from '../../platform/i18n.ts';
import type { Choice, DialogModel } from '../../protocol/dialog.ts';
import { Button, type Weight } from '../kit/button.tsx';
import { offered, webAddress } from './choices.ts';
import type { Guarded } from './consent.ts';
import { without } from './words.ts';

interface WaysProps {
  /** Null when nothing is left to decide: then there is only Close. */
  readonly model: DialogModel | null;
  readonly guarded: Guarded;
  readonly onChoice: (choice: Choice) => void;
}

function label(choice: Choice, model: DialogModel): string {
  switch (choice) {
    case 'redact':
      return t('dialog.choice.redact', { without: without(model) });
    case 'edit':
      return t('dialog.choice.edit');
    case 'send':
      return t('dialog.choice.send');
    case 'send-with-reason':
      return t('dialog.choice.sendWithReason');
    case 'alternative':
      return t('dialog.choice.alternative', { name: model.alternative?.name ?? '' });
    case 'cancel':
      return t('dialog.choice.cancel');
  }
}

/** The recommended way stands out; Cancel and sending the text as it is do not. */
function weight(choice: Choice, first: boolean): Weight {
  if (first && choice !== 'send') return 'primary';
  return choice === 'cancel' || choice === 'send' || choice === 'send-with-reason'
    ? 'quiet'
    : 'plain';
}

/** The ways out, the recommended one first; the approved tool is a link that opens it. */
export function Ways({ model, guarded, onChoice }: WaysProps) {
  if (model === null) {
    return (
      <div class="ways">
        <Button weight="primary" onPress={guarded(() => onChoice('cancel'))}>
          {t('dialog.choice.close')}
        </Button>
      </div>
    );
  }
  const ways = offered(model);
  return (
    <div class={ways.length > 3 ? 'ways many' : 'ways'}>
      {ways.map((choice, index) => {
        const press = guarded(() => onChoice(choice));
        const looks = weight(choice, index === 0);
        return choice === 'alternative' ? (
          <a
            key={choice}
            class={`button ${looks}`}
            href={webAddress(model.alternative?.url ?? '') ?? ''}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              // A link to see and to copy; whoever shows us opens it, after the same care.
              event.preventDefault();
              press(event);
            }}
          >
            {label(choice, model)}
          </a>
        ) : (
          <Button key={choice} weight={looks} onPress={press}>
            {label(choice, model)}
          </Button>
        );
      })}
    </div>
  );
}
