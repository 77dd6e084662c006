import { fill } from './paper-fill.ts';
import { repeat } from './paper-names.ts';
import { between, pick, type Random } from './random.ts';

/** Contracts, plans, and pages that speak about business without being a paper of one. */

/** Parts of contracts that say nothing about being one: definitions, schedules, prices. */
export function clauses(r: Random): string {
  const term = () =>
    pick(r, [
      'Affiliate',
      'Business Day',
      'Confidential Information',
      'Effective Date',
      'Lien',
      'Losses',
      'Material Adverse Effect',
      'Net Sales',
      'Person',
      'Products',
      'Services',
      'Term',
      'Territory',
      'Third Party',
      'Work Product',
    ]);
  const meaning = () =>
    pick(r, [
      'shall mean any corporation that controls, is controlled by or is under common control with such party.',
      'means any day other than a Saturday, Sunday or public holiday.',
      'has the meaning set forth in Section {n}.',
      'means any lien, pledge, security interest, charge or similar right of any other Person.',
      'means the period from the Effective Date until terminated in accordance with Article {n}.',
      'means all claims, damages, liabilities, costs and expenses, including reasonable attorneys’ fees.',
    ]);
  return repeat(r, 4, 24, (i) =>
    fill(
      r,
      pick(r, [
        `"${term()}" ${meaning()}`,
        `${i + 1}.${between(r, 1, 9)} ${term()}. The ${term()} ${meaning()}`,
        `(${'abcdefgh'[i % 8]}) the ${term()} ${meaning()}`,
        `${term()}: ${meaning()}`,
        `The ${pick(r, ['Licensee', 'Supplier', 'Distributor', 'Tenant', 'Contractor'])} shall, at its own expense, deliver the Products within {n} days of receipt of a written notice.`,
        'Notwithstanding anything herein to the contrary, neither party shall be liable for loss of profits.',
        'IN WITNESS WHEREOF, the parties hereto have executed this Agreement as of the date first above written.',
        'By: ____________________ Name: {name} Title: {job}',
      ]),
    ),
  ).join(pick(r, ['\n', '\n\n']));
}

export function plan(r: Random): string {
  const head = pick(r, ['## ', '### ', '**', '']);
  const title = (text: string) => (head === '**' ? `**${text}**` : head + text);
  const line = () =>
    fill(
      r,
      pick(r, [
        'Objective: become number {n} in {segment} by {year}',
        'Increase market share from {pct} to {pct}',
        'Expand into {place} with {n} partners',
        '{company} is likely to cut prices; response: bundle {segment}',
        'Investment required: {money}',
        'Budget allocation: {money} ({year} to {year})',
        'Phase {n} (month {n}): migration and support',
        'Key deliverable: pilot with {n} customers ({quarter})',
        'Risk: delay of approval (probability: moderate, impact: high)',
        'Mitigation: second source in {place}',
        'Target pricing: {money} list, {pct} partner discount',
        'Competitors: {company} (legacy), {company} (low cost)',
        'Our advantages: longest track record, service network',
        'Success metric: churn below {pct}',
        'Project {project}: acquire {company} for up to {money}',
        'Synergies of {money} a year from {year}',
        'Customer retention {pct}; account at risk: {company}, recovery plan agreed',
        'We recommend option B: partner first, buy later',
        'Channel programme: {n} integration partners',
        '{n} webinars, {n} trade shows, monthly newsletter',
      ]),
    );
  return repeat(r, 2, 6, () => [
    title(
      fill(
        r,
        pick(r, [
          'Strategic initiatives',
          'Go-to-market',
          'Competitive analysis',
          'Expected benefits',
          'Risk mitigation',
          'Pricing',
          'Market entry {place}',
          'Roadmap {year}',
          'Project {project}',
          'Critical clients',
          'Partnerships',
          'Investment priorities',
          'Financial targets',
          'Next steps for the board',
        ]),
      ),
    ),
    ...repeat(r, 2, 6, () => `${pick(r, ['- ', '* ', '1. ', ''])}${line()}`),
    '',
  ]).join('\n');
}

/** Pages and answers that speak about business without being a paper of one. */
export function harmlessPage(r: Random): string {
  const subject = pick(r, [
    'a performance review',
    'a balance sheet',
    'a non-disclosure agreement',
    'a marketing plan',
    'a CV',
    'a stand-up meeting',
    'a pricing strategy',
    'the salary negotiation',
    'an employment contract',
    'cash flow',
    'a SWOT analysis',
    'email etiquette',
    'water safety',
    'renewable energy',
    'a healthy diet',
    'machine learning',
    'city transport',
    'a training programme',
  ]);
  const line = () =>
    pick(r, [
      `${subject[0]!.toUpperCase()}${subject.slice(1)} is a way to see where you stand.`,
      'Start with a clear goal and write it down.',
      'Make sure that you understand your audience.',
      'For example, a small bakery might use it once a year.',
      'There are several factors to consider.',
      'Keep it short and to the point.',
      'Studies have shown that this works better in small groups.',
      'Ask for feedback and be open to it.',
      'It is important to seek professional advice.',
      'Employees can find the form in the portal and should talk to their manager first.',
      'Team members are expected to follow this policy.',
      'To request access, open an issue in the tracker and mention the finance team.',
      'See the page about travel expenses for details.',
      'The company was founded in {year} and is based in {place}.',
      'According to a spokesperson, {company} will close {n} stores.',
      'The software is provided "as is", without warranty of any kind.',
      'Permission is hereby granted, free of charge, to any person obtaining a copy of this software.',
      'This essay outlines the main ideas and their history.',
      'Technologies such as sensors and satellite images play a growing role.',
      'In conclusion, both approaches have their strengths and weaknesses.',
      'Dear Hiring Manager, I am writing to apply for the position of [job title] at [company name].',
      'Insert the name of the employee here: [NAME]',
      'Once upon a time there was a king who had three sons.',
      '"Where have you been?" she asked. "Out," he said.',
      'Key skills include creativity, communication and patience.',
      'Use the template below and replace the text in brackets.',
      'How much money does Kate have left?',
    ]);
  const heads = [
    'Introduction',
    'Conclusion',
    'Key points',
    'Why it matters',
    'Step 1: Prepare',
    'Step 2: Do it',
    'Overview',
    'Benefits',
    'Challenges',
    'Roles',
    'Contact',
    'Frequently asked questions',
    'Summary',
    'Tips',
    'Policy',
    'How to make a change',
  ];
  const head = pick(r, ['## ', '**', '### ', '']);
  return repeat(r, 2, 7, () => [
    ...(r() < 0.8 ? [head === '**' ? `**${pick(r, heads)}**` : head + pick(r, heads), ''] : []),
    ...repeat(
      r,
      1,
      4,
      () =>
        `${pick(r, ['', '', '* ', '- ', '1. '])}${r() < 0.3 ? '**' + pick(r, heads) + ':** ' : ''}${fill(r, repeat(r, 1, 3, line).join(' '))}`,
    ),
    '',
  ]).join('\n');
}
