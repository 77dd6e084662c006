import { type FoundText, foundText } from '../../platform/found-text.ts';
import { t } from '../../platform/i18n.ts';
import type { ShownFinding } from '../../protocol/dialog.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import type { Guarded } from './consent.ts';
import type { Mark, Marking } from './marks.ts';
import { Masked } from './masked.tsx';
import { sizeOf } from './words.ts';

const icons: Readonly<Record<string, IconName>> = {
  customer: 'person',
  credentials: 'key',
  'source-code': 'code',
  financial: 'card',
  hr: 'people',
  legal: 'scales',
  strategy: 'compass',
  communications: 'chat',
  health: 'heart',
};

interface FindingsProps {
  readonly findings: readonly ShownFinding[];
  /** Whether values can be replaced: only then is it said what would stand in their place. */
  readonly replaced: boolean;
  /** Null where there is nothing left to say about single findings. */
  readonly marking: Marking | null;
  readonly guarded: Guarded;
}

/** Everything that was found, one block a kind, in the order in which the kinds come. */
export function Findings({ findings, ...rest }: FindingsProps) {
  const kinds = Map.groupBy(findings, ({ detector }) => detector);
  return (
    <ul class="kinds">
      {[...kinds].map(([detector, members]) => (
        <Kind key={detector} findings={members} {...rest} />
      ))}
    </ul>
  );
}

function Kind({ findings, ...rest }: FindingsProps) {
  const [first] = findings;
  if (!first) return null;
  const { title, why } = textOf(first);
  const count = findings.length > 1 ? `${findings.length}` : sizeOf(first);
  const inSentence = ({ before, masked, after }: ShownFinding) => before || masked || after;
  const sentences = findings.filter(inSentence);
  return (
    <li class="kind">
      <Icon name={icons[first.category] ?? 'page'} />
      <div>
        <p class="kind-title">
          <strong>{title}</strong>
          {count && <span class="count figure">{count}</span>}
        </p>
        <p class="soft">{why}</p>
        {sentences.length > 0 && (
          <ul class="sentences">
            {sentences.map((finding) => (
              <Sentence key={finding.id} finding={finding} {...rest} />
            ))}
          </ul>
        )}
        {findings
          .filter((finding) => !inSentence(finding))
          .map((finding) => (
            <Fate key={finding.id} finding={finding} {...rest} />
          ))}
      </div>
    </li>
  );
}

type OneProps = Omit<FindingsProps, 'findings'> & { readonly finding: ShownFinding };

/** The value masked inside its own sentence, and what would stand there instead. */
function Sentence({ finding, ...rest }: OneProps) {
  const { before, masked, after } = finding;
  return (
    <li>
      <q dir="auto">
        {before}
        {masked && <Masked masked={masked} value={finding.value} />}
        {after}
      </q>
      <Fate finding={finding} {...rest} />
    </li>
  );
}

/** What becomes of one finding, and what the person may say about it. */
function Fate({ finding, replaced, marking, guarded }: OneProps) {
  const { times, keep } = finding;
  const mark = marking?.of(finding) ?? null;
  const placeholder = replaced ? finding.placeholder : null;
  const button = (name: Mark, words: string) => (
    <button
      type="button"
      class="mark"
      aria-pressed={mark === name}
      aria-label={`${words}: ${finding.masked || textOf(finding).title}`}
      onClick={guarded(() => marking?.set(finding, name))}
    >
      {words}
    </button>
  );
  if (!placeholder && times === 1 && !marking) return null;
  return (
    <p class="fate soft">
      {times > 1 && <span class="figure">{t('dialog.times', { n: times })}</span>}
      {keep && mark !== null ? (
        <span>{t('dialog.mark.goes')}</span>
      ) : (
        placeholder && (
          <span>
            {t('dialog.becomes')} <span class="placeholder">{placeholder}</span>
          </span>
        )
      )}
      {marking && (
        <span class="marks">
          {keep && button('keep', t('dialog.mark.keep'))}
          {button('wrong', t('dialog.mark.wrong'))}
        </span>
      )}
    </p>
  );
}

/** In the person's language, unless the words are the policy's. */
function textOf(finding: ShownFinding): FoundText {
  const { title, why, detector } = finding;
  return why === null ? (foundText(detector) ?? { title, why: '' }) : { title, why };
}
