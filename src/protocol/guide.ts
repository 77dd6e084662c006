/**
 * What the guide shows: the parts of the policy in force that are written for people. The texts of
 * shipped lessons and guidelines are in the locales and not here.
 */
export interface Guide {
  readonly organisation: string | null;
  /** Whom to ask: a mail address, a URL or a name. */
  readonly contact: string | null;
  readonly version: number;
  /** Who owns which kind of data, by category. */
  readonly owners: Readonly<Record<string, string>>;
  readonly useCases: readonly UseCase[];
  readonly tools: readonly GuideTool[];
  /** Lessons of the organisation's own; shown before the shipped ones. */
  readonly lessons: readonly OwnLesson[];
  /** Ids of lessons whose question was answered in this browser. */
  readonly done: readonly string[];
  /** Ids of tools a review was asked for in this browser. */
  readonly requested: readonly string[];
  readonly recording: RecordingRules;
}

export interface UseCase {
  readonly id: string;
  readonly title: string;
  readonly status: 'acceptable' | 'needs-approval' | 'prohibited';
  readonly text: string | null;
  readonly examples: readonly string[];
  /** Names of tools, as people call them. */
  readonly tools: readonly string[];
  readonly owner: string | null;
  readonly lesson: string | null;
}

export type ToolStatus = 'approved' | 'restricted' | 'prohibited' | 'unreviewed';

export interface GuideTool {
  readonly id: string;
  readonly name: string;
  readonly status: ToolStatus;
  /** Kinds of account that this is about; null for all. */
  readonly accounts: readonly ('work' | 'personal' | 'unknown')[] | null;
  /** Categories that may go there. */
  readonly allowedData: readonly string[];
  readonly alternative: { readonly name: string; readonly url: string } | null;
  readonly review: ToolReview | null;
}

/** The seven answers of a vendor review; those not given are left out. */
export type ReviewAnswers = {
  readonly [
    question in
      | 'storage'
      | 'training'
      | 'certifications'
      | 'adminControls'
      | 'monitoring'
      | 'identity'
      | 'afterSubmission'
  ]?: string;
};

export interface ToolReview {
  readonly answers: ReviewAnswers;
  readonly reviewer: string | null;
  /** Days, ISO 8601. */
  readonly reviewedAt: string | null;
  readonly reviewBy: string | null;
}

export interface OwnLesson {
  readonly id: string;
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly question: LessonQuestion | null;
}

export interface LessonQuestion {
  readonly text: string;
  readonly answers: readonly string[];
  /** Index of the right one. */
  readonly right: number;
  /** Said after an answer, whichever it was. */
  readonly because: string | null;
}

/** How much is recorded, as the policy in force says. */
export interface RecordingRules {
  readonly level: 'interrupts' | 'findings';
  readonly excerpt: 'none' | 'masked' | 'sealed';
  readonly retentionDays: number;
  readonly identity: 'none' | 'pseudonym' | 'label';
  readonly purpose: string | null;
  readonly contact: string | null;
  readonly noticeUrl: string | null;
  /** Host that records are sent to; null if they stay in the browser. */
  readonly forwardedTo: string | null;
}
