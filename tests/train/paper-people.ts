import { date, fill, lists } from './paper-fill.ts';
import {
  given,
  family,
  jobs,
  departments,
  things,
  companies,
  name,
  repeat,
} from './paper-names.ts';
import { between, pick, shuffle, type Random } from './random.ts';

/** Lists of staff, CVs and personnel files. */

const quote = (cell: string, separator: string) => (cell.includes(separator) ? `"${cell}"` : cell);

/** Staff in rows, with or without a heading, in the separators that pasting leaves behind. */
export function staffList(r: Random): string {
  const order = r() < 0.5;
  const who = () =>
    order ? `${pick(r, family)}, ${pick(r, given)}` : `${pick(r, given)} ${pick(r, family)}`;
  const pay = between(r, 0, 2);
  const amount = () => {
    const n = between(r, 28, 180) * 1000 + between(r, 0, 999);
    return pay === 0
      ? String(n)
      : pay === 1
        ? n.toLocaleString('en')
        : `$${n.toLocaleString('en')}`;
  };
  const columns = shuffle(r, [
    ['Employee Name', who],
    ['Salary', amount],
    ['Position', () => pick(r, jobs)],
    ['Department', () => pick(r, departments)],
    ['Date of Hire', () => date(r).replace(',', '')],
    ['Emp ID', () => String(between(r, 10_000, 99_999))],
    ['Manager', () => `${pick(r, given)} ${pick(r, family)}`],
    ['Sex', () => pick(r, ['M', 'F'])],
    ['DOB', () => `${between(r, 1, 12)}/${between(r, 1, 28)}/${between(r, 60, 99)}`],
    [
      'Termination reason',
      () => pick(r, ['N/A', 'more money', 'another position', 'retiring', 'performance']),
    ],
    ['Performance score', () => pick(r, ['Fully Meets', 'Exceeds', 'Needs Improvement', 'PIP'])],
  ] as [string, () => string][]).slice(0, between(r, 2, 6));
  if (!columns.some(([head]) => head === 'Employee Name')) columns.unshift(['Name', who]);
  if (!columns.some(([head]) => /Salary|Position|Hire|score|reason/.test(head)))
    columns.push(['Salary', amount]);
  const separator = pick(r, [',', '\t', ' | ', ' - ', ';', ': ', '    ']);
  const line = (cells: string[]) => {
    const text = cells.map((cell) => quote(cell, separator)).join(separator);
    return separator === ' | ' ? `| ${text} |` : text;
  };
  const rows = repeat(r, 4, 40, () => line(columns.map(([, make]) => make())));
  return [...(r() < 0.55 ? [line(columns.map(([head]) => head))] : []), ...rows].join('\n');
}

/** Names of things, places and players with figures: what a list of staff must not be taken for. */
export function harmlessList(r: Random): string {
  const separator = pick(r, [',', '\t', ' | ', ' - ', ';', ': ']);
  const what = pick(r, [
    () => `${pick(r, things)}${separator}${between(r, 100, 99_999)}`,
    () =>
      `${pick(r, ['Lyon', 'Oslo', 'Porto', 'Graz', 'Turku', 'Leeds'])}, ${pick(r, ['France', 'Norway', 'Austria', 'Peru'])}${separator}${between(r, 20_000, 3_000_000)}`,
    () =>
      `${pick(r, given)} ${pick(r, family)}${separator}${between(r, 0, 40)}${separator}${between(r, 0, 99)}.${between(r, 0, 9)}`,
    () =>
      `${between(r, 1, 40)}.${separator}${pick(r, things)}${separator}${between(r, 1900, 2024)}`,
    () =>
      `${pick(r, things)}${separator}v${between(r, 1, 9)}.${between(r, 0, 9)}${separator}${pick(r, ['ok', 'failed', 'pending'])}`,
  ]);
  return repeat(r, 4, 25, () => what()).join('\n');
}

const degrees =
  'Bachelor of Science|Master of Arts|B.S. in Computer Science|MBA|Diploma in Nursing|Ph.D. in Chemistry|BA Economics|Ausbildung zur Kauffrau'.split(
    '|',
  );

const skills =
  'Excel|SAP|Python|negotiation|Kubernetes|Java|AutoCAD|team leadership|Docker|Terraform|SQL|forklift licence|Adobe Photoshop|budgeting|Salesforce|Scrum|AWS|Jenkins|Splunk|public speaking'.split(
    '|',
  );

