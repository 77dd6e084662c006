import { defineSite, post } from '../site.ts';

export const githubCopilot = defineSite({
  id: 'github-copilot',
  name: 'GitHub Copilot Chat',
  hosts: ['github.com'],
  apiHosts: ['*.githubcopilot.com', 'copilotprodattachments.blob.core.windows.net'],
  pages: ['github.com/copilot*', 'github.com/spark*'],
  composer: { selectors: ['#copilot-chat-textarea', 'textarea[placeholder*="How can I help"]'] },
  send: ['button:has(.octicon-paper-airplane)', 'button[aria-labelledby*="Send"]'],
  submit: [
    post({
      url: '^https://api\\.((individual|business|enterprise)\\.)?githubcopilot\\.com/github/chat/threads/[^/]+/messages',
      paths: ['content', 'context[*].**', 'references[*].**'],
      sample: {
        url: 'https://api.business.githubcopilot.com/github/chat/threads/1/messages',
        body: '{"content":"hello MARKER-7f3a","intent":"conversation","references":[],"context":[],"currentURL":"https://github.com/copilot","streaming":true}',
      },
    }),
  ],
  files: [{ method: 'PUT', url: '^https://copilotprodattachments\\.blob\\.core\\.windows\\.net/' }],
  conversation: '^/copilot/c/([^/]+)',
  about: {
    vendor: 'GitHub (Microsoft)',
    traits: ['context-fields', 'cross-host-api', 'cross-host-upload'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
