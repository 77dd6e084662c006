import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { Choice, Marks } from '../../protocol/dialog.ts';
import { Brand } from '../kit/brand.tsx';
import { State } from '../kit/state.tsx';
import { contactAddress, offered } from './choices.ts';
import { useConsent } from './consent.ts';
import { Findings } from './findings.tsx';
import { onKey } from './keyboard.ts';
import { unkept, useMarks } from './marks.ts';
import type { Lesson } from './offer-lesson.ts';
import { Reason } from './reason.tsx';
import { reportSize } from './report-size.ts';
import { type Scene, says } from './scene.ts';
import { Ways } from './ways.tsx';

interface DialogProps {
  readonly scene: Scene;
  /** A lesson that fits, for whoever has a minute. */
  readonly lesson: Lesson | null;
  readonly onChoose: (choice: Choice, reason: string | null, marks?: Marks) => void;
  readonly onSize: (height: number) => void;
}

/** What was found, why it matters, what happens now, and the ways out. */
export function Dialog({ scene, lesson, onChoose, onSize }: DialogProps) {
  const card = useRef<HTMLDivElement>(null);
  const { live, guarded } = useConsent(scene);
  const [asking, setAsking] = useState(false);
  const { headline, lines, state, model } = says(scene);
  const marking = useMarks(scene);
  const left = model && unkept(model, marking);

  useEffect(() => {
    setAsking(false);
    card.current?.focus({ preventScroll: true });
  }, [scene]);
  useFocusOnFirstWay(card.current, scene, live, asking);
  // Anew for each scene, also at the same height: the gate takes it as a sign of life.
  useLayoutEffect(() => (card.current ? reportSize(card.current, onSize) : undefined), [scene]);

  const choose = (choice: Choice) => {
    if (choice === 'send-with-reason') setAsking(true);
    else onChoose(choice, null, marking.told);
  };
  return (
    <div
      class="dialog"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="headline"
      aria-describedby="lines"
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => onKey(event, event.currentTarget, () => onChoose('cancel', null))}
    >
      <header>
        <p class="top">
          <Brand />
          <State {...state} />
        </p>
        <h1 id="headline">{headline}</h1>
        <div id="lines" class="lines">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </header>
      {model && model.findings.length > 0 && !asking && (
        <div class="found" role="region" aria-label={t('dialog.listLabel')} tabIndex={0}>
          <Findings
            findings={model.findings}
            replaced={offered(model).includes('redact')}
            marking={scene.kind === 'show' ? marking : null}
            guarded={guarded}
          />
        </div>
      )}
      <footer>
        {model === null || !asking ? (
          <Ways model={left} guarded={guarded} onChoice={choose} />
        ) : (
          <Reason
            reasons={model.reasons}
            guarded={guarded}
            onReason={(reason) => onChoose('send-with-reason', reason, marking.told)}
            onBack={() => setAsking(false)}
          />
        )}
        {model?.contact && !asking && <Ask contact={model.contact} />}
        {lesson && !asking && (
          <p class="ask">
            <a href={lesson.url} target="_blank" rel="noreferrer">
              {t('dialog.lesson', { title: lesson.title })}
            </a>
          </p>
        )}
      </footer>
      <p class="unseen" role="status">
        {scene.kind === 'show' ? '' : headline}
      </p>
    </div>
  );
}

/** Once a scene, and only when answers are taken: an Enter meant for the composer finds no button. */
function useFocusOnFirstWay(
  card: HTMLElement | null,
  scene: Scene,
  live: boolean,
  asking: boolean,
): void {
  const focused = useRef<Scene | null>(null);
  useEffect(() => {
    if (!live || asking || focused.current === scene) return;
    focused.current = scene;
    // Where room is short, what is said stays in view; the person scrolls to the buttons or tabs.
    card?.querySelector<HTMLElement>('.ways .button')?.focus({ preventScroll: true });
  }, [card, scene, live, asking]);
}

function Ask({ contact }: { readonly contact: string }) {
  const address = contactAddress(contact);
  const words = t('dialog.ask', { contact });
  return (
    <p class="ask">
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        <span class="soft">{words}</span>
      )}
    </p>
  );
}
