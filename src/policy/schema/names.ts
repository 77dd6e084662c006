import { categories, labels, signals } from '../../detect/finding.ts';
import { actions } from '../action.ts';
import { globProblem } from '../globs.ts';
import { z } from '../zod.ts';

/** Small parts that several sections share. */

export const id = () =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'use a-z, 0-9, dot, dash and underscore, at most 64');

export const category = () => id().meta({ examples: [...categories] });

/** A group of people, as managed settings name it. */
export const group = () =>
  z.string().regex(/^[\p{L}\p{N}._-]{1,64}$/u, 'use letters, digits, dot, dash, at most 64');

export const text = (longest: number) => z.string().trim().min(1).max(longest);

export const date = () =>
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2}))?$/,
      'use 2027-01-31 or 2027-01-31T09:00:00Z',
    )
    .refine((written) => !Number.isNaN(Date.parse(written)), 'is not a day of the calendar');

export const link = () =>
  z.strictObject({
    name: text(100).describe('What people call it.'),
    url: z
      .url({ protocol: /^https$/, error: 'use an https address' })
      .max(2000)
      .describe('Where it is. https only.'),
  });

export const glob = () =>
  z
    .string()
    .max(256)
    .superRefine((pattern, context) => {
      const problem = globProblem(pattern);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    });

export const anyAction = () => z.enum(actions);
export const ruleAction = () =>
  z.enum(
    actions.filter((action) => action !== 'allow'),
    {
      error: ({ input }) =>
        input === 'allow'
          ? 'cannot be allow: use an exception or `allowedData` of a tool'
          : undefined,
    },
  );
export const label = () => z.enum(labels);
export const signal = () => z.enum(signals);
export const scope = () => z.enum(['value', 'group', 'document']);
export const band = () => z.enum(['low', 'medium', 'high']);
export const channel = () => z.enum(['typed', 'paste', 'drop', 'file', 'request', 'url']);
export const account = () => z.enum(['work', 'personal', 'unknown']);
export const toolStatus = () => z.enum(['approved', 'restricted', 'prohibited', 'unreviewed']);
/** At least one: an empty list would match nothing, which nobody means. */
export const some = <T extends z.ZodType>(item: T, most = 500) => z.array(item).min(1).max(most);

/** Two entries with one id: which one a rule or an event means, nobody could tell. */
export function distinctIds(
  list: readonly { id: string }[],
  context: { addIssue: (issue: { code: 'custom'; path: PropertyKey[]; message: string }) => void },
): void {
  const seen = new Set<string>();
  for (const [at, { id }] of list.entries()) {
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: [at, 'id'], message: 'is used twice' });
    }
    seen.add(id);
  }
}

/** A language as browsers name it: `de`, `pt-BR`. */
export const language = () =>
  z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'use a tag such as de or pt-BR');
