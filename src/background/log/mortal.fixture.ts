import { type LogDatabase, openLog } from './database.ts';

/** A worker that dies at its n-th step on the disk: what is not committed then never was. */
export interface Mortal {
  readonly open: (closed: () => void, generation: number) => Promise<LogDatabase>;
  /** Resolves when it dies. */
  readonly death: Promise<'dead'>;
  readonly steps: () => number;
}

/**
 * Steps are the opening of the store, every request, and the end of every transaction, twice: before
 * it is on disk, and after that but before anybody hears of it. A dead worker answers nothing.
 */
export function mortal(diesAt: number): Mortal {
  const dead = Promise.withResolvers<'dead'>();
  const never = new Promise<never>(() => undefined);
  let steps = 0;
  const dies = (): boolean => {
    steps += 1;
    if (steps === diesAt) dead.resolve('dead');
    return steps >= diesAt;
  };

  const open = async (closed: () => void, generation: number): Promise<LogDatabase> => {
    if (dies()) return never;
    const db = await openLog(closed, generation);
    const begin = db.transaction.bind(db);
    const transaction = (...names: Parameters<typeof begin>) => {
      const step = begin(...names);
      const kill = (): Promise<never> => {
        step.done.catch(() => undefined);
        try {
          step.abort();
        } catch {
          // It is over already: what it did is on disk, and nobody hears of it.
        }
        return never;
      };
      const wrap = (target: object): object =>
        new Proxy(target, {
          get: (on, key) => {
            if (key === 'done') {
              if (dies()) return kill();
              return step.done.then(() => (dies() ? never : undefined));
            }
            const value: unknown = Reflect.get(on, key);
            if (typeof value !== 'function') return value;
            return (...args: unknown[]) => {
              if (key === 'objectStore' || key === 'index') return wrap(value.apply(on, args));
              if (key !== 'abort' && dies()) return kill();
              return value.apply(on, args) as unknown;
            };
          },
        });
      return wrap(step);
    };
    return new Proxy(db, {
      get: (on, key) => {
        if (key === 'transaction') return transaction;
        const value: unknown = Reflect.get(on, key);
        return typeof value === 'function' ? value.bind(on) : value;
      },
    });
  };
  return { open, death: dead.promise, steps: () => steps };
}
