import type { LoggedEvent } from './event.ts';

/** An exception as a policy has it, with what it is based on. */
export interface Proposal {
  readonly id: string;
  readonly description: string;
  readonly tags: readonly { readonly detector: string; readonly tag: string }[];
}

/** How often a value was disputed, by which browsers; a tag is all that is known of it. */
export interface Disputes {
  count(event: LoggedEvent, browser: string): void;
  proposals(): readonly Proposal[];
}

/** Tags of one exception at most, as a policy allows. */
const mostTags = 1000;

/** Collects reports and proposes an exception for each rule; a person decides about each. */
export function collectDisputes(): Disputes {
  const rules = new Map<
    string,
    { reports: number; browsers: Set<string>; tags: Map<string, { detector: string; tag: string }> }
  >();
  return {
    count({ kind, rule, tags }, browser) {
      if (kind !== 'report' || tags.length === 0) return;
      const name = rule ?? 'none';
      const known = rules.get(name) ?? { reports: 0, browsers: new Set(), tags: new Map() };
      rules.set(name, known);
      known.reports += 1;
      known.browsers.add(browser);
      for (const one of tags)
        if (known.tags.size < mostTags) known.tags.set(`${one.detector}\0${one.tag}`, one);
    },
    proposals: () =>
      [...rules]
        .toSorted(([, a], [, b]) => b.reports - a.reports)
        .map(([rule, { reports, browsers, tags }]) => ({
          id: `report-${rule.replace(/[^a-z0-9._-]/g, '-')}`.slice(0, 64),
          description: `Stopped by ${rule} and disputed: ${times(reports, 'report')}, ${times(browsers.size, 'browser')}.`,
          tags: [...tags.values()],
        })),
  };
}

function times(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
