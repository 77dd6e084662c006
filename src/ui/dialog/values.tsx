import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { Piece } from '../../protocol/dialog.ts';
import { Button } from '../kit/button.tsx';
import { Card } from './card.tsx';

interface ValuesProps {
  readonly tool: string;
  readonly blocks: readonly (readonly Piece[])[];
  readonly copy: (text: string) => Promise<void>;
  readonly onClose: () => void;
  readonly onSize: (height: number) => void;
}

/** An answer as it reads with the person's values where the page has placeholders. */
export function Values({ tool, blocks, copy, onClose, onSize }: ValuesProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');

  const text = blocks
    .map((pieces) => pieces.map((one) => (typeof one === 'string' ? one : one.value)).join(''))
    .join('\n\n');
  const onCopy = () =>
    copy(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <Card
      title={t('dialog.values.title')}
      onClose={onClose}
      onSize={onSize}
      lines={
        <>
          <p>{t('dialog.values.text', { tool })}</p>
        </>
      }
    >
      <div class="found" role="region" aria-label={t('dialog.values.title')} tabIndex={0}>
        {blocks.map((pieces, at) => (
          <p key={at} class="block">
            {pieces.map((piece) =>
              typeof piece === 'string' ? (
                piece
              ) : (
                <mark title={piece.placeholder}>{piece.value}</mark>
              ),
            )}
          </p>
        ))}
      </div>
      <footer>
        <div class="ways">
          <Button weight="primary" onPress={onCopy}>
            {t('dialog.values.copy')}
          </Button>
          <Button weight="quiet" onPress={onClose}>
            {t('dialog.choice.close')}
          </Button>
        </div>
        <p role="status" class="soft">
          {copied === 'yes' && t('dialog.values.copied')}
          {copied === 'failed' && t('dialog.values.copyFailed')}
        </p>
      </footer>
    </Card>
  );
}
