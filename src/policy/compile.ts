import type { Band } from '../detect/finding.ts';
import { customSource } from './custom-source.ts';
import { defaultPolicy } from './default.ts';
import { endOf } from './end-of.ts';
import { needsDeep } from './needs-deep.ts';
import type {
  CustomDetectorDocument,
  PolicyDocument,
  RuleDocument,
  SiteDocument,
  ToolDocument,
} from './schema.ts';
import { deepWait, unsureDefaults } from './unsure-defaults.ts';
import type {
  AnswersView,
  CustomDetectorView,
  ExceptionView,
  GlobView,
  LookupView,
  PolicyView,
  RuleView,
  SiteRecordView,
  ToolView,
} from './view.ts';

/** Compiles one glob to the source of a regular expression. */
export type GlobCompiler = (pattern: string) => string;

/** Findings of an organisation's own detectors that no rule mentions. */
export const customDefault: Omit<RuleDocument, 'when'> = {
  id: 'custom-match',
  action: { high: 'warn', medium: 'coach', low: 'log' },
};

/** A parsed policy, ready to decide. Pure; `glob` is `globSource`, passed in to keep its size out of the gate. */
export function compile(policy: PolicyDocument, glob: GlobCompiler): PolicyView {
  const rules = policy.rules ?? defaultPolicy.rules ?? [];
  const declared = Object.entries(policy.detectors ?? {}).flatMap(([id, { custom: own }]) =>
    own ? [{ id, own }] : [],
  );
  const lookups = declared.flatMap(({ id, own }) => lookupView(id, own) ?? []);
  const looksUp = new Set(lookups.map(({ id }) => id));
  const custom = declared
    .filter(({ id }) => !looksUp.has(id))
    .map(({ id, own }) => customView(id, own));
  const detectors = Object.fromEntries(
    Object.entries(policy.detectors ?? {}).map(([id, { off, threshold }]) => [
      id,
      { ...(off && { off }), ...(threshold !== undefined && { threshold }) },
    ]),
  );
  const withCustom = (list: readonly RuleDocument[]): RuleView[] =>
    [...list, ...customRules(list, [...custom, ...lookups])].flatMap((rule) =>
      ruleViews(rule, glob),
    );
  return {
    id: policy.id,
    version: policy.version,
    organisation: policy.organisation ?? null,
    contact: policy.contact ?? null,
    alternative: policy.alternative ?? null,
    tools: (policy.tools ?? []).map((tool) => toolView(tool, glob)),
    detectors,
    custom,
    lookups,
    rules: withCustom(rules),
    candidate: policy.candidate ? withCustom(policy.candidate) : [],
    exceptions: (policy.exceptions ?? []).map(exceptionView),
    floor: [],
    unsure: { ...unsureDefaults, ...defined(policy.unsure ?? {}) },
    deep: {
      needed: withCustom(rules).some((rule) => needsDeep(rule, looksUp)),
      wait: policy.deepWait ?? deepWait,
    },
    readPictures: policy.readPictures ?? [],
    ...siteViews(policy.sites ?? {}),
    pause: policy.pause
      ? { minutes: policy.pause.minutes, reason: policy.pause.reason ?? true }
      : null,
    reasons: (policy.reasons ?? []).map(({ id, text, explain }) => ({
      id,
      text,
      explain: explain ?? false,
    })),
    answers: answersView(policy.answers),
    keepsValues: policy.answers?.keepValues === 'session',
    logging: {
      level: policy.logging?.level ?? 'findings',
      excerpt: policy.logging?.excerpt ?? 'none',
    },
  };
}

/** The rules of a managed floor, for {@link PolicyView.floor}. */
export function compileRules(rules: readonly RuleDocument[], glob: GlobCompiler): RuleView[] {
  return rules.flatMap((rule) => ruleViews(rule, glob));
}

function ruleViews(rule: RuleDocument, glob: GlobCompiler): RuleView[] {
  if (typeof rule.action === 'string') {
    return [ruleView(rule, rule.action, rule.when?.confidence ?? 'medium', glob)];
  }
  const { high, medium, low } = rule.action;
  return [
    ...(high ? [ruleView(rule, high, 'high', glob)] : []),
    ...(medium ? [ruleView(rule, medium, 'medium', glob)] : []),
    ...(low ? [ruleView(rule, low, 'low', glob)] : []),
  ];
}