export function cv(r: Random): string {
  const year = () => between(r, 1996, 2024);
  const span = () =>
    `${year()} ${pick(r, ['-', '–', 'to'])} ${pick(r, ['present', 'Present', String(year()), String(year())])}`;
  const task = () =>
    pick(r, [
      'Led a team of {n} people',
      'Managed a budget of {money}',
      'Developed and implemented a new process that saved {pct}',
      'Responsible for {segment}',
      'Coordinated {n} projects',
      'Trained {n} new colleagues',
      'Designed and maintained internal tools',
      'Achieved {pct} of the sales target',
    ]);
  if (r() < 0.3) {
    return [
      ...(r() < 0.5
        ? [
            `name: ${name(r)}`,
            `title: ${pick(r, jobs)}`,
            'contact:',
            '  email: someone@example.com',
            `  phone: 555-0${between(r, 100, 199)}`,
          ]
        : []),
      'experience:',
      ...repeat(r, 1, 4, () => [
        `  - company: ${pick(r, companies)}`,
        `    position: ${pick(r, jobs)}`,
        `    period: ${span()}`,
        '    responsibilities:',
        ...repeat(r, 1, 4, () => `      - ${fill(r, task())}`),
      ]),
      'education:',
      `  - degree: ${pick(r, degrees)}`,
      'skills:',
      ...repeat(r, 2, 5, () => [
        `  ${pick(r, ['tools', 'languages', 'methods', 'technical', 'cloud platforms'])}:`,
        ...repeat(r, 2, 5, () => `    - ${pick(r, skills)}`),
      ]),
    ]
      .slice(r() < 0.4 ? between(r, 0, 6) : 0)
      .join('\n');
  }
  const head = pick(r, [
    (t: string) => `## ${t}`,
    (t: string) => t.toUpperCase(),
    (t: string) => `**${t}**`,
    (t: string) => t,
  ]);
  const parts = shuffle(r, [
    [
      head(pick(r, ['Experience', 'Work Experience', 'Career History', 'Employment'])),
      ...repeat(r, 1, 5, () => [
        `${pick(r, jobs)}, ${pick(r, companies)} (${span()})`,
        ...repeat(r, 1, 4, () => `- ${fill(r, task())}`),
      ]),
    ],
    [
      head(pick(r, ['Education', 'Education and training'])),
      ...repeat(
        r,
        1,
        3,
        () => `- ${pick(r, degrees)}, University of ${pick(r, lists.place!)} (${year()})`,
      ),
    ],
    [head('Skills'), ...repeat(r, 1, 3, () => repeat(r, 3, 7, () => pick(r, skills)).join(', '))],
    [
      head('Career History'),
      ...repeat(r, 2, 6, () => `- ${span()}: ${pick(r, jobs)}, ${pick(r, companies)}`),
    ],
    [head('Languages'), 'English (fluent), German (native)'],
  ]).slice(0, between(r, 2, 4));
  return [
    ...(r() < 0.6 ? [name(r), pick(r, jobs), ''] : []),
    ...parts.flatMap((part) => [...part, '']),
  ].join('\n');
}

/** A directory of people at work, with quotas, managers and what is thought of them. */
export function personnelFile(r: Random): string {
  const fields = () =>
    shuffle(r, [
      `Employee ID: ${pick(r, ['E', 'SDI-', ''])}${between(r, 1000, 99_999)}`,
      `Position: ${pick(r, jobs)}`,
      `Department: ${pick(r, departments)}`,
      `Reports to: ${name(r)}`,
      `Start date: ${date(r)}`,
      fill(r, 'Base salary: {salary}'),
      fill(r, 'Bonus target: {pct}'),
      fill(r, 'Quota: {money} (attainment {pct})'),
      `Rating: ${between(r, 1, 5)} of 5`,
      fill(r, 'Team size: {n}'),
      fill(r, 'Notice period: {n} weeks'),
      `Territory: ${pick(r, lists.place!)}`,
      `Emergency contact: ${name(r)}`,
    ]).slice(0, between(r, 3, 7));
  const mark = pick(r, ['', '- ', '**']);
  const told = () =>
    pick(r, [
      `${pick(r, given)} joined as ${pick(r, jobs)} and was promoted twice.`,
      fill(
        r,
        'Strengths: reliable and well organised. Areas for improvement: delegates too little.',
      ),
      fill(
        r,
        '{name} has missed the target for two quarters; a performance improvement plan was agreed.',
      ),
      fill(r, 'Before joining {company} she held roles as {job} and {job}.'),
      'Sick leave this year: 12 days. A return interview was held.',
      fill(r, 'Proposed merit increase {pct}, effective {date}.'),
    ]);
  return repeat(r, 1, 6, () => [
    pick(r, [`### ${name(r)}`, `**${name(r)}**`, name(r), `Name: ${name(r)}`]),
    ...fields().map((field) =>
      mark === '**' ? field.replace(/^([^:]+):/, '**$1**:') : mark + field,
    ),
    ...(r() < 0.6 ? ['', told()] : []),
    '',
  ]).join('\n');
}
