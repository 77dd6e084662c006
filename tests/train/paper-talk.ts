import { date, fill } from './paper-fill.ts';
import { given, family, name, repeat } from './paper-names.ts';
import { between, pick, type Random } from './random.ts';

/** Minutes, transcripts, chats and mail. */

export function minutes(r: Random): string {
  const topic = () =>
    fill(
      r,
      pick(r, [
        'Budget approval',
        'Q4 performance review',
        'Feature A: overhaul of sign-in',
        'Hiring update',
        'Regional performance',
        'Supplier delays',
        'Office move',
        'Sprint review',
        'Risk register',
        'Technical debt',
        '{segment} roadmap',
        'Customer escalations',
        'Ethics report',
        'Safety incident',
      ]),
    );
  const point = () =>
    fill(
      r,
      pick(r, [
        'Reviewed the requests of the departments',
        'Discussed cost control measures',
        'Action: {job} to prepare a detailed plan',
        'Decision: proceed with the pilot',
        'Status: design complete, development starting',
        'Timeline: {n} sprints',
        'Completed {n} of {n} planned items',
        '{n} items deferred to the next sprint',
        '{name} presented the numbers',
        '{name} raised concerns about the timeline',
        'Owner: {name}, due {date}',
        '[ ] {name}: update the document (due {date})',
        'Approved with a {pct} reduction',
        'Current quarter: {money} ({pct} of target)',
        'The board asked for an update at the next meeting',
        'Near miss last week; mitigation agreed',
        'Motion carried',
        'Agreed to revisit in {month}',
      ]),
    );
  const head = pick(r, ['## ', '### ', '**', '', '1. ']);
  const title = (text: string) => (head === '**' ? `**${text}**` : head + text);
  return [
    ...(r() < 0.6
      ? [
          fill(
            r,
            pick(r, [
              '# Weekly sync {date}',
              '# Board meeting minutes',
              'Sales team meeting',
              '# Product review meeting',
              'Minutes of the steering committee',
              'Besprechung {date}',
            ]),
          ),
          `**Date:** ${date(r)}`,
          `**Duration:** ${between(r, 1, 3)} hours`,
          '',
        ]
      : []),
    ...(r() < 0.5
      ? [
          title(pick(r, ['Attendees', 'Present', 'Participants', 'Core attendees'])),
          ...repeat(
            r,
            3,
            8,
            () =>
              `- ${name(r)} (${pick(r, ['CEO', 'CTO', 'Chair', 'HR', 'Sales', 'Engineering', 'Finance', 'PM'])})`,
          ),
          '',
        ]
      : []),
    ...repeat(r, 2, 6, (i) => [
      title(`${head === '1. ' ? '' : r() < 0.5 ? `${i + 1}. ` : ''}${topic()}`),
      ...repeat(r, 2, 5, () => `- ${point()}`),
      '',
    ]),
    ...(r() < 0.5 ? [title('Action items'), ...repeat(r, 2, 5, () => `- ${point()}`)] : []),
    ...(r() < 0.3 ? [fill(r, 'Next meeting: {date}')] : []),
  ].join('\n');
}

const speech = [
  'Yeah.',
  'Okay.',
  'Um I think that’s uh probably right.',
  'So what we need is uh, we need to decide on the case.',
  'Mm-hmm.',
  'Right, so moving on to the next point.',
  'Can everybody see the slide?',
  'I mean it depends on the cost.',
  'We could um ask {name} about that.',
  'That’s what I thought as well.',
  'Sorry, go ahead.',
  'It’s hard to believe, huh?',
  'And then the other thing is the budget, we are over by {pct}.',
  'Do we have a decision on that?',
  'Let me share my screen.',
  'Okay so we’re leaving that one blank.',
  'I’ll write that down.',
  'Thank you, Chair. I would like to ask the Minister about the funding.',
  'I am grateful for the question.',
  'We will write to the committee with the figures.',
  'No, I haven’t seen the file yet.',
  'So that’s fifteen point five.',
  'Does that answer your question?',
];

const chatter = [
  'anyone know how to mount a usb drive?',
  'what does the log say',
  'nope, still broken',
  'try a reboot',
  'lol',
  'k thx',
  'it works now :)',
  'brb',
  'which version are you on?',
  'i pushed the fix to staging',
  'can you review my pr',
  'sorry was away',
  'paste the error please',
  'the build is red again',
  'ping me after lunch',
  'did {name} sign off on this?',
  'no idea, ask in the other channel',
  'easier to call',
  'customer is angry btw',
  'ok will do',
];

