import { defineSite, post } from '../site.ts';

const organisation = '^https://claude\\.ai/api/organizations/[^/]+';

export const claude = defineSite({
  id: 'claude',
  name: 'Claude',
  hosts: ['claude.ai'],
  composer: {
    editor: 'tiptap',
    selectors: [
      'div[data-testid="chat-input"][contenteditable="true"]',
      'div[data-cds="ChatComposerEditor"] [contenteditable="true"]',
      'div.tiptap.ProseMirror[contenteditable="true"]',
      'div.ProseMirror[role="textbox"]',
      'fieldset div[contenteditable="true"]',
    ],
  },
  send: [
    'button[data-testid="chat-input-send"]',
    'button[aria-label="Send message"]',
    'button[aria-label="Send Message"]',
  ],
  submit: [
    post({
      url: `${organisation}/chat_conversations/[^/]+/(retry_)?completion(\\?|$)`,
      paths: ['prompt', 'attachments[*].extracted_content', 'custom_system_prompt'],
      rewriteSafe: 'likely',
      sample: {
        url: 'https://claude.ai/api/organizations/00000000-0000-0000-0000-000000000000/chat_conversations/00000000-0000-0000-0000-000000000001/completion',
        body: '{"prompt":"hello MARKER-7f3a","parent_message_uuid":"x","attachments":[{"file_name":"paste.txt","file_size":10,"file_type":"txt","extracted_content":"pasted MARKER-7f3a"}],"files":[],"timezone":"Europe/Berlin","rendering_mode":"messages"}',
      },
    }),
    post({
      url: `${organisation}/projects/[^/]+/docs(\\?|$)`,
      paths: ['content'],
      sample: {
        url: 'https://claude.ai/api/organizations/00000000-0000-0000-0000-000000000000/projects/00000000-0000-0000-0000-000000000002/docs',
        body: '{"file_name":"notes.txt","content":"kept MARKER-7f3a"}',
      },
    }),
    // Binary, behind a flag of the site: known to be a submission, readable by nobody.
    post({
      url: '^https://claude\\.ai/[^?]*([aA]ppendMessage|[rR]etryMessage)(\\?|$)',
      decode: ['opaque'],
      rewriteSafe: 'no',
    }),
  ],
  preSubmit: [
    // Repeats the first message after it was sent; answered for already, so never a dialog.
    post({
      url: `${organisation}/chat_conversations/[^/]+/title(\\?|$)`,
      paths: ['message_content'],
      sample: {
        url: 'https://claude.ai/api/organizations/00000000-0000-0000-0000-000000000000/chat_conversations/00000000-0000-0000-0000-000000000001/title',
        body: '{"message_content":"hello MARKER-7f3a","recent_titles":[]}',
      },
    }),
  ],
  files: [
    { method: 'POST', url: `${organisation}/conversations/[^/]+/wiggle/upload-file(\\?|$)` },
    { method: 'POST', url: '^https://claude\\.ai/api/[^/]+/upload(\\?|$)' },
    { method: 'POST', url: `${organisation}/convert_document(\\?|$)` },
    { method: 'POST', url: `${organisation}/projects/[^/]+/upload(\\?|$)` },
    { method: 'POST', url: `${organisation}/files/prepare-upload(\\?|$)` },
    { method: 'POST', url: '^https://claude\\.ai/v1/filestore/fs/createFile(\\?|$)' },
  ],
  account: [{ from: 'cookie', name: 'lastActiveOrg', is: 'id' }],
  conversation: '^/chat/([^/]+)',
  about: {
    vendor: 'Anthropic',
    traits: ['optional-binary-rpc', 'paste-to-attachment'],
    asOf: '2026-08',
    confidence: 'high',
  },
});
