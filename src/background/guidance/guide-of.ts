import type { PolicyDocument, ToolDocument } from '../../policy/schema.ts';
import type { Guide, GuideTool, ToolReview, UseCase } from '../../protocol/guide.ts';

/** What a policy says to people. What is remembered of the person is added by {@link guidance}. */
export function guideOf(policy: PolicyDocument): Omit<Guide, 'done' | 'requested'> {
  const { tools = [] } = policy;
  return {
    organisation: policy.organisation ?? null,
    contact: policy.contact ?? null,
    version: policy.version,
    owners: policy.owners ?? {},
    useCases: (policy.useCases ?? []).map((useCase) => useCaseOf(useCase, tools)),
    tools: tools.map((tool) => toolOf(tool, policy)),
    lessons: [],
    recording: {
      level: policy.logging?.level ?? 'findings',
      excerpt: 'none',
      retentionDays: 30,
      identity: 'none',
      purpose: null,
      contact: null,
      noticeUrl: null,
      forwardedTo: null,
    },
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

function toolOf(tool: ToolDocument, policy: PolicyDocument): GuideTool {
  const { id, name, status, allowedData = [], review } = tool;
  const better =
    status === 'approved' ? tool.alternative : (tool.alternative ?? policy.alternative);
  return {
    id,
    name,
    status,
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