export function transcript(r: Random): string {
  const people = repeat(r, 2, 5, () =>
    pick(r, [
      pick(r, given),
      `${pick(r, given)} ${pick(r, family)}`,
      pick(r, [
        'Project Manager',
        'Marketing',
        'Industrial Designer',
        'User Interface',
        'Speaker 1',
        'Speaker 2',
        'Professor B',
        'Grad C',
        'Chair',
        'Interviewer',
      ]),
    ]),
  );
  const style = between(r, 0, 3);
  return repeat(r, 5, 40, () => {
    const who = pick(r, people);
    const what = fill(r, repeat(r, 1, 3, () => pick(r, speech)).join(' '));
    if (style === 1) return `[00:${between(r, 10, 59)}:${between(r, 10, 59)}] ${who}: ${what}`;
    return style === 2 ? `${who.toUpperCase()}: ${what}` : `${who}: ${what}`;
  }).join('\n');
}

export function chat(r: Random): string {
  const people = repeat(r, 2, 6, () =>
    pick(r, [
      'mic__',
      'tslok',
      'quad',
      'kleed',
      'wil-neel',
      'anna',
      'jb',
      'petr_n',
      'zoe99',
      'crim',
    ]),
  );
  const style = between(r, 0, 3);
  const clock = () => `${String(between(r, 0, 23)).padStart(2, '0')}:${between(r, 10, 59)}`;
  return repeat(r, 5, 40, () => {
    const who = pick(r, people);
    const what = (r() < 0.3 ? `${pick(r, people)}: ` : '') + fill(r, pick(r, chatter));
    if (style === 0) return `[${clock()}] <${who}> ${what}`;
    if (style === 1)
      return r() < 0.1 ? `[${clock()}] * ${who} is away` : `[${clock()}] ${who}: ${what}`;
    return style === 2 ? `<${who}> ${what}` : `${who}  ${clock()}\n${what}`;
  }).join('\n');
}

/** Mail as mail programs of several decades print it. */
export function thread(r: Random): string {
  const body = () =>
    repeat(r, 1, 5, () =>
      fill(
        r,
        pick(r, [
          'Please find attached the draft for your review.',
          'Can we talk before the call with {company}?',
          'I spoke to {name} and she is fine with the numbers.',
          'Let me know if {date} works for you.',
          'We should not mention the delay to {company} yet.',
          'The deal with {company} should close by {month}; {money} is the last offer.',
          'Thanks for the quick reply.',
          'I am out of the office until {date}.',
          'Could you forward this to {name}?',
          'Sorry for the late answer, I was travelling.',
          'Per our conversation, the contract goes out tomorrow.',
          'Any update on this?',
          'See you at lunch.',
        ]),
      ),
    ).join(pick(r, [' ', '\n']));
  const mails = repeat(r, 1, 3, (i) => [
    ...pick(r, [
      () => [
        '-----Original Message-----',
        `From: \t${name(r)}`,
        `Sent:\t${date(r)} ${between(r, 1, 12)}:${between(r, 10, 59)} PM`,
        `To:\t${name(r)}; ${name(r)}`,
        fill(r, 'Subject:\tRE: {company}'),
      ],
      () => [
        `---------------------- Forwarded by ${name(r)} on ${date(r)} ---------------------------`,
        `${name(r)}`,
        `To: ${name(r)}`,
        'cc:',
        fill(r, 'Subject: {segment}'),
      ],
      () => [
        `Message-ID: <${between(r, 1000, 99_999)}.JavaMail@mail>`,
        `Date: Mon, ${between(r, 1, 28)} May 2001 09:${between(r, 10, 59)}:00 -0700 (PDT)`,
        'From: someone@example.com',
        'To: other@example.com',
        fill(r, 'Subject: Re: {segment}'),
      ],
      () =>
        i === 0
          ? [`${pick(r, ['Hi', 'Dear', 'Hello'])} ${pick(r, given)},`]
          : [`On ${date(r)}, ${name(r)} wrote:`],
    ])(),
    '',
    body(),
    '',
    ...(r() < 0.6
      ? [pick(r, ['Thanks,', 'Best regards', 'Regards,', 'Cheers,', 'Viele Grüße']), pick(r, given)]
      : []),
    '',
  ]);
  return mails.join('\n');
}
