import type { Stored } from '../platform/storage.ts';
import { kept } from './kept.ts';

/** What gates left here for their successors, by document. */
export type Nonces = Readonly<Record<string, string>>;

export interface HandOver {
  offer(documentId: string | null, nonce: string): Promise<void>;
  /** The nonce of the gate that was in this document before; null for none. One use. */
  take(documentId: string | null): Promise<string | null>;
}

/** Nobody tells when a document is gone; those of the last tabs that were opened are enough. */
const most = 500;

/** @param stored outlives the extension's version, and so is not session storage */
export function handOver(stored: Stored<Nonces>): HandOver {
  const nonces = kept(stored);
  return {
    async offer(documentId, nonce) {
      // Firefox names no documents, and ends old content scripts itself.
      if (documentId === null) return;
      await nonces.change((all) => {
        const others = Object.entries(all).filter(([known]) => known !== documentId);
        return Object.fromEntries([...others.slice(1 - most), [documentId, nonce]]);
      });
    },
    async take(documentId) {
      let nonce: string | null = null;
      await nonces.change((all) => {
        if (documentId === null || !Object.hasOwn(all, documentId)) return all;
        const { [documentId]: taken, ...others } = all;
        nonce = taken ?? null;
        return others;
      });
      return nonce;
    },
  };
}
