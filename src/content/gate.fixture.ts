import type { Finding, ScanResult } from '../detect/finding.ts';
import type { Action } from '../policy/action.ts';
import { decide } from '../policy/decide.ts';
import type { PolicyView, RuleView } from '../policy/view.ts';
import { createAnswers } from './answers.ts';
import type { DeepAnswer } from './deep-link.ts';
import { createJudge } from './judge.ts';

/** A finding for tests; each test says what it needs. */
export function finding(part: Partial<Finding> = {}): Finding {
  return {
    detector: 'payment-card',
    category: 'financial',
    scope: 'value',
    start: 0,
    end: 0,
    confidence: 0.95,
    evidence: [],
    value: '4711',
    size: 1,
    signals: [],
    members: [],
    ...part,
  };
}

/** A policy that says nothing. */
export const silentView: PolicyView = {
  id: 'test',
  version: 1,
  organisation: null,
  contact: null,
  alternative: null,
  tools: [],
  detectors: {},
  custom: [],
  lookups: [],
  rules: [],
  candidate: [],
  exceptions: [],
  floor: [],
  unsure: {
    noText: 'warn',
    scanTimeout: 'warn',
    unreadableFile: 'warn',
    unsupportedMedia: 'log',
    deepTimeout: 'log',
    unknownBody: 'log',
    guardMissing: 'log',
    dialogRemoved: 'cancel',
  },
  deep: { needed: false, wait: 250 },
  sites: {},
  siteRecords: {},
  reasons: [],
  pause: null,
  answers: null,
  keepsValues: false,
  readPictures: [],
  logging: { level: 'findings', excerpt: 'none' },
};

/** One rule on one detector. */
export function rule(detector: string, action: Action): RuleView {
  return {
    id: `${detector}-${action}`,
    action,
    mode: 'enforce',
    message: null,
    lesson: null,
    when: {
      categories: null,
      detectors: [detector],
      scope: null,
      confidence: 'low',
      minUnique: 1,
      minCount: 1,
      minSize: 0,
      maxSize: null,
      signal: null,
      with: null,
      sites: null,
      toolStatus: null,
      account: null,
      groups: null,
      channels: null,
      labels: null,
    },
  };
}

/** Finds cards (`4711-` and four digits), mails (`x@y`) and, by the word memo, a legal document. */
export function scan(text: string): ScanResult {
  const values = (pattern: RegExp, part: Partial<Finding>): Finding[] =>
    [...text.matchAll(pattern)].map(({ 0: value, index }) =>
      finding({ ...part, start: index, end: index + value.length, value }),
    );
  const memo = text.includes('memo')
    ? [
        finding({
          detector: 'document-legal',
          category: 'legal',
          scope: 'document',
          end: text.length,
          value: '',
        }),
      ]
    : [];
  return {
    findings: [
      ...values(/4711-\d{4}/g, {}),
      ...values(/\w{1,20}@\w{1,20}/g, { detector: 'email', category: 'customer' }),
      ...memo,
    ],
    labels: [],
    complete: !text.includes('endless'),
  };
}

/** A judge with the scan above and these rules. */
export function judgeWith(...rules: RuleView[]) {
  const view = { ...silentView, rules };
  const answers = createAnswers(() => null);
  const deepAnswers = new Map<string, DeepAnswer>();
  /** Of `DETECTOR VALUE`. */
  const tags = new Map<string, string>();
  const judge = createJudge({
    scan,
    deep: (text) => deepAnswers.get(text) ?? null,
    decide,
    view: () => view,
    group: () => null,
    tagOf: (detector, value) => tags.get(`${detector} ${value}`) ?? null,
    place: () => ({ host: 'chatgpt.com', path: '/', site: null }),
    answers,
    now: () => 0,
  });
  return { view, answers, judge, deepAnswers, tags };
}
