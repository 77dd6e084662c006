import { between, pick, type Random } from './random.ts';
import { papers } from './paper-words.ts';
import type { Kind } from '../../src/detect/classify/kinds.ts';

/** Logs, tables and stack traces of forms that the sets lack or have from one program only. */

const words =
  'order user invoice session cache worker queue report batch client token page index shard sync billing mail upload search stock cart tenant audit export'.split(
    ' ',
  );
const levels = [
  'INFO',
  'WARN',
  'ERROR',
  'DEBUG',
  'TRACE',
  'info',
  'warn',
  'error',
  'NOTICE',
  'FATAL',
];
const messages = [
  'started in 231 ms',
  'connection refused',
  'retrying in 5s',
  'request completed',
  'not found',
  'timeout after 30000ms',
  'listening on port 8080',
  'cache miss',
  'took 12.4ms',
  'disk usage at 91%',
  'accepted connection',
  'closing channel',
  'no such file or directory',
  'could not be resolved',
  'job finished with status 0',
  'rate limit reached',
];

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const camel = (random: Random) => {
  const [a, b] = [pick(random, words), pick(random, words)];
  return a + b[0]?.toUpperCase() + b.slice(1);
};
const pascal = (random: Random) => {
  const name = camel(random);
  return name[0]?.toUpperCase() + name.slice(1);
};
const hex = (random: Random, size: number) =>
  Array.from({ length: size }, () => '0123456789abcdef'[between(random, 0, 15)]).join('');
const address = (random: Random) =>
  `10.${between(random, 0, 255)}.${between(random, 0, 255)}.${between(random, 1, 254)}`;
const clock = (random: Random) =>
  `${pad(between(random, 0, 23))}:${pad(between(random, 0, 59))}:${pad(between(random, 0, 59))}`;
const day = (random: Random) =>
  `20${between(random, 18, 26)}-${pad(between(random, 1, 12))}-${pad(between(random, 1, 28))}`;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const logForms: ((random: Random) => string)[] = [
  (r) =>
    `${day(r)}T${clock(r)}.${pad(between(r, 0, 999), 3)}Z ${pick(r, levels)} ${pick(r, words)}: ${pick(r, words)} ${pick(r, messages)}`,
  (r) =>
    `${day(r)} ${clock(r)},${pad(between(r, 0, 999), 3)} [${pick(r, words)}-${between(r, 1, 32)}] ${pick(r, levels)}  com.example.${pick(r, words)}.${pascal(r)} - ${pick(r, words)} ${between(r, 1, 99999)} ${pick(r, messages)}`,
  (r) =>
    `${address(r)} - - [${pad(between(r, 1, 28))}/${pick(r, months)}/2025:${clock(r)} +0000] "${pick(r, ['GET', 'POST', 'PUT'])} /api/v1/${pick(r, words)}/${between(r, 1, 9999)} HTTP/1.1" ${pick(r, ['200', '404', '500', '301'])} ${between(r, 10, 99999)} "-" "Mozilla/5.0 (X11; Linux x86_64)"`,
  (r) =>
    `${pick(r, months)} ${between(r, 1, 28)} ${clock(r)} ${pick(r, words)}-${between(r, 1, 9)} ${pick(r, words)}d[${between(r, 100, 32000)}]: ${pick(r, messages)} for ${pick(r, words)}=${hex(r, 8)}`,
  (r) =>
    `{"time":"${day(r)}T${clock(r)}Z","level":"${pick(r, levels)}","msg":"${pick(r, words)} ${pick(r, messages)}","${pick(r, words)}_id":${between(r, 1, 9999)}}`,
  (r) => `[${clock(r)}] ${pick(r, levels)}: ${pick(r, words)} ${pick(r, messages)}`,
  // The system log of a desktop: programs with names of several words, sentences, numbers in hex.
  (r) =>
    `${pick(r, months)} ${String(between(r, 1, 28)).padStart(2)} ${clock(r)} ${pick(r, words)}-${address(r).replaceAll('.', '-')} ${pick(r, [`${pascal(r)} ${pascal(r)}`, `com.example.${pick(r, words)}`, pascal(r), 'kernel'])}[${between(r, 1, 40000)}]: ${pick(r, [`${pascal(r)} ${pick(r, words)} error for '0x${hex(r, 8)}': the ${pick(r, words)} ${pick(r, messages)}.`, `(${pick(r, words)}.${between(r, 1, 999)}): Service exited with abnormal code: ${between(r, 1, 99)}`, `${pascal(r)}::${camel(r)} - ${pick(r, words)} (0x${hex(r, 4)}), ${pick(r, messages)}`, pick(r, sentences)])}`,
  (r) =>
    `time="${day(r)}T${clock(r)}Z" level=${pick(r, levels)} msg="${pick(r, words)} ${pick(r, messages)}" ${pick(r, words)}=${hex(r, 12)}`,
  (r) =>
    `I${pad(between(r, 1, 12))}${pad(between(r, 1, 28))} ${clock(r)}.${pad(between(r, 0, 999999), 6)}       1 ${pick(r, words)}.go:${between(r, 10, 900)}] ${pick(r, words)} ${pick(r, messages)}`,
  (r) =>
    `[${pad(between(r, 0, 99999), 5)}.${pad(between(r, 0, 999999), 6)}] ${pick(r, words)} ${between(r, 0, 9)}:0: ${pick(r, messages)}`,
  (r) =>
    `[${day(r)} ${clock(r)}] production.${pick(r, levels)}: ${pick(r, words)} ${pick(r, messages)} {"${pick(r, words)}":${between(r, 1, 999)}}`,
];

