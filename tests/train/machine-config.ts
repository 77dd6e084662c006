import { between, pick, type Random } from './random.ts';
import type { Kind } from '../../src/detect/classify/kinds.ts';

/** Settings and pages in the forms that people paste, with words of our own. */

const split = (words: string) => words.split(' ');
const names = split(
  'api web worker cache queue billing orders search mail auth proxy storage metrics frontend backend gateway scheduler reports users sessions tenant catalog audit export',
);
const keys = split(
  'timeout port host retries enabled level path url max_size min_size interval debug region bucket user prefix format mode threads workers log_level cache_ttl buffer_size ssl verify encoding locale theme',
);
const values: ((r: Random) => string)[] = [
  (r) => String(between(r, 0, 9000)),
  (r) => pick(r, ['true', 'false', 'on', 'off', 'yes', 'no', 'null']),
  (r) => pick(r, names),
  (r) => `/${pick(r, ['var', 'etc', 'opt', 'srv', 'usr'])}/${pick(r, names)}/${pick(r, names)}`,
  (r) => `${between(r, 1, 90)}${pick(r, ['s', 'm', 'ms', 'MB', 'k', '%'])}`,
  (r) => `${between(r, 0, 9)}.${between(r, 0, 30)}.${between(r, 0, 20)}`,
  (r) => pick(r, ['info', 'debug', 'eu-west-1', 'utf-8', 'production', 'localhost', '0.0.0.0']),
  (r) => `https://${pick(r, names)}.example.com/${pick(r, names)}`,
];
const value = (r: Random) => pick(r, values)(r);
const quoted = (r: Random) => `"${value(r)}"`;
const key = (r: Random) =>
  pick(r, [() => pick(r, keys), () => `${pick(r, names)}_${pick(r, keys)}`])();
const times = (r: Random, low: number, high: number, make: (i: number) => string | string[]) =>
  Array.from({ length: between(r, low, high) }, (_, i) => make(i)).flat();
const camel = (r: Random) => {
  const [a, b] = [pick(r, names), pick(r, names)];
  return a + b.charAt(0).toUpperCase() + b.slice(1);
};
const upper = (text: string) => text.toUpperCase().replaceAll('-', '_');

function json(r: Random, depth: number, pad: string): string[] {
  const rows = times(r, 2, 6, () => {
    const name = pick(r, [key, camel])(r);
    if (depth > 0 && Math.floor(between(r, 0, 9)) < 4) {
      const inner = json(r, depth - 1, `${pad}  `);
      return inner.map((line, i) =>
        i === 0 ? `${pad}  "${name}": ${line.trim()}` : i === inner.length - 1 ? `${line},` : line,
      );
    }
    if (between(r, 0, 5) === 0)
      return `${pad}  "${name}": [${times(r, 1, 4, () => quoted(r)).join(', ')}],`;
    return `${pad}  "${name}": ${pick(r, [quoted, quoted, (q: Random) => String(between(q, 0, 999)), () => 'true'])(r)},`;
  });
  rows[rows.length - 1] = rows.at(-1)!.replace(/,$/, '');
  return [`${pad}{`, ...rows, `${pad}}`];
}

function yaml(r: Random, depth: number, pad: string): string[] {
  return times(r, 2, 6, () => {
    const name = pick(r, [key, camel, (q: Random) => pick(q, names)])(r);
    if (depth > 0 && between(r, 0, 9) < 4)
      return [`${pad}${name}:`, ...yaml(r, depth - 1, `${pad}  `)];
    if (between(r, 0, 5) === 0)
      return [
        `${pad}${name}:`,
        ...times(r, 1, 4, () => `${pad}${pick(r, ['  - ', '- '])}${value(r)}`),
      ];
    if (between(r, 0, 9) === 0)
      return [
        `${pad}- name: ${pick(r, names)} ${pick(r, names)}`,
        `${pad}  ${key(r)}: ${value(r)}`,
      ];
    return `${pad}${name}: ${pick(r, [value, quoted])(r)}`;
  });
}

const comment = (r: Random, mark: string) =>
  between(r, 0, 4) === 0
    ? [
        `${mark} ${pick(r, ['how long to wait for the', 'where to put the', 'set this for', 'do not change the', 'only used by'])} ${pick(r, names)} ${pick(r, ['server', 'files', 'in production', 'on start'])}`,
      ]
    : [];

