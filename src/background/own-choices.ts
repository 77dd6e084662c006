import { t } from '../platform/i18n.ts';
import type { Stored } from '../platform/storage.ts';
import { isNothing, noChoices, type OwnChoices, ownPolicy } from '../policy/own-policy.ts';
import { readPolicy } from '../policy/parse.ts';
import { starters } from '../policy/starters/index.ts';
import type { FileQuestion } from '../protocol/file.ts';
import type { Messages, OwnChoiceList } from '../protocol/messages.ts';
import { sites } from '../sites/index.ts';
import type { OwnDocuments } from './own-documents.ts';
import { turns } from './turns.ts';

/** What somebody chose for a browser that nobody manages. */
export interface OwnChoiceKeeper {
  get(): Promise<Messages['own.get']['out']>;
  set(wanted: OwnChoiceList): Promise<Messages['own.set']['out']>;
  addDocument(question: FileQuestion): Promise<Messages['own.addDocument']['out']>;
  removeDocument(name: string): Promise<Messages['own.removeDocument']['out']>;
  /** The choices as the text of a policy; null where nothing was chosen. */
  text(): Promise<string | null>;
}

interface OwnChoicesIn {
  readonly stored: Stored<OwnChoices>;
  readonly documents: OwnDocuments;
  readonly managed: () => Promise<boolean>;
  /** They are stored: what is in force may be something else now. */
  readonly changed: () => Promise<unknown>;
}

/** Each is a table that every closer look goes through. */
const mostDocuments = 50;

export function ownChoices({ stored, documents, managed, changed }: OwnChoicesIn): OwnChoiceKeeper {
  const inTurn = turns();
  const current = async () => ({ ...noChoices, ...(await stored.getValue()) });
  const keep = async (choices: OwnChoices) => {
    await stored.setValue({ ...choices, version: choices.version + 1 });
    await changed();
  };
  const namesOf = (choices: OwnChoices) => choices.documents.map(({ name }) => name);
  return {
    async get() {
      const choices = await current();
      const { starter, care, sitesOff, words } = choices;
      return {
        choices: { starter, care, sitesOff, words },
        documents: namesOf(choices),
        starters: starters.map(({ id }) => id),
        sites: sites
          .map(({ id, name }) => ({ id, name }))
          .toSorted((a, b) => a.name.localeCompare(b.name)),
      };
    },
    set: (wanted) =>
      inTurn(async () => {
        if (await managed()) return { accepted: false, reason: 'your organisation decides this' };
        const choices = { ...(await current()), ...wanted, words: [...new Set(wanted.words)] };
        // By the door that every policy comes in by.
        const read = readPolicy(textOf(choices));
        if (read.kind !== 'policy') {
          return { accepted: false, reason: [read.path, read.reason].filter(Boolean).join(': ') };
        }
        await keep(choices);
        return { accepted: true, reason: null };
      }),
    addDocument: (question) =>
      inTurn(async () => {
        const choices = await current();
        // A newer version of a document takes the place of the one before.
        const others = choices.documents.filter(({ name }) => name !== question.name);
        const refused = (reason: Messages['own.addDocument']['out']['refused']) => ({
          documents: namesOf(choices),
          refused: reason,
        });
        if (await managed()) return refused('managed');
        if (others.length >= mostDocuments) return refused('full');
        const taken = await documents.take(question, choices.documents);
        if (typeof taken === 'string') return refused(taken);
        const next = { ...choices, documents: [...others, taken] };
        await keep(next);
        for (const replaced of choices.documents)
          if (!next.documents.includes(replaced)) await documents.forget(replaced);
        return { documents: namesOf(next), refused: null };
      }),
    removeDocument: (wanted) =>
      inTurn(async () => {
        const choices = await current();
        const gone = choices.documents.find(({ name }) => name === wanted);
        if (!gone || (await managed())) return { documents: namesOf(choices) };
        const next = { ...choices, documents: choices.documents.filter((one) => one !== gone) };
        await keep(next);
        await documents.forget(gone);
        return { documents: namesOf(next) };
      }),
    async text() {
      const choices = await current();
      return isNothing(choices) ? null : textOf(choices);
    },
  };
}

function textOf(choices: OwnChoices): string {
  const said = {
    words: { title: t('options.own.wordTitle'), why: t('options.own.wordWhy') },
    documents: { title: t('options.own.documentTitle'), why: t('options.own.documentWhy') },
  };
  return JSON.stringify(ownPolicy(choices, starters, said));
}
