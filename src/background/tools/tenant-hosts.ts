import type { ToolDocument } from '../../policy/schema.ts';

export type TenantHeader = NonNullable<ToolDocument['tenant']>[number]['header'];

const microsoftSignIn = ['login.microsoftonline.com', 'login.microsoft.com', 'login.windows.net'];

/**
 * Where each vendor reads its header, with all subdomains. From the vendors' own pages on tenant
 * restrictions: help.openai.com, support.claude.com, knowledge.workspace.google.com,
 * learn.microsoft.com (tenant restrictions v1 and v2), docs.github.com.
 */
export const tenantHosts: Readonly<Record<TenantHeader, readonly string[]>> = {
  'ChatGPT-Allowed-Workspace-Id': ['chatgpt.com', 'openai.com'],
  'OpenAI-Allowed-Organization-Ids': ['api.openai.com'],
  'anthropic-allowed-org-ids': ['claude.ai', 'claude.com', 'anthropic.com'],
  'X-GoogApps-Allowed-Domains': ['google.com', 'googleapis.com'],
  'X-GeminiCodeAssist-Allowed-Domains': ['cloudcode-pa.googleapis.com'],
  'Restrict-Access-To-Tenants': microsoftSignIn,
  'Restrict-Access-Context': microsoftSignIn,
  'sec-Restrict-Tenant-Access-Policy': [...microsoftSignIn, 'login.live.com'],
  'sec-GitHub-allowed-enterprise': ['github.com', 'githubcopilot.com'],
};
