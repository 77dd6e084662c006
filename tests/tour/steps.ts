import type { Action } from '../../src/policy/action.ts';
import type { Choice } from '../../src/protocol/dialog.ts';
import type { PracticeId } from '../pages/hosts.ts';
import { customerList, people } from './people.ts';

/** One scene: what somebody writes, what Tidegate should do, and what the person answers. */
export interface Step {
  readonly title: string;
  readonly site: PracticeId;
  readonly channel: 'typed' | 'paste';
  readonly text: string;
  readonly expect: Action;
  /** Null where no dialog may come up. */
  readonly answer: Choice | null;
  readonly reason?: string;
  /** What must not reach the server; shown masked. */
  readonly secret: readonly string[];
  /** A piece of what must reach it; null: no message may arrive. */
  readonly arrives: string | null;
}

/** A number with the right check digit that was never given to anybody. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
/** Composed, so that no scanner of repositories takes it for a living one. */
const key = ['AKIA', 'Z7QK2M4TX3PLW5RD'].join('');

const salaries = `Salary review 2026 (HR, engineering)
Employee	Position	Base salary	Bonus
Anja Albers	Team lead	EUR 94,500	EUR 9,000
Bruno Bianchi	Senior engineer	EUR 82,300	EUR 6,500
Carla Castell	Engineer	EUR 68,900	EUR 4,000
Dmitri Dorn	Engineer	EUR 66,400	EUR 4,000
Elif Eklund	Engineer	EUR 64,750	EUR 3,500
Farid Falk	Junior engineer	EUR 52,100	EUR 2,000`;

const code = `import { readOrders } from './orders';
import type { Customer, Price } from './model';

const graceDays = 14;

export async function settle(customer: Customer, today: Date): Promise<Price> {
  const orders = await readOrders(customer.id);
  let total = 0;
  for (const order of orders) {
    if (order.paid) continue;
    const due = new Date(order.date);
    due.setDate(due.getDate() + graceDays);
    if (due > today) continue;
    total += order.amount * (1 + customer.risk.surcharge);
  }
  if (total === 0) {
    return { amount: 0, currency: customer.currency };
  }
  const rebate = customer.tier === 'gold' ? 0.07 : 0.02;
  return { amount: total * (1 - rebate), currency: customer.currency };
}`;

export const steps: readonly Step[] = [
  {
    title: 'a harmless question',
    site: 'claude',
    channel: 'typed',
    text: 'Write a short poem about the tide coming in.',
    expect: 'allow',
    answer: null,
    secret: [],
    arrives: 'Write a short poem about the tide coming in.',
  },
  {
    title: 'a card number in a sentence',
    site: 'chatgpt',
    channel: 'typed',
    text: `Draft a reply: we charged card ${card} twice and will refund it.`,
    expect: 'redact',
    answer: 'redact',
    secret: [card],
    arrives: 'we charged card [Payment card 1] twice',
  },
  {
    title: 'fifteen customers out of a spreadsheet',
    site: 'gemini',
    channel: 'paste',
    text: `Sort these by family name:\n${customerList(15)}`,
    expect: 'justify',
    answer: 'redact',
    secret: people(15).flatMap(({ name, email, phone }) => [name, email, phone]),
    arrives: 'Sort these by family name',
  },
  {
    title: 'source code',
    site: 'perplexity',
    channel: 'paste',
    text: `Why does this settle too much?\n${code}`,
    expect: 'warn',
    answer: 'cancel',
    secret: ['customer.risk.surcharge'],
    arrives: null,
  },
  {
    title: 'an access key',
    site: 'ms-copilot',
    channel: 'paste',
    text: `Why is this refused? aws_access_key_id = ${key}`,
    expect: 'redact',
    answer: 'redact',
    secret: [key],
    arrives: 'Why is this refused?',
  },
  {
    title: 'a salary table, with a reason',
    site: 'claude',
    channel: 'paste',
    text: salaries,
    expect: 'justify',
    answer: 'send-with-reason',
    reason: 'Invented people for a training',
    secret: [],
    arrives: 'Salary review 2026',
  },
  {
    title: 'a whole customer base, pasted so that it becomes an attachment',
    site: 'claude',
    channel: 'paste',
    text: customerList(120),
    expect: 'block',
    answer: 'cancel',
    secret: people(120).map(({ email }) => email),
    arrives: null,
  },
  {
    title: 'one e-mail address: normal work, no word about it',
    site: 'perplexity',
    channel: 'typed',
    text: 'Make this friendlier: please write to greta.grimaldi@velmora-handel.de again.',
    expect: 'log',
    answer: null,
    secret: [],
    arrives: 'please write to greta.grimaldi@velmora-handel.de again',
  },
];
