import type { Finding } from '../../src/detect/index.ts';
import { compile } from '../../src/policy/compile.ts';
import { decide } from '../../src/policy/decide.ts';
import { globSource } from '../../src/policy/globs.ts';
import type { RuleDocument } from '../../src/policy/schema.ts';
import { median } from './median.ts';

/** Milliseconds for a thousand rules and fifty findings. */
const budget = 1;

/** Conditions that fail as late as they can, so that every rule looks at every finding. */
const conditions: Readonly<Record<string, (nth: number) => RuleDocument['when']>> = {
  'signal missing': (nth) => ({
    categories: ['customer'],
    scope: ['value'],
    minSize: 1,
    maxSize: 9 + nth,
    signal: 'proprietary',
    confidence: 'low',
  }),
  'one value too few': (nth) => ({ categories: ['customer'], maxSize: 5 + nth, minUnique: 50 }),
  'other sites': (nth) => ({ sites: [`a${nth}.*.example`, `*.b${nth}.example/**`] }),
};

/** A decision by a thousand rules on fifty findings, none of which a rule matches: medians. */
export function decideTimes(): string[][] {
  // 49 distinct values: the last one repeats another.
  const findings = Array.from({ length: 50 }, (_, nth) => finding(nth === 49 ? 0 : nth));
  return Object.entries(conditions).map(([name, when]) => {
    const actions = ['log', 'coach', 'warn', 'block'] as const;
    const rules = Array.from({ length: 1000 }, (_, nth) => ({
      id: `r${nth}`,
      action: actions[nth % 4]!,
      when: when(nth),
    }));
    const view = compile({ format: 1, id: 'bench', version: 1, rules }, globSource);
    const context = {
      host: 'chat.example',
      path: '/c/1',
      channel: 'paste',
      account: 'unknown',
      group: null,
      labels: [],
      now: 0,
      redactable: true,
    } as const;
    const times: number[] = [];
    for (let round = -200; round < 300; round++) {
      const from = performance.now();
      decide(view, context, findings);
      if (round >= 0) times.push(performance.now() - from);
    }
    const ms = median(times);
    return [name, `${ms.toFixed(3)} ms`, `budget ${budget} ms ${ms <= budget ? 'held' : 'OVER'}`];
  });
}

function finding(nth: number): Finding {
  return {
    detector: 'email',
    category: 'customer',
    scope: 'value',
    start: nth,
    end: nth + 1,
    confidence: 1,
    evidence: [],
    value: `v${nth}`,
    size: 1,
    signals: [],
    members: [],
  };
}
