import type { DocumentKind } from '../../src/detect/classify/document-kinds.ts';
import { resultsCall, statement } from './paper-figures.ts';
import { clauses, harmlessPage, plan } from './paper-pages.ts';
import { cv, harmlessList, personnelFile, staffList } from './paper-people.ts';
import { chat, minutes, thread, transcript } from './paper-talk.ts';
import type { Random } from './random.ts';

/** Forms that sentences alone do not make: lists of staff, CVs, statements, minutes, threads. */

export interface Form {
  readonly name: string;
  readonly kind: DocumentKind | 'harmless';
  readonly make: (random: Random) => string;
}

export const forms: readonly Form[] = [
  { name: 'staff-list', kind: 'hr', make: staffList },
  { name: 'staff-list', kind: 'hr', make: staffList },
  { name: 'cv', kind: 'hr', make: cv },
  { name: 'personnel-file', kind: 'hr', make: personnelFile },
  { name: 'statement', kind: 'financial', make: statement },
  { name: 'statement', kind: 'financial', make: statement },
  { name: 'results-call', kind: 'financial', make: resultsCall },
  { name: 'minutes', kind: 'communications', make: minutes },
  { name: 'minutes', kind: 'communications', make: minutes },
  { name: 'transcript', kind: 'communications', make: transcript },
  { name: 'chat', kind: 'communications', make: chat },
  { name: 'thread', kind: 'communications', make: thread },
  { name: 'clauses', kind: 'legal', make: clauses },
  { name: 'plan', kind: 'strategy', make: plan },
  { name: 'list', kind: 'harmless', make: harmlessList },
  { name: 'page', kind: 'harmless', make: harmlessPage },
  { name: 'page', kind: 'harmless', make: harmlessPage },
  { name: 'page', kind: 'harmless', make: harmlessPage },
];
