import type { Verdict } from '../../events/verify.ts';
import { t } from '../../platform/i18n.ts';
import type { IconName } from '../kit/icon.tsx';
import { State, type Tone } from '../kit/state.tsx';
import { figure } from './names.ts';
import type { ReviewedFile } from './use-review.ts';

interface FilesProps {
  readonly files: readonly ReviewedFile[];
  readonly onCounted: (at: number, counted: boolean) => void;
}

const looks = {
  checking: { tone: 'plain', icon: 'clock' },
  whole: { tone: 'calm', icon: 'check' },
  changed: { tone: 'stop', icon: 'alert' },
  foreign: { tone: 'warn', icon: 'unsure' },
  unread: { tone: 'warn', icon: 'unsure' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>;

/** Problems that are named before the rest is only counted. */
const named = 5;

function stateOf(verdict: ReviewedFile['verdict']): keyof typeof looks {
  if (typeof verdict === 'string') return verdict;
  if (verdict.problems.length === 0) return 'whole';
  // Not one line of ours: nobody changed it, it is something else.
  return verdict.chains === 0 ? 'foreign' : 'changed';
}

/** Every file with what was read of it and whether its chain holds; those that do not come first. */
export function FilesPart({ files, onCounted }: FilesProps) {
  const order = { changed: 0, foreign: 1, unread: 2, checking: 3, whole: 4 } as const;
  const sorted = files
    .map((file, at) => ({ file, at, state: stateOf(file.verdict) }))
    .toSorted((a, b) => order[a.state] - order[b.state] || a.at - b.at);
  return (
    <section class="card whole">
      <h2>{t('review.tabs.files')}</h2>
      <p class="soft">{t('review.file.origin')}</p>
      <ul class="files">
        {sorted.map(({ file, at, state }) => (
          <li key={at}>
            <label class="check">
              <input
                type="checkbox"
                checked={file.counted}
                onChange={() => onCounted(at, !file.counted)}
              />
              <span class="unseen">
                {t('review.file.count', { name: file.name || t('review.own') })}
              </span>
            </label>
            <span class="file-name">{file.name || t('review.own')}</span>
            <span class="soft figure">
              {file.facts &&
                `${figure(file.facts.records)} · ${figure(Math.ceil(file.facts.bytes / 1000))} kB`}
            </span>
            <State {...looks[state]} word={t(`review.file.${state}`)} />
            <Notes file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ file: { facts, verdict } }: { readonly file: ReviewedFile }) {
  const problems: Verdict['problems'] = typeof verdict === 'string' ? [] : verdict.problems;
  const more = typeof verdict === 'string' ? 0 : verdict.more;
  const notes = [
    ...problems
      .slice(0, named)
      .map(({ line, what }) =>
        line > 0 ? t('review.file.line', { line: figure(line), what }) : what,
      ),
    problems.length + more > named && t('review.file.more', { n: problems.length + more - named }),
    facts && facts.bad > 0 && t('review.file.bad', { n: facts.bad }),
    facts && facts.known > 0 && t('review.file.known', { n: facts.known }),
  ].filter((note) => typeof note === 'string');
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
