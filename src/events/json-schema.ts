import { z } from '../policy/zod.ts';
import { lineSchema } from './jsonl.ts';

/** JSON Schema (2020-12) of one line of an export. */
export function eventsJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(lineSchema, { io: 'output' });
  return {
    $schema,
    title: 'Tidegate event line',
    description:
      'One line of an export: a record, a stub that keeps the place of one that was left out, or the trailer.',
    ...schema,
  };
}
