import { useEffect, useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t } from '../../platform/i18n.ts';
import type { Guide as GuideData, OwnLesson } from '../../protocol/guide.ts';
import { Brand } from '../kit/brand.tsx';
import { useAnswer } from '../kit/use-answer.ts';
import { AskPart } from './ask-part.tsx';
import { DataPart } from './data-part.tsx';
import { LessonsPart } from './lessons-part.tsx';
import { RecordedPart } from './recorded-part.tsx';
import { shippedLessons } from './shipped-lessons.ts';
import { ToolsPart } from './tools-part.tsx';

interface GuideProps {
  readonly ask: typeof askBackground;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const parts = ['ask', 'data', 'tools', 'lessons', 'recorded'] as const;

/** May I, which data, which tools, lessons, and what is recorded: the policy for those who live by it. */
export function Guide({ ask, now }: GuideProps) {
  const [guide, setGuide] = useAnswer(() => ask('guide.get', {}));
  const [open, setOpen] = useLessonInAddress();
  // The browser looked for the place in the address before there was anything.
  useEffect(() => {
    if (guide.kind === 'got') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [guide.kind]);

  if (guide.kind !== 'got') {
    return (
      <main class="sheet guide">
        <Head guide={null} />
        <p role="status">{t(guide.kind === 'failed' ? 'guide.failed' : 'options.wait')}</p>
      </main>
    );
  }
  const { value } = guide;
  const note = async (what: 'done' | 'requested', id: string, told: Promise<null>) => {
    await told;
    setGuide({ ...value, [what]: [...value[what], id] });
  };
  return (
    <main class="sheet guide">
      <Head guide={value} />
      <nav aria-label={t('guide.titlePlain')}>
        {parts.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(`guide.parts.${part}`)}
          </a>
        ))}
      </nav>
      <AskPart guide={value} />
      <DataPart owners={value.owners} />
      <ToolsPart
        tools={value.tools}
        requested={value.requested}
        now={now}
        onRequest={(tool) => note('requested', tool, ask('tool.request', { tool }))}
      />
      <LessonsPart
        lessons={lessonsOf(value)}
        done={value.done}
        open={open}
        onOpen={setOpen}
        onDone={(lesson) => note('done', lesson, ask('lesson.done', { lesson }))}
      />
      <RecordedPart rules={value.recording} version={value.version} />
    </main>
  );
}

function Head({ guide }: { readonly guide: GuideData | null }) {
  const organisation = guide?.organisation;
  return (
    <header>
      <Brand />
      <h1>{organisation ? t('guide.title', { organisation }) : t('guide.titlePlain')}</h1>
      <p class="soft">{t('guide.intro')}</p>
    </header>
  );
}

/** The organisation's own first; one with the id of a shipped lesson stands in its place. */
function lessonsOf({ lessons }: GuideData): readonly OwnLesson[] {
  const own = new Set(lessons.map(({ id }) => id));
  return [...lessons, ...shippedLessons().filter(({ id }) => !own.has(id))];
}

/** `#lesson-ID` opens that lesson, also when a link changes it later. */
function useLessonInAddress(): [string | null, (id: string | null) => void] {
  const named = () => /^#lesson-(.+)$/.exec(location.hash)?.[1] ?? null;
  const [open, setOpen] = useState(named);
  useEffect(() => {
    const follow = () => {
      const lesson = named();
      if (lesson !== null) setOpen(lesson);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [open, setOpen];
}