const names = [
  'Ann Berg',
  'Carlos Ruiz',
  'Li Wei',
  'Fatma Kaya',
  'Tom Hill',
  'Eva Novak',
  'Ken Sato',
  'Ida Dahl',
  'Omar Aziz',
  'Nora Klein',
];
const cells: ((random: Random) => string)[] = [
  (r) => String(between(r, 1, 99999)),
  (r) => pick(r, names),
  (r) => `${between(r, 1, 9999)}.${pad(between(r, 0, 99))}`,
  (r) => day(r),
  (r) => pick(r, ['yes', 'no', 'true', 'false', 'open', 'closed', 'EU', 'US', '']),
  (r) => `${pick(r, words)}@example.com`,
  (r) => pick(r, words),
  (r) => `"${pick(r, words)}, ${pick(r, words)}"`,
  (r) => hex(r, 8),
];

function table(random: Random): string[] {
  const separator = pick(random, [',', ',', ',', ';', '\t', '\t', ' | ', ', ']);
  const columns = Array.from({ length: between(random, 2, 9) }, () => pick(random, cells));
  const rows = Array.from({ length: between(random, 3, 25) }, () =>
    columns.map((cell) => cell(random)).join(separator),
  );
  const header = columns
    .map(() =>
      pick(random, [
        camel(random),
        pick(random, words),
        `${pick(random, words)}_id`,
        pick(random, words).toUpperCase(),
        'Name',
        'Date',
        'Total Amount',
        'Unit price',
      ]),
    )
    .join(separator);
  return random() < 0.8 ? [header, ...rows] : rows;
}

