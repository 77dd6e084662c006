import { t } from '../../platform/i18n.ts';
import type { ShownFinding } from '../../protocol/dialog.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
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
}

/** Everything that was found, one block a kind, in the order in which the kinds come. */
export function Findings({ findings, replaced }: FindingsProps) {
  const kinds = Map.groupBy(findings, ({ detector }) => detector);
  return (
    <ul class="kinds">
      {[...kinds].map(([detector, members]) => (
        <Kind key={detector} findings={members} replaced={replaced} />
      ))}
    </ul>
  );
}

function Kind({ findings, replaced }: FindingsProps) {
  const [first] = findings;
  if (!first) return null;
  const count = findings.length > 1 ? `${findings.length}` : sizeOf(first);
  const sentences = findings.filter(({ before, masked, after }) => before || masked || after);
  return (
    <li class="kind">
      <Icon name={icons[first.category] ?? 'page'} />
      <div>
        <p class="kind-title">
          <strong>{first.title}</strong>
          {count && <span class="count figure">{count}</span>}
        </p>
        <p class="soft">{first.why}</p>
        {sentences.length > 0 && (
          <ul class="sentences">
            {sentences.map((finding) => (
              <Sentence key={finding.id} finding={finding} replaced={replaced} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The value masked inside its own sentence, and what would stand there instead. */
function Sentence({
  finding,
  replaced,
}: {
  readonly finding: ShownFinding;
  readonly replaced: boolean;
}) {
  const { before, masked, after, times } = finding;
  const placeholder = replaced ? finding.placeholder : null;
  return (
    <li>
      <q>
        {before}
        {masked && <Masked masked={masked} value={finding.value} />}
        {after}
      </q>
      {(placeholder || times > 1) && (
        <p class="fate soft">
          {times > 1 && <span class="figure">{t('dialog.times', { n: times })}</span>}
          {placeholder && (
            <span>
              {t('dialog.becomes')} <span class="placeholder">{placeholder}</span>
            </span>
          )}
        </p>
      )}
    </li>
  );
}
