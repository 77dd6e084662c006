import { useEffect, useState } from 'preact/hooks';

/** What came of a question: nothing yet, an answer, or a background that does not answer. */
export type Answer<T> = { readonly kind: 'waiting' | 'failed' } | Got<T>;
interface Got<T> {
  readonly kind: 'got';
  readonly value: T;
}

/** Asks once when the surface comes up; `put` replaces the answer with a newer one. */
export function useAnswer<T>(question: () => Promise<T>): [Answer<T>, put: (value: T) => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'waiting' });
  const put = (value: T) => setAnswer({ kind: 'got', value });
  useEffect(() => {
    question().then(put, () => setAnswer({ kind: 'failed' }));
  }, []);
  return [answer, put];
}
