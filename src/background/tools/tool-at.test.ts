import { expect, it } from 'vitest';
import type { PolicyDocument } from '../../policy/schema.ts';
import { nameOf, toolAt } from './tool-at.ts';

const policy: PolicyDocument = {
  format: 1,
  id: 'acme',
  version: 1,
  tools: [
    { id: 'ours', name: 'Acme GPT', hosts: ['gpt.acme.example', '*.hume.ai'], status: 'approved' },
  ],
};

it.each([
  ['as the policy lists it', 'https://platform.hume.ai/x', 'ours', 'Acme GPT'],
  ['as a site that we describe', 'https://chatgpt.com/c/1', 'chatgpt', 'ChatGPT'],
  ['as the catalogue has it', 'https://suno.com/create', 'suno', 'Suno'],
])('knows a tool %s', (_, address, id, name) => {
  expect(toolAt(policy, address)).toMatchObject({ id, name });
  expect(nameOf(policy, id)).toBe(name);
});

it.each(['https://github.com/acme/shop', 'https://news.example/ai', 'about:blank'])(
  'knows no tool at %s',
  (address) => expect(toolAt(policy, address)).toBeNull(),
);

it('calls what nobody described by its id', () => {
  expect(nameOf(policy, 'somebody-else')).toBe('somebody-else');
});
