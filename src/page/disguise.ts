import {
  apply,
  bare,
  construct,
  defineProperty,
  functionText,
  getOwnPropertyDescriptor,
  includes,
  NativeProxy,
  NativeWeakMap,
  weakGet,
  weakSet,
} from './natives.ts';

type Callable = (this: unknown, ...args: never[]) => unknown;

/** What a wrapper does. `send` is the native function on the same `this`. */
export type Behaviour = (
  send: (args: readonly unknown[]) => unknown,
  self: unknown,
  args: unknown[],
) => unknown;

/** Wrapper to native. Private: who holds it could undo every wrapper. */
const natives = new NativeWeakMap<object, object>();

/**
 * A function that cannot be told from the native one: a proxy has its name, length and prototype
 * for free, and prints as native code even in realms whose `toString` is not ours.
 */
function disguise<T extends Callable | Constructor>(native: T, traps: ProxyHandler<T>): T {
  const wrapper = new NativeProxy(native, bare(traps));
  weakSet(natives, wrapper, native);
  return wrapper;
}

/**
 * Puts a wrapper in the place of a method, or of one half of an accessor. Nothing happens where
 * the browser has none.
 */
export function replaceMethod(
  owner: object,
  name: PropertyKey,
  behave: Behaviour,
  half: 'value' | 'get' | 'set' = 'value',
): void {
  const found = getOwnPropertyDescriptor(owner, name);
  const native = found?.[half] as Callable | undefined;
  if (!native) return;
  const wrapper = disguise(native, {
    // One closure and no more: pages put elements in by the thousand.
    apply(_target, self, args) {
      try {
        return behave((all) => apply(native, self, all as never[]), self, args);
      } catch (error) {
        throw withoutOurFrames(error);
      }
    },
  });
  defineProperty(owner, name, bare({ ...found, [half]: wrapper }));
}

type Constructor = new (...args: never[]) => object;

/** As {@link replaceMethod} for a constructor that is a property of the window. */
export function replaceConstructor(
  owner: object,
  name: string,
  build: (create: (args: unknown[]) => object, args: unknown[]) => object,
): void {
  const found = getOwnPropertyDescriptor(owner, name);
  const native = found?.value as Constructor;
  const wrapper: Constructor = disguise(native, {
    construct(_target, args, newTarget) {
      const target = newTarget === wrapper ? native : newTarget;
      try {
        return build((all) => construct(native, all, target) as object, args);
      } catch (error) {
        throw withoutOurFrames(error);
      }
    },
  });
  const put = (place: object, key: string): void => {
    const was = getOwnPropertyDescriptor(place, key);
    defineProperty(place, key, bare({ ...was, value: wrapper }));
  };
  put(owner, name);
  put(native.prototype, 'constructor');
}

/** Makes `Function.prototype.toString` print the native text of every wrapper, itself included. */
export function hideSources(functionPrototype: object): void {
  const found = getOwnPropertyDescriptor(functionPrototype, 'toString');
  const print = found?.value as Callable;
  replaceMethod(functionPrototype, 'toString', (_send, self, args) => {
    const hidden = isFunction(self) ? weakGet(natives, self) : undefined;
    return apply(print, hidden ?? self, args as never[]);
  });
}

function isFunction(value: unknown): value is Callable {
  return typeof value === 'function';
}

/** True as long as nobody, we included, put anything in the place of a native function. */
export function isPristine(value: unknown, name: string): boolean {
  return (
    isFunction(value) &&
    weakGet(natives, value) === undefined &&
    includes(functionText(value), `function ${name}(`)
  );
}

/** Where this script was loaded from, as stacks print it. */
const ownUrl = /(?:\(|@|at )((?:\w+-extension|https?|file):[^\s)]*?):\d+:\d+/.exec(
  new Error().stack ?? '',
)?.[1];

/** An error as the native call alone would have left it. */
export function withoutOurFrames<T>(error: T): T {
  // An accessor of the error itself in Chromium, a plain property elsewhere.
  const stack = getOwnPropertyDescriptor(Object(error), 'stack');
  const text: unknown = stack?.get ? apply(stack.get, error, []) : stack?.value;
  if (!ownUrl || !stack || typeof text !== 'string') return error;
  const kept = linesWithout(text, ownUrl);
  if (stack.set) apply(stack.set, error, [kept]);
  else if (stack.configurable) {
    defineProperty(Object(error), 'stack', bare({ ...stack, value: kept }));
  }
  return error;
}

function linesWithout(text: string, unwanted: string): string {
  let kept = '';
  let line = '';
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '\n') line += text[at];
    else {
      if (!includes(line, unwanted)) kept += (kept && '\n') + line;
      line = '';
    }
  }
  return kept;
}
