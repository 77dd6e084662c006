import { language, t, textIfAny } from '../../platform/i18n.ts';
import type { DialogModel, ShownFinding } from '../../protocol/dialog.ts';

/** Message names allow no hyphen. */
const nameOf = (id: string) => id.replaceAll('-', '_');

function list(parts: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** What a document or a list looks like; null for single values. */
function looks(finding: ShownFinding): string | null {
  return textIfAny(`looks.${nameOf(finding.detector)}`, { n: finding.size });
}

/** `a card number and 2 IBANs`; what is not named is counted at the end. */
function things(findings: readonly ShownFinding[], most: number): string | null {
  const counted = distinct(findings.map(({ detector }) => detector)).map((detector) => {
    const n = findings.filter((finding) => finding.detector === detector).length;
    return { n, text: textIfAny(`thing.${nameOf(detector)}`, { n }) };
  });
  const named = counted.flatMap(({ text }) => (text === null ? [] : [text]));
  if (named.length === 0) return null;
  const shown = named.slice(0, named.length > most ? most - 1 : most);
  const rest = counted.length - shown.length;
  return list(rest > 0 ? [...shown, t('thing.other', { n: rest })] : shown);
}

/** Code units of a file's name that are shown; its end tells more than its middle. */
const longestName = 40;

/** The first file by its name, and how many more. */
export function fileName([first = '', ...more]: readonly string[]): string {
  const half = longestName / 2;
  const file = first.length > longestName ? `${first.slice(0, half)}…${first.slice(-half)}` : first;
  return more.length === 0 ? file : t('dialog.file.more', { file, n: more.length });
}

/** The first line: what was found. */
export function headline({ findings, files }: DialogModel): string {
  const file = files && fileName(files);
  const whole = findings.find((finding) => looks(finding) !== null);
  const thing = whole && looks(whole);
  if (!whole || thing == null) {
    const inside = things(findings, 3);
    if (file !== undefined) {
      return inside === null
        ? t('dialog.file.found', { file })
        : t('dialog.file.has', { file, things: inside });
    }
    return inside === null ? t('dialog.found') : t('dialog.has', { things: inside });
  }
  const values = findings.filter(({ category, size }) => category !== whole.category && size === 1);
  const inside = things(
    values.filter((finding) => looks(finding) === null),
    2,
  );
  if (file !== undefined) {
    return inside === null
      ? t('dialog.file.looks', { file, thing })
      : t('dialog.file.looksWith', { file, thing, things: inside });
  }
  return inside === null
    ? t('dialog.looks', { thing })
    : t('dialog.looksWith', { thing, things: inside });
}

/** The second line: what the company's rule says, in its own words if it has any. */
export function ruleLine({ findings, message, organisation, tool }: DialogModel): string {
  if (message) return message;
  const kinds = distinct(findings.map(({ category }) => category)).map((category) =>
    textIfAny(`category.${nameOf(category)}`),
  );
  const named = kinds.filter((kind) => kind !== null);
  const data =
    named.length === kinds.length && named.length > 0 && named.length <= 2
      ? list(named)
      : t('category.other');
  return organisation
    ? t('dialog.rule.organisation', { organisation, data, tool })
    : t('dialog.rule.company', { data, tool });
}

/** After "Send …": `without the card number`, `with placeholders`. */
export function without({ findings }: DialogModel): string {
  const single = findings.filter(({ placeholder }) => placeholder !== null);
  // A list is replaced through its members, which are not shown one by one.
  const replaced = single.length > 0 ? single : findings;
  const [detector, ...more] = distinct(replaced.map((finding) => finding.detector));
  const n = replaced.length;
  const exact =
    detector !== undefined && more.length === 0
      ? textIfAny(`without.${nameOf(detector)}`, { n })
      : null;
  if (exact !== null) return exact;
  const [category, ...others] = distinct(replaced.map((finding) => finding.category));
  const kind =
    category !== undefined && others.length === 0 ? textIfAny(`without.${nameOf(category)}`) : null;
  return kind ?? t('without.mixed');
}

/** The third line: what happens now. */
export function nextLine(model: DialogModel): string {
  const { action, choices } = model;
  const alternative = choices.includes('alternative') ? (model.alternative?.name ?? null) : null;
  if (action === 'coach') return t('dialog.next.coach');
  if (action === 'block') {
    const stays = t('dialog.next.stays');
    return alternative ? `${stays} ${t('dialog.next.use', { alternative })}` : stays;
  }
  if (choices.includes('redact')) {
    const way = without(model);
    if (alternative) return t('dialog.next.withoutOrUse', { without: way, alternative });
    return choices.includes('send-with-reason')
      ? t('dialog.next.withoutOrReason', { without: way })
      : t('dialog.next.without', { without: way });
  }
  if (alternative) return t('dialog.next.use', { alternative });
  if (choices.includes('send-with-reason')) return t('dialog.next.reason');
  return choices.includes('send') ? t('dialog.next.look') : t('dialog.next.edit');
}

/** Why something could not be checked: a name of the policy's `unsure` section, or a sentence. */
export function unsureLine({ unsure, tool }: DialogModel): string {
  return textIfAny(`dialog.unsure.${nameOf(unsure ?? '')}`, { tool }) ?? unsure ?? '';
}

/** How large a list, a table or a piece of code is: `42 people`; null where it means nothing. */
export function sizeOf(finding: ShownFinding): string | null {
  return finding.size > 1
    ? textIfAny(`size.${nameOf(finding.detector)}`, { n: finding.size })
    : null;
}