function ruleView(
  rule: RuleDocument,
  action: RuleView['action'],
  confidence: Band,
  glob: GlobCompiler,
): RuleView {
  const when = rule.when ?? {};
  return {
    id: rule.id,
    action,
    mode: rule.mode ?? 'enforce',
    message: rule.message ?? null,
    lesson: rule.lesson ?? null,
    when: {
      categories: when.categories ?? null,
      detectors: when.detectors ?? null,
      scope: when.scope ?? null,
      confidence,
      minUnique: when.minUnique ?? 1,
      minCount: when.minCount ?? 1,
      minSize: when.minSize ?? 0,
      maxSize: when.maxSize ?? null,
      signal: when.signal ?? null,
      with: when.with ?? null,
      sites: when.sites?.map((pattern) => globView(pattern, glob)) ?? null,
      toolStatus: when.toolStatus ?? null,
      account: when.account ?? null,
      groups: when.groups ?? null,
      channels: when.channels ?? null,
      labels: when.labels ?? null,
    },
  };
}

function customRules(
  rules: readonly RuleDocument[],
  custom: readonly { readonly id: string; readonly category: string }[],
): RuleDocument[] {
  const ruled = new Set(rules.flatMap(({ when }) => when?.detectors ?? []));
  // A rule for a category with any further condition may miss what the detector finds.
  const whole = new Set(
    rules.flatMap(({ when }) => {
      const { categories, confidence: _, ...further } = when ?? {};
      return Object.keys(further).length === 0 ? (categories ?? []) : [];
    }),
  );
  const alone = custom.filter(({ id, category }) => !ruled.has(id) && !whole.has(category));
  if (alone.length === 0) return [];
  return [{ ...customDefault, when: { detectors: alone.map(({ id }) => id) } }];
}

function lookupView(id: string, own: CustomDetectorDocument): LookupView | null {
  const file = own.exact ?? own.fingerprints;
  if (!file) return null;
  const { title, category, why } = own;
  return { id, kind: own.exact ? 'exact' : 'fingerprints', title, category, why, ...file };
}

function customView(id: string, own: CustomDetectorDocument): CustomDetectorView {
  return {
    id,
    title: own.title,
    category: own.category,
    why: own.why,
    severity: own.severity ?? 'medium',
    check: own.check ?? null,
    ...customSource(own),
    confidence: own.confidence ?? 'high',
    context: (own.context ?? []).map((word) => word.toLowerCase()),
    counter: (own.counter ?? []).map((word) => word.toLowerCase()),
  };
}

function toolView(tool: ToolDocument, glob: GlobCompiler): ToolView {
  return {
    id: tool.id,
    name: tool.name,
    hosts: tool.hosts.map((pattern) => globView(pattern, glob)),
    accounts: tool.accounts ?? null,
    status: tool.status,
    allowedData: tool.allowedData ?? [],
    ...(tool.tenant && { tenants: tool.tenant.flatMap(tenantIds) }),
    alternative: tool.alternative ?? null,
  };
}

/** One header may name several, apart by commas. */
function tenantIds({ value }: NonNullable<ToolDocument['tenant']>[number]): string[] {
  return value.toLowerCase().split(/[,;\s]+/);
}

function globView(pattern: string, glob: GlobCompiler): GlobView {
  const lower = pattern.toLowerCase();
  return { source: glob(lower), on: lower.includes('/') ? 'host/path' : 'host' };
}

function exceptionView(
  exception: NonNullable<PolicyDocument['exceptions']>[number],
): ExceptionView {
  return {
    id: exception.id,
    detectors: exception.detectors ?? null,
    pattern: exception.pattern ?? null,
    tags: (exception.tags ?? []).map(({ detector, tag }) => `${detector}:${tag}`),
    // Views cross worlds as JSON, which knows no Infinity.
    expiresAt: exception.expiresAt ? endOf(exception.expiresAt) : Number.MAX_SAFE_INTEGER,
  };
}

function siteViews(
  sites: Readonly<Record<string, SiteDocument>>,
): Pick<PolicyView, 'sites' | 'siteRecords'> {
  const all = Object.entries(sites).map(([id, { mode, ...record }]) => ({
    id,
    mode,
    record: defined(record) as SiteRecordView,
  }));
  return {
    sites: Object.fromEntries(all.flatMap(({ id, mode }) => (mode ? [[id, mode]] : []))),
    siteRecords: Object.fromEntries(
      all
        .filter(({ record }) => Object.keys(record).length > 0)
        .map(({ id, record }) => [id, record]),
    ),
  };
}

function answersView(answers: PolicyDocument['answers']): AnswersView | null {
  const { reminders = [], everyMinutes = 240, mark = false } = answers ?? {};
  if (reminders.length === 0 && !mark) return null;
  return {
    reminders: reminders.map(({ id, kinds, text, checklist, owner, confirm }) => ({
      id,
      kinds,
      text,
      checklist: checklist ?? [],
      owner: owner ?? null,
      confirm: confirm ?? 'none',
    })),
    everyMinutes,
    mark,
  };
}

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
