import { describe, expect, it } from 'vitest';
import { classify } from './index.ts';

const read = (text: string) =>
  classify({ text, toOriginal: (at) => at, toOriginalEnd: (at) => at });
const documents = (text: string) => read(text).findings.filter((each) => each.scope === 'document');

const papers: [string, string][] = [
  [
    'financial',
    `Third quarter results, management accounts

Net revenue was $48.2 million, up 6.1% from the prior year, and gross margin was 41.3%.
Operating expenses were $12.9 million, of which $1.4 million is restructuring.
EBITDA came in at $9.7 million against a budget of $8.8 million.
Net income was $5.1 million, or $0.42 per diluted share.
Cash flow from operations was $7.3 million and capital expenditures were $2.2 million.
For the full fiscal year we now expect revenue between $190 million and $195 million.`,
  ],
  [
    'hr',
    `Annual performance review
Employee: Dora Klein
Position: Team lead, claims
Reports to: Paul Amber
Rating: 3.5 of 5, meets expectations
Strengths: reliable, calm with difficult customers
Areas for improvement: delegates too little, misses deadlines in the payroll project
Base salary 61,000, proposed merit increase 3 percent from April
Development plan: leadership training, mentor from human resources`,
  ],
  [
    'legal',
    `NON-DISCLOSURE AGREEMENT

1. This Agreement is made by and between Alder GmbH ("Disclosing Party") and Birch Ltd ("Receiving Party").
2. The Receiving Party shall not disclose the Confidential Information to any third party without prior written consent.
3. Either party may terminate this Agreement upon thirty days' written notice in case of a material breach.
4. Neither party shall be liable for consequential damages.
5. This Agreement shall be governed by the laws of Norway.
6. If any provision is invalid, the remaining provisions shall remain in force.`,
  ],
  [
    'strategy',
    `# Strategic plan for the north
## Vision
Become the market leader for cold storage within five years.
## Competitive landscape
- Our market share is 14%, the main competitor holds 31%
- Strengths: service network; weaknesses: slow product roadmap
## Strategic priorities
- Market entry in two countries with a partner, go-to-market in spring
- Acquisition target under due diligence, synergies of 4 million a year
- Key results: win rate from 20% to 30%, growth strategy reviewed each quarter`,
  ],
  [
    'communications',
    `From: Ida Dahl
To: Nora Klein
Cc: Omar Aziz
Subject: Re: call with the supplier

Hi Nora,

thanks for the notes from yesterday. As discussed, please do not mention the delay to them yet.
Let me know if Thursday works for you, otherwise I will ask Omar to join.

Best regards,
Ida`,
  ],
  [
    'communications',
    `Meeting minutes, facilities team
Attendees: Ida Dahl, Omar Aziz, Ken Sato
Absent: Tom Hill
Agenda: office move, parking, open points
Discussed the offer of the moving company; no decision yet.
Agreed: Ken will send the revised plan by Friday.
Action items: Omar to book the room, Ida to follow up with the landlord.
Next meeting: Monday at ten. The meeting was adjourned at 11:20.`,
  ],
];

