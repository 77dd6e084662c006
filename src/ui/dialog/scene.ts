import { t } from '../../platform/i18n.ts';
import type { DialogAction, DialogModel, ToDialog } from '../../protocol/dialog.ts';
import type { IconName } from '../kit/icon.tsx';
import type { Tone } from '../kit/state.tsx';
import { fileName, headline, nextLine, ruleLine, unsureLine } from './words.ts';

/** What the dialog is about at the moment: the gate's last message that has something to show. */
export type Scene =
  | Extract<ToDialog, { kind: 'show' | 'failed' }>
  | { readonly kind: 'over'; readonly reason: 'page-stopped-waiting' };

interface Said {
  readonly state: { readonly tone: Tone; readonly icon: IconName; readonly word: string };
  readonly headline: string;
  /** Why it matters and what happens now. */
  readonly lines: readonly string[];
  /** Null when there is nothing left to decide. */
  readonly model: DialogModel | null;
}

const states: Readonly<Record<DialogAction, { readonly tone: Tone; readonly icon: IconName }>> = {
  coach: { tone: 'calm', icon: 'info' },
  warn: { tone: 'warn', icon: 'look' },
  justify: { tone: 'warn', icon: 'write' },
  redact: { tone: 'warn', icon: 'swap' },
  block: { tone: 'stop', icon: 'stop' },
};

/** A scene in words: state, headline and lines, in the order in which they are read. */
export function says(scene: Scene): Said {
  if (scene.kind === 'over') {
    return {
      state: { tone: 'plain', icon: 'clock', word: t('dialog.state.over') },
      headline: t('dialog.over.title'),
      lines: [t('dialog.over.text')],
      model: null,
    };
  }
  const { model } = scene;
  if (scene.kind === 'failed') {
    return {
      state: { tone: 'stop', icon: 'alert', word: t('dialog.state.failed') },
      headline: t('dialog.failed.title'),
      lines: [
        model.files
          ? t('dialog.file.failed', { file: fileName(model.files) })
          : t('dialog.failed.text', { tool: model.tool }),
      ],
      model,
    };
  }
  if (model.unsure !== null && model.findings.length === 0) {
    return {
      state: { tone: 'warn', icon: 'unsure', word: t('dialog.state.unsure') },
      headline: model.files
        ? t('dialog.file.unsure', { file: fileName(model.files) })
        : t('dialog.unsure.title'),
      lines: [[unsureLine(model), unsureNext(model)].join(' ')],
      model,
    };
  }
  return {
    state: { ...states[model.action], word: t(`dialog.state.${model.action}`) },
    headline: headline(model),
    lines: [
      ruleLine(model),
      nextLine(model),
      // What was found stands; what was not looked at is said too.
      ...(model.unsure === null ? [] : [unsureLine(model)]),
    ],
    model,
  };
}

function unsureNext({ action }: DialogModel): string {
  if (action === 'block') return t('dialog.unsure.nextBlock');
  return action === 'justify' ? t('dialog.unsure.nextReason') : t('dialog.unsure.next');
}