const configForms: ((r: Random) => string[])[] = [
  (r) => json(r, 2, ''),
  (r) => json(r, 1, ''),
  (r) => yaml(r, 3, ''),
  (r) => [
    `apiVersion: ${pick(r, ['apps/v1', 'v1', 'batch/v1'])}`,
    `kind: ${pick(r, ['Deployment', 'Service', 'ConfigMap', 'Job'])}`,
    'metadata:',
    `  name: ${pick(r, names)}`,
    'spec:',
    ...yaml(r, 2, '  '),
  ],
  (r) => [
    'services:',
    ...times(r, 1, 3, () => [
      `  ${pick(r, names)}:`,
      `    image: ${pick(r, names)}:${between(r, 1, 20)}.${between(r, 0, 9)}`,
      '    ports:',
      `      - "${between(r, 80, 9000)}:${between(r, 80, 9000)}"`,
      '    environment:',
      ...times(r, 1, 4, () => `      ${upper(key(r))}: ${value(r)}`),
    ]),
  ],
  (r) => [
    `name: ${pick(r, names)}`,
    'on: [push, pull_request]',
    'jobs:',
    `  ${pick(r, names)}:`,
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...times(r, 2, 5, () => [
      `      - name: ${pick(r, ['Build', 'Test', 'Install', 'Deploy'])} ${pick(r, names)}`,
      `        run: npm run ${pick(r, names)}`,
    ]),
  ],
  (r) =>
    times(r, 1, 4, () => [
      `[${pick(r, names)}]`,
      ...times(r, 2, 6, () => [
        ...comment(r, pick(r, ['#', ';'])),
        `${key(r)}${pick(r, [' = ', '=', ' = '])}${value(r)}`,
      ]),
      '',
    ]),
  (r) =>
    times(r, 1, 4, () => [
      `[${pick(r, ['', '['])}${pick(r, names)}.${pick(r, names)}]`.replace(
        /^\[\[(.*)\]$/,
        '[[$1]]',
      ),
      ...times(
        r,
        2,
        6,
        () =>
          `${key(r)} = ${pick(r, [quoted, (q: Random) => String(between(q, 0, 99)), (q: Random) => `["${pick(q, names)}", "${pick(q, names)}"]`, (q: Random) => `{ version = "${between(q, 0, 9)}.${between(q, 0, 9)}", features = ["${pick(q, names)}"] }`])(r)}`,
      ),
      '',
    ]),
  (r) =>
    times(r, 3, 14, () => [
      ...comment(r, '#'),
      `${pick(r, names)}.${pick(r, names)}.${pick(r, keys)}=${value(r)}`,
    ]),
  (r) =>
    times(r, 3, 14, () => [
      ...comment(r, '#'),
      `${pick(r, ['', '', 'export '])}${upper(key(r))}=${pick(r, [value, quoted])(r)}`,
    ]),
  (r) => [
    `FROM ${pick(r, ['node', 'python', 'golang', 'debian', 'alpine'])}:${between(r, 3, 22)}${pick(r, ['', '-slim', ' AS build'])}`,
    'WORKDIR /app',
    ...times(r, 2, 7, () =>
      pick(r, [
        `COPY ${pick(r, names)} ./${pick(r, names)}`,
        `RUN ${pick(r, ['apt-get update && apt-get install -y', 'npm ci --omit', 'pip install -r', 'mkdir -p'])} ${pick(r, names)}`,
        `ENV ${upper(key(r))}=${value(r)}`,
        `EXPOSE ${between(r, 80, 9000)}`,
        `CMD ["${pick(r, names)}", "--${pick(r, keys)}"]`,
      ]),
    ),
  ],
  (r) => [
    'server {',
    `    listen ${between(r, 80, 9000)}${pick(r, ['', ' ssl', ' default_server'])};`,
    `    server_name ${pick(r, names)}.example.com;`,
    ...times(r, 1, 4, () => [
      `    location ${pick(r, ['/', '~ \\.php$', '= /', '^~ /'])}${pick(r, names)} {`,
      ...times(
        r,
        1,
        4,
        () =>
          `        ${pick(r, ['proxy_pass http://', 'root /var/www/', 'try_files $uri /', 'proxy_set_header X-Real-IP $', 'add_header Cache-Control '])}${pick(r, names)};`,
      ),
      '    }',
    ]),
    '}',
  ],
  (r) =>
    times(r, 1, 3, () => [
      `${pick(r, ['resource', 'data', 'module', 'variable'])} "${pick(r, ['aws', 'google', 'azurerm'])}_${pick(r, names)}" "${pick(r, names)}" {`,
      ...times(
        r,
        2,
        6,
        () =>
          `  ${key(r)} = ${pick(r, [quoted, (q: Random) => `var.${pick(q, names)}`, (q: Random) => String(between(q, 0, 99))])(r)}`,
      ),
      ...(between(r, 0, 1) ? [`  ${pick(r, names)} {`, `    ${key(r)} = ${quoted(r)}`, '  }'] : []),
      '}',
      '',
    ]),
  (r) => [
    `${upper(pick(r, names))} := ${value(r)}`,
    '',
    ...times(r, 1, 4, () => [
      `${pick(r, names)}: ${pick(r, names)} ${pick(r, names)}.o`,
      ...times(
        r,
        1,
        3,
        () =>
          `\t${pick(r, ['$(CC) $(CFLAGS) -o $@', '@echo', 'rm -f', 'docker build -t', 'go build ./'])} ${pick(r, names)}`,
      ),
      '',
    ]),
  ],
  (r) => [
    `cmake_minimum_required(VERSION 3.${between(r, 1, 29)})`,
    `project(${pick(r, names)})`,
    ...times(r, 2, 7, () =>
      pick(r, [
        `add_${pick(r, ['executable', 'library'])}(${pick(r, names)} ${pick(r, names)}.cpp)`,
        `target_link_libraries(${pick(r, names)} PRIVATE ${pick(r, names)})`,
        `set(${upper(key(r))} ${quoted(r)})`,
        `find_package(${pick(r, names)} REQUIRED)`,
        `if(${upper(pick(r, names))})`,
        'endif()',
      ]),
    ),
  ],
  (r) => ['<?xml version="1.0" encoding="UTF-8"?>', ...xml(r, 2, '')].slice(between(r, 0, 1)),
  (r) =>
    [
      'syntax = "proto3";',
      ...times(r, 1, 3, () => [
        `message ${camel(r)} {`,
        ...times(
          r,
          2,
          6,
          (i) =>
            `  ${pick(r, ['string', 'int32', 'bool', 'repeated string', 'optional int64'])} ${key(r)} = ${i + 1};`,
        ),
        '}',
      ]),
    ].slice(between(r, 0, 1)),
  (r) =>
    times(r, 1, 3, () => [
      `${pick(r, ['type', 'input', 'interface', 'enum'])} ${camel(r)} {`,
      ...times(r, 2, 6, () => `  ${camel(r)}: ${pick(r, ['String', 'Int!', '[ID!]!', 'Boolean'])}`),
      '}',
    ]),
  (r) =>
    times(
      r,
      4,
      12,
      () =>
        `${pick(r, ['*/5 * * * *', '0 3 * * 1', '30 2 1 * *'])} /usr/local/bin/${pick(r, names)} --${pick(r, keys)}`,
    ),
  (r) =>
    times(r, 3, 10, () => [
      `Host ${pick(r, names)}`,
      `    HostName ${pick(r, names)}.example.com`,
      `    User ${pick(r, names)}`,
      `    IdentityFile ~/.ssh/${pick(r, names)}`,
    ]),
];

function xml(r: Random, depth: number, pad: string): string[] {
  const name = pick(r, [camel, (q: Random) => pick(q, names)])(r);
  const attributes = times(r, 0, 2, () => ` ${pick(r, keys)}=${quoted(r)}`).join('');
  if (depth === 0) return [`${pad}<${name}${attributes}>${value(r)}</${name}>`];
  return [
    `${pad}<${name}${attributes}>`,
    ...times(r, 1, 4, () => xml(r, depth - 1, `${pad}${pick(r, ['  ', '  ', '    '])}`)),
    `${pad}</${name}>`,
  ];
}

const words = (r: Random) => times(r, 1, 7, () => pick(r, names)).join(' ');
function html(r: Random, depth: number, pad: string): string[] {
  const tag = pick(r, [
    'div',
    'section',
    'ul',
    'li',
    'p',
    'span',
    'a',
    'table',
    'tr',
    'td',
    'h2',
    'form',
    'button',
  ]);
  const attributes = pick(r, [
    '',
    ` class="${pick(r, names)}-${pick(r, names)}"`,
    ` id="${pick(r, names)}"`,
    ` href="/${pick(r, names)}"`,
    ` style="color: red"`,
  ]);
  if (depth === 0) return [`${pad}<${tag}${attributes}>${words(r)}</${tag}>`];
  return [
    `${pad}<${tag}${attributes}>`,
    ...times(r, 1, 4, () => html(r, depth - 1, `${pad}  `)),
    `${pad}</${tag}>`,
  ];
}

const markupForms: ((r: Random) => string[])[] = [
  (r) => html(r, 3, ''),
  (r) => [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${words(r)}</title>`,
    '</head>',
    '<body>',
    ...html(r, 2, '  '),
    '</body>',
    '</html>',
  ],
  (r) =>
    times(r, 1, 5, () => [
      `${pick(r, ['.', '#', ''])}${pick(r, names)}${pick(r, ['', ':hover', ' > li', `, .${pick(r, names)}`])} {`,
      ...times(
        r,
        1,
        6,
        () =>
          `  ${pick(r, ['color', 'margin', 'padding', 'display', 'font-size', 'border', 'background', 'width'])}: ${pick(r, ['#333', '0 auto', 'flex', '12px', '1px solid #ccc', '100%', 'var(--accent)'])};`,
      ),
      '}',
    ]),
  (r) => [
    `\\section{${words(r)}}`,
    ...times(r, 2, 7, () =>
      pick(r, [
        `\\item ${words(r)}`,
        `\\begin{${pick(r, ['itemize', 'equation', 'figure'])}}`,
        `The ${words(r)} \\cite{${pick(r, names)}} is \\textbf{${pick(r, names)}}.`,
        `\\label{sec:${pick(r, names)}}`,
        `\\end{itemize}`,
      ]),
    ),
  ],
];

/** A made-up file of settings, or a page. */
export function machineConfig(random: Random): { kind: Kind; lines: string[] } {
  return between(random, 0, 6) === 0
    ? { kind: 'markup', lines: pick(random, markupForms)(random) }
    : { kind: 'config', lines: pick(random, configForms)(random) };
}
