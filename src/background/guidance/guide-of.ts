import type { PolicyDocument, ToolDocument } from '../../policy/schema.ts';
import type {
  Guide,
  GuideTool,
  RecordingRules,
  ToolReview,
  UseCase,
} from '../../protocol/guide.ts';

/** What a policy says to people. What is remembered of the person is added by {@link guidance}. */
export function guideOf(policy: PolicyDocument): Omit<Guide, 'done' | 'requested'> {
  const { tools = [] } = policy;
  return {
    organisation: policy.organisation ?? null,
    contact: policy.contact ?? null,
    version: policy.version,
    owners: policy.owners ?? {},
    useCases: (policy.useCases ?? []).map((useCase) => useCaseOf(useCase, tools)),
    tools: tools.map((tool) => guideTool(tool, policy)),
    lessons: (policy.lessons ?? []).map(({ id, title, text, question }) => ({
      id,
      title,
      text,
      question: question ? { ...question, because: question.because ?? null } : null,
    })),
    recording: recordingOf(policy),
  };
}

function recordingOf({ logging = {}, forward }: PolicyDocument): RecordingRules {
  return {
    level: logging.level ?? 'findings',
    excerpt: logging.excerpt ?? 'none',
    retentionDays: logging.retentionDays ?? 30,
    identity: logging.identity ?? 'none',
    purpose: logging.purpose ?? null,
    contact: logging.contact ?? null,
    noticeUrl: logging.noticeUrl ?? null,
    forwardedTo: forward ? new URL(forward.url).host : null,
  };
}

function useCaseOf(
  useCase: NonNullable<PolicyDocument['useCases']>[number],
  tools: readonly ToolDocument[],
): UseCase {
  const { id, title, status, text, examples = [], owner, lesson } = useCase;
  return {
    id,
    title,
    status,
    text: text ?? null,
    examples,
    tools: (useCase.tools ?? []).map(
      (name) => tools.find((tool) => tool.id === name)?.name ?? name,
    ),
    owner: owner ?? null,
    lesson: lesson ?? null,
  };
}

/** What people are told about a tool. */
export function guideTool(tool: Omit<ToolDocument, 'hosts'>, policy: PolicyDocument): GuideTool {
  const { id, name, status, accounts = null, allowedData = [], review } = tool;
  const better =
    status === 'approved' ? tool.alternative : (tool.alternative ?? policy.alternative);
  return {
    id,
    name,
    status,
    accounts,
    allowedData,
    alternative: better ?? null,
    review: review ? reviewOf(review) : null,
  };
}

function reviewOf(review: NonNullable<ToolDocument['review']>): ToolReview {
  const { reviewer, reviewedAt, reviewBy, ...answers } = review;
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== undefined)),
    reviewer: reviewer ?? null,
    reviewedAt: reviewedAt ?? null,
    reviewBy: reviewBy ?? null,
  };
}
