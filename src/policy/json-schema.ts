import { policySchema } from './schema.ts';
import { z } from './zod.ts';

/** The policy format as JSON Schema (draft 2020-12), for editors. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(policySchema, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return {
    $schema,
    title: 'Tidegate policy',
    description: 'What people may send to which AI tool, and what happens otherwise.',
    ...schema,
  };
}
