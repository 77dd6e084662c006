import {
  createFingerprintBuilder,
  kindOfFile,
  writeFingerprints,
} from '../detect/fingerprint/index.ts';
import type { FileCache } from '../platform/file-cache.ts';
import { type OwnDocument, ownDocumentUrl } from '../policy/own-policy.ts';
import type { FileQuestion, Reading } from '../protocol/file.ts';
import type { DocumentRefusal } from '../protocol/messages.ts';

/** Fingerprints of somebody's own documents, in this browser and nowhere else. */
export interface OwnDocuments {
  /** Takes the fingerprints of a file beside those of the `others`; its text is not kept. */
  take(
    question: FileQuestion,
    others: readonly OwnDocument[],
  ): Promise<OwnDocument | DocumentRefusal>;
  forget(document: OwnDocument): Promise<void>;
}

export interface OwnDocumentsIn {
  readonly read: (question: FileQuestion) => Promise<Reading>;
  readonly cache: FileCache;
}

export function ownDocuments({ read, cache }: OwnDocumentsIn): OwnDocuments {
  return {
    async take(question, others) {
      const { name } = question;
      const reading = await read(question);
      if (reading.kind === 'media') return 'unsupported';
      if (reading.kind === 'unreadable') return reading.reason;
      // Half a document would be half protected, and its list would not say so.
      if (reading.missing !== null) return reading.missing;
      const builder = createFingerprintBuilder({
        title: name,
        category: 'strategy',
        // Whoever can read this browser's storage has the documents' words at hand anyway.
        tagKey: null,
        salt: hexOf(crypto.getRandomValues(new Uint8Array(16))),
      });
      const added = builder.add(name, reading.text, kindOfFile(name) ?? 'prose');
      if (added !== 'added') return added === 'generated' ? 'generated' : 'short';
      const bytes = writeFingerprints(builder.finish().file);
      const sha256 = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      await cache.keep(
        ownDocumentUrl(sha256),
        bytes,
        others.map((other) => ownDocumentUrl(other.sha256)),
      );
      return { name, sha256 };
    },
    forget: ({ sha256 }) => cache.forget(ownDocumentUrl(sha256)),
  };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
