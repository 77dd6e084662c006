import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Button } from '../kit/button.tsx';

/** Asks those who look after tools to look at one, once. */
export function RequestReview({
  asked,
  onRequest,
}: {
  readonly asked: boolean;
  readonly onRequest: () => Promise<unknown>;
}) {
  const [state, setState] = useState<'ready' | 'asked' | 'failed'>(asked ? 'asked' : 'ready');
  const request = () => {
    onRequest().then(
      () => setState('asked'),
      () => setState('failed'),
    );
  };
  return (
    <div class="row">
      {state !== 'asked' && <Button onPress={request}>{t('guide.tools.request')}</Button>}
      <span role="status" class="soft">
        {state === 'asked' && t('guide.tools.requested')}
        {state === 'failed' && t('guide.tools.requestFailed')}
      </span>
    </div>
  );
}
