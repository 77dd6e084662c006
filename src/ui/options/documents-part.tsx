import { useEffect, useRef, useState } from 'preact/hooks';
import type { ask as askBackground } from '../../platform/bus.ts';
import { t, textIfAny } from '../../platform/i18n.ts';
import type { Messages } from '../../protocol/messages.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';

interface DocumentsProps {
  readonly ask: typeof askBackground;
  /** What is in force may have changed. */
  readonly onChanged: () => void;
}

type Refusal = NonNullable<Messages['own.addDocument']['out']['refused']>;

/** What became of a file, in a sentence. */
interface Note {
  readonly text: string;
  readonly wrong: boolean;
}

/** The documents of which somebody's own browser lets no passage go unasked. */
export function DocumentsPart({ ask, onChanged }: DocumentsProps) {
  const [names, setNames] = useState<readonly string[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const chooser = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const load = async () => {
      try {
        setNames((await ask('own.get', {})).documents);
      } catch {
        setNotes([{ text: t('options.documents.failed'), wrong: true }]);
      }
    };
    void load();
  }, []);

  const add = async (files: readonly File[]) => {
    const became: Note[] = [];
    for (const file of files) {
      const { name, size: bytes } = file;
      setReading(name);
      try {
        const { documents, refused } = await ask('own.addDocument', { file, name, bytes });
        setNames(documents);
        became.push(
          refused === null
            ? { text: t('options.documents.added', { name }), wrong: false }
            : { text: t('options.documents.refused', { name, why: whyNot(refused) }), wrong: true },
        );
      } catch {
        const why = t('options.documents.failed');
        became.push({ text: t('options.documents.refused', { name, why }), wrong: true });
      }
      setNotes([...became]);
    }
    setReading(null);
    onChanged();
  };
  const remove = async (name: string) => {
    try {
      setNames((await ask('own.removeDocument', { name })).documents);
      setNotes([{ text: t('options.documents.removed', { name }), wrong: false }]);
      onChanged();
    } catch {
      setNotes([{ text: t('options.documents.failed'), wrong: true }]);
    }
  };

  return (
    <section class="part" aria-labelledby="documents-heading">
      <h2 id="documents-heading">{t('options.documents.heading')}</h2>
      <p class="soft">{t('options.documents.intro')}</p>
      {names.length > 0 && (
        <ul class="documents">
          {names.map((name) => (
            <li key={name}>
              <Icon name="page" />
              <bdi>{name}</bdi>
              <button
                type="button"
                class="button quiet"
                aria-label={t('options.documents.removeNamed', { name })}
                onClick={() => void remove(name)}
              >
                {t('options.documents.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (files.length > 0) void add(files);
          }}
        />
        <Button onPress={() => chooser.current?.click()} disabled={reading !== null}>
          {t('options.documents.add')}
        </Button>
        {reading !== null && (
          <span role="status">{t('options.documents.reading', { name: reading })}</span>
        )}
      </div>
      <div role="status">
        <ul class="notes">
          {notes.map(({ text, wrong }) => (
            <li key={text} class={wrong ? 'wrong' : ''}>
              <Icon name={wrong ? 'alert' : 'check'} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function whyNot(refused: Refusal): string {
  const why =
    textIfAny(`options.documents.why.${refused}`) ??
    textIfAny(`dialog.unsure.unreadable_${refused.replaceAll('-', '_')}`);
  return why ?? t('options.documents.failed');
}
