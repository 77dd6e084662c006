import { z } from '../zod.ts';
import * as part from './names.ts';

const review = z.strictObject({
  storage: part.text(2000).optional().describe('Where is data stored and processed?'),
  training: part.text(2000).optional().describe('Is what people enter used for training?'),
  certifications: part.text(2000).optional().describe('Which certifications does the vendor hold?'),
  adminControls: part.text(2000).optional().describe('What can administrators control?'),
  monitoring: part.text(2000).optional().describe('What can be monitored and audited?'),
  identity: part.text(2000).optional().describe('How does it integrate with identity systems?'),
  afterSubmission: part.text(2000).optional().describe('What happens to data after submission?'),
  reviewer: part.text(200).optional().describe('Who answered.'),
  reviewedAt: part.date().optional().describe('When.'),
  reviewBy: part.date().optional().describe('When to look again; lint says when it is past.'),
});

/** Request headers by which vendors keep a browser to the tenants that an organisation names. */
const tenantHeaders = [
  'ChatGPT-Allowed-Workspace-Id',
  'OpenAI-Allowed-Organization-Ids',
  'anthropic-allowed-org-ids',
  'X-GoogApps-Allowed-Domains',
  'X-GeminiCodeAssist-Allowed-Domains',
  'Restrict-Access-To-Tenants',
  'Restrict-Access-Context',
  'sec-Restrict-Tenant-Access-Policy',
  'sec-GitHub-allowed-enterprise',
] as const;

const tenantSchema = z.strictObject({
  header: z.enum(tenantHeaders).describe('The header that the vendor reads.'),
  value: z
    .string()
    .max(1000)
    .regex(/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/, 'use printable ASCII')
    .describe('What the vendor asks for: ids or domains, separated by commas.'),
});

export const toolSchema = z.strictObject({
  id: part.id().describe('Unique; events and reports name it.'),
  name: part.text(100).describe('What people call it.'),
  hosts: part
    .some(part.glob())
    .describe('Where it lives: hosts, or host/path, as globs. The first tool that matches counts.'),
  accounts: part
    .some(part.account(), 3)
    .optional()
    .describe(
      'This entry is only about these accounts; list the same hosts again for others. A work account that is approved and a private one that is not are two tools.',
    ),
  status: part
    .toolStatus()
    .describe('`prohibited` blocks every text; the others are for rules to ask for.'),
  allowedData: z
    .array(part.category())
    .max(100)
    .optional()
    .describe('Kinds of data that may go there: findings of these are at most logged.'),
  alternative: part.link().optional().describe('What to use instead.'),
  tenant: part
    .some(tenantSchema, 20)
    .optional()
    .describe(
      'Keep people to the organisation’s own accounts there. Hosts that serve no described site, as those for signing in, are within reach of the managed build only.',
    ),
  review: review.optional().describe('The vendor review.'),
});