const sentences = Object.values(papers).flatMap(({ lines }) =>
  lines.split('|').map((line) => line.replaceAll(/[{}"]/g, '')),
);

/** Records that hold records, with whole sentences as values, as exports and data sets have them. */
function jsonTree(random: Random, depth: number, indent: string): string[] {
  const step = `${indent}${pick(random, ['  ', '  ', '    '])}`;
  const keys = Array.from({ length: between(random, 1, 4) }, () =>
    pick(random, [
      'text',
      'id',
      'title',
      'context',
      'question',
      'answers',
      'items',
      'records',
      'name',
      'start',
      'comment',
      'results',
      camel(random),
      pick(random, words),
    ]),
  );
  const out = [`${indent}{`];
  keys.forEach((key, k) => {
    const comma = k < keys.length - 1 ? ',' : '';
    if (depth > 0 && random() < 0.5) {
      const parts = Array.from({ length: between(random, 1, 3) }, () =>
        jsonTree(random, depth - 1, `${step}  `),
      );
      out.push(
        `${step}"${key}": [`,
        ...parts.flatMap((part, i) =>
          i < parts.length - 1 ? [...part.slice(0, -1), `${part.at(-1)},`] : part,
        ),
        `${step}]${comma}`,
      );
    } else
      out.push(
        `${step}"${key}": ${pick(random, [() => `"${pick(random, sentences)}"`, () => `"${hex(random, 24)}"`, () => String(between(random, 0, 9999)), () => `"${pick(random, names)}"`])()}${comma}`,
      );
  });
  return [...out, `${indent}}`];
}

function jsonRecords(random: Random): string[] {
  if (random() < 0.6) return jsonTree(random, between(random, 1, 3), '');
  const keys = Array.from({ length: between(random, 2, 6) }, () =>
    pick(random, [camel(random), pick(random, words), `${pick(random, words)}_id`]),
  );
  const value = () =>
    pick(random, [
      () => String(between(random, 1, 9999)),
      () => `"${pick(random, names)}"`,
      () => `"${day(random)}"`,
      () => 'null',
      () => 'true',
      () =>
        `"The ${pick(random, words)} was ${pick(random, messages)} and the ${pick(random, words)} too."`,
    ])();
  const count = between(random, 2, 8);
  if (random() < 0.3)
    return Array.from(
      { length: count },
      () => `{${keys.map((key) => `"${key}": ${value()}`).join(', ')}}`,
    );
  const records = Array.from({ length: count }, (_, i) => [
    '  {',
    ...keys.map((key, k) => `    "${key}": ${value()}${k < keys.length - 1 ? ',' : ''}`),
    i < count - 1 ? '  },' : '  }',
  ]);
  return ['[', ...records.flat(), ']'];
}

const failures = [
  'Error',
  'TypeError',
  'IllegalStateException',
  'NullPointerException',
  'ValueError',
  'TimeoutException',
  'IOException',
  'KeyError',
];
const traceForms: ((random: Random) => string[])[] = [
  (r) => [
    `Exception in thread "${pick(r, ['main', 'pool-1-thread-3', 'worker'])}" java.lang.${pick(r, failures)}: ${pick(r, messages)}`,
    ...Array.from(
      { length: between(r, 2, 12) },
      () =>
        `${pick(r, ['\t', '    '])}at com.example.${pick(r, words)}.${pascal(r)}.${camel(r)}(${pick(r, [`${pascal(r)}.java:${between(r, 5, 900)}`, 'Native Method', 'Unknown Source'])})`,
    ),
    ...(r() < 0.4
      ? [
          `Caused by: java.io.${pick(r, failures)}: ${pick(r, messages)}`,
          `\t... ${between(r, 3, 30)} more`,
        ]
      : []),
  ],
  (r) => [
    `Unhandled exception. System.${pick(r, failures)}: ${pick(r, messages)}.`,
    ...Array.from(
      { length: between(r, 2, 10) },
      () =>
        `   at Example.${pascal(r)}.${pascal(r)}(String ${pick(r, words)}) in ${pick(r, ['/src/', 'C:\\build\\'])}${pascal(r)}.cs:line ${between(r, 3, 700)}`,
    ),
  ],
  (r) => [
    `panic: runtime error: ${pick(r, ['index out of range [5] with length 3', 'invalid memory address or nil pointer dereference'])}`,
    '',
    `goroutine ${between(r, 1, 99)} [running]:`,
    ...Array.from({ length: between(r, 1, 6) }, () => [
      `main.(*${pascal(r)}).${pascal(r)}(0xc000${hex(r, 6)}, 0x${hex(r, 2)})`,
      `\t/home/app/${pick(r, words)}/${pick(r, words)}.go:${between(r, 5, 500)} +0x${hex(r, 3)}`,
    ]).flat(),
  ],
  (r) => [
    `thread 'main' panicked at src/${pick(r, words)}.rs:${between(r, 3, 300)}:${between(r, 1, 40)}:`,
    pick(r, messages),
    'stack backtrace:',
    ...Array.from({ length: between(r, 2, 8) }, (_, i) => [
      `   ${i}: ${pick(r, words)}::${pick(r, words)}::${pick(r, words)}`,
      `             at ./src/${pick(r, words)}.rs:${between(r, 1, 300)}:${between(r, 1, 60)}`,
    ]).flat(),
  ],
  (r) => [
    `${pick(r, words)}.rb:${between(r, 1, 300)}:in \`${pick(r, words)}': undefined method \`${pick(r, words)}' for nil:NilClass (NoMethodError)`,
    ...Array.from(
      { length: between(r, 2, 8) },
      () => `\tfrom /app/lib/${pick(r, words)}.rb:${between(r, 1, 300)}:in \`${pick(r, words)}'`,
    ),
  ],
  (r) => [
    `PHP Fatal error:  Uncaught ${pick(r, failures)}: ${pick(r, messages)} in /var/www/${pick(r, words)}.php:${between(r, 1, 300)}`,
    'Stack trace:',
    ...Array.from(
      { length: between(r, 2, 8) },
      (_, i) =>
        `#${i} /var/www/src/${pascal(r)}.php(${between(r, 1, 400)}): ${pascal(r)}->${camel(r)}(Object(${pascal(r)}), '${pick(r, words)}')`,
    ),
    '#9 {main}',
  ],
  (r) => [
    'Traceback (most recent call last):',
    ...Array.from({ length: between(r, 1, 7) }, () => [
      `  File "/srv/${pick(r, words)}/${pick(r, words)}.py", line ${between(r, 1, 900)}, in ${pick(r, words)}_${pick(r, words)}`,
      // Some tools print several lines around the one that failed.
      ...Array.from(
        { length: r() < 0.7 ? 1 : between(r, 2, 5) },
        () =>
          `    ${pick(r, [`return self.${pick(r, words)}(${pick(r, words)})`, `${pick(r, words)} = ${pick(r, words)}[${pick(r, words)}]`, `raise ${pick(r, failures)}(${pick(r, words)})`, `${pick(r, words)}: Optional[List[${pascal(r)}]] = None,`, `super().__init__(${pick(r, words)}=${pick(r, words)})`, `if ${pick(r, words)} is None:`, `logger.info(f"${pick(r, words)} {${pick(r, words)}}")`, `for ${pick(r, words)} in self.${pick(r, words)}:`])}`,
      ),
    ]).flat(),
    `${pick(r, failures)}: ${pick(r, messages)}`,
  ],
  (r) => [
    `${r() < 0.5 ? 'Uncaught ' : ''}${pick(r, failures)}: ${pick(r, messages)}`,
    ...Array.from(
      { length: between(r, 2, 9) },
      () =>
        `    at ${pick(r, ['async ', '', '', 'Object.'])}${camel(r)} (${pick(r, ['/app/src/', 'node:internal/', 'webpack-internal:///./src/', 'https://example.com/static/'])}${pick(r, words)}.js:${between(r, 1, 900)}:${between(r, 1, 80)})`,
    ),
  ],
  (r) => [
    `Program received signal ${pick(r, ['SIGSEGV', 'SIGABRT'])}`,
    ...Array.from(
      { length: between(r, 3, 9) },
      (_, i) =>
        `#${i}  0x0000${hex(r, 12)} in ${pick(r, words)}_${pick(r, words)} (${pick(r, words)}=0x${hex(r, 6)}) at ${pick(r, words)}.c:${between(r, 2, 900)}`,
    ),
  ],
];

export function machineText(random: Random): { kind: Kind; lines: string[] } {
  const which = random();
  if (which < 0.35) return { kind: 'stack-trace', lines: pick(random, traceForms)(random) };
  if (which < 0.65) {
    const form = pick(random, logForms);
    return {
      kind: 'log',
      lines: Array.from({ length: between(random, 2, 20) }, () => form(random)),
    };
  }
  return { kind: 'data', lines: which < 0.82 ? table(random) : jsonRecords(random) };
}
