/** Texts and code that nobody wrote, for tests: as varied as asked for, the same for the same seed. */
export interface Writer {
  /** A sentence of 8 to 20 words. */
  sentence(): string;
  /** A function of some ten lines, in the manner of many languages with braces. */
  code(): string;
  /** A number below `most`. */
  pick(most: number): number;
}

const syllables = 'an ber ta li mo ker sen ro vi del gar son mar ki pol zu ne ha bo fri'.split(' ');
const small = 'the of and to in for with on by at from as is was it that which this'.split(' ');

export function createWriter(seed: number): Writer {
  let state = seed;
  const pick = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const word = (): string =>
    Array.from({ length: 2 + pick(2) }, () => syllables[pick(syllables.length)]).join('');
  const sentence = (): string => {
    const words = Array.from({ length: 8 + pick(13) }, () =>
      pick(5) < 2 ? small[pick(small.length)] : word(),
    ).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const code = (): string => {
    const names = Array.from({ length: 6 }, word);
    const name = (): string => names[pick(names.length)]!;
    const either = (...forms: readonly (() => string)[]): string => forms[pick(forms.length)]!();
    const value = (depth = 0): string =>
      depth > 2 || pick(3) === 0
        ? either(
            name,
            name,
            () => String(pick(99)),
            () => `'${word()}'`,
          )
        : either(
            () => `${name()}.${name()}`,
            () => `${name()}(${value(depth + 1)})`,
            () => `${name()}(${value(depth + 1)}, ${value(depth + 1)})`,
            () => `${name()}[${value(depth + 1)}]`,
            () => `${value(depth + 1)} ${'+-*/%'[pick(5)]} ${value(depth + 1)}`,
            () => `${value(depth + 1)} ${['===', '<', '>=', '&&', '||', '??'][pick(6)]} ${name()}`,
            () => `(${value(depth + 1)}) => ${value(depth + 1)}`,
            () => `[${value(depth + 1)}, ${value(depth + 1)}]`,
            () => `{ ${name()}: ${value(depth + 1)} }`,
            () => `!${value(depth + 1)}`,
            () => `await ${value(depth + 1)}`,
          );
    const line = (): string =>
      either(
        () => `const ${name()} = ${value()};`,
        () => `if (${value()}) return ${value()};`,
        () => `${name()} ${'+-*'[pick(3)]}= ${value()};`,
        () => `for (const ${name()} of ${value()}) ${name()}.push(${value()});`,
        () => `${name()}.${name()}(${value()}); // ${word()} ${word()}`,
        () => `while (${value()}) ${name()}++;`,
        () => `let [${name()}, ${name()}] = ${value()};`,
        () => `throw new ${name()}(${value()});`,
      );
    const body = Array.from({ length: 8 + pick(6) }, () => `  ${line()}`).join('\n');
    return `function ${word()}(${name()}, ${name()}) {\n${body}\n}\n`;
  };
  return { sentence, code, pick };
}