describe('kinds of papers', () => {
  it.each(papers)('knows a paper of kind %s', (kind, text) => {
    const found = documents(text).find((each) => each.detector === `document-${kind}`);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.75);
    expect(found).toMatchObject({
      category: kind,
      scope: 'document',
      start: 0,
      end: text.length,
      value: '',
    });
    expect(read(text).labels).toContain(kind);
  });

  it.each(papers)('explains a paper of kind %s without its words', (kind, text) => {
    const evidence =
      documents(text).find((each) => each.detector === `document-${kind}`)?.evidence ?? [];
    expect(evidence.join()).toMatch(new RegExp(`\\d+ ${kind} terms`));
    expect(evidence.join()).not.toMatch(/Klein|Alder|Birch|Omar|million|salary/);
  });

  it('knows a list of salaries by its columns', () => {
    const rows = [
      'Name,Department,Salary',
      'Ann Berg,Sales,52000',
      'Bo Lind,IT,61000',
      'Cy Moe,IT,58000',
      'Di Ness,Sales,49500',
      'Ed Orr,Legal,70250',
    ];
    const [found] = documents(rows.join('\n'));
    expect(found?.detector).toBe('document-hr');
    expect(found?.evidence).toContain('1 heading of pay and staff columns');
  });

  it.each([
    [
      'a question about money',
      'What is the difference between gross margin and net margin? Please explain it with an example.',
    ],
    [
      'a task',
      'Write a friendly e-mail to a colleague that thanks her for her help with the move.',
    ],
    [
      'a question about law',
      'Can a landlord raise the rent during a fixed lease? I would like to understand the general rules before I call somebody.',
    ],
    [
      'a story',
      'The old captain looked at the sea.\nIt was quiet that morning.\nA gull sat on the rail.\nHe thought of his brother.\nThe harbour was far away.\nNobody spoke.\nThen the wind turned.',
    ],
    [
      'a recipe',
      'Mix the flour with two eggs.\nAdd milk until it is smooth.\nLet it rest for an hour.\nHeat the butter in a pan.\nBake thin cakes on both sides.\nServe them with jam.\nEnjoy.',
    ],
    [
      'general advice',
      'Good feedback is given soon and in private.\nSay what you saw, not what you think of the person.\nAsk how they see it.\nAgree on one thing to try.\nCome back to it after a few weeks.\nThank people often.\nMost of this is easier said than done.',
    ],
  ])('labels nothing in %s', (_, text) => {
    expect(documents(text).filter((each) => each.confidence >= 0.5)).toEqual([]);
  });

  const chat = [
    'Ann: hey, are you coming tonight?',
    'Bo: yeah I think so, lol',
    'Ann: ok cool, bring the cat',
    'Bo: haha sure thing',
    'Ann: and the cake?',
    'Bo: um no, forgot it',
    'Ann: ok then ice cream',
    'Bo: yep, see you',
  ];
  const business = [
    'Ann: did the customer sign the contract?',
    'Bo: the invoice and the budget are approved',
    'Ann: revenue forecast for the board is due',
  ];

  it('is never sure about talk among friends, and is about talk at work', () => {
    const [friends] = documents(chat.join('\n'));
    expect(friends?.detector).toBe('document-communications');
    expect(friends?.confidence).toBeLessThan(0.9);
    const [work] = documents([...chat, ...business].join('\n'));
    expect(work?.confidence).toBeGreaterThanOrEqual(0.9);
    expect(work?.evidence).toContain('9 speaker turns');
  });

  it('knows the turns of speakers by a few lines, and lists and drills apart from them', () => {
    const turns = [
      'Chair: Yeah, okay.',
      'Design: Um, the second one.',
      'Chair: Right.',
      'Sales: Mm, maybe.',
    ];
    const labelled = (lines: readonly string[]) => read(lines.join('\n')).labels;
    expect(labelled(turns)).toEqual(['communications']);
    expect(documents(turns.join('\n'))[0]?.confidence).toBeLessThan(0.75);
    expect(
      labelled(['First: well, the cat', 'Second: maybe a dog', 'Third: the cow', 'Last: okay']),
    ).not.toContain('communications');
    expect(
      labelled(['Input: a cat', 'Output: Katze', 'Input: a dog', 'Output: Hund', 'Input: a cow']),
    ).not.toContain('communications');
  });

  it('takes many more words of business to be sure about an open chat room', () => {
    const line = (at: number, text: string) => `[10:${10 + at}] <${at % 2 ? 'ann' : 'bo'}> ${text}`;
    const talk = [...chat, ...chat, ...chat].map((each) => each.replace(/^\w+: /, ''));
    const room = [...talk, 'the customer has an invoice', 'the board met', 'what a budget'];
    const work = business.map((each) => each.replace(/^\w+: /, ''));
    const sure = (lines: string[]) =>
      documents(lines.map((each, at) => line(at, each)).join('\n')).find(
        ({ detector }) => detector === 'document-communications',
      )?.confidence ?? 0;
    expect(sure(room)).toBeGreaterThanOrEqual(0.5);
    expect(sure(room)).toBeLessThan(0.9);
    expect(sure([...work, ...chat.slice(0, 4)])).toBeGreaterThanOrEqual(0.9);
  });

  it('never gets beyond low on a remark of a line or two', () => {
    const text =
      'Net income, EBITDA, gross profit, operating expenses and total assets of the fiscal year.';
    for (const { confidence } of documents(text)) expect(confidence).toBeLessThan(0.75);
    const [, financial] = papers[0]!;
    expect(documents(financial)[0]?.confidence).toBeGreaterThanOrEqual(0.75);
  });
});
