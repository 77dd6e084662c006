import { expect, it } from 'vitest';
import { genericSite } from '../sites/generic.ts';
import { matchRequest } from '../sites/match-request.ts';
import { chatgpt } from '../sites/pack/chatgpt.ts';
import { silentView } from './gate.fixture.ts';
import { liveSite } from './live-site.ts';

const request = {
  transport: 'fetch',
  method: 'POST',
  url: '/api/say$',
  decode: ['json'],
  paths: ['text'],
  rewriteSafe: 'likely',
} as const;
const line = {
  transport: 'fetch',
  method: 'POST',
  url: 'https://ai.acme.example/api/say',
} as const;

it('is the record of the pack until a policy says more, and again when it no longer does', () => {
  let view = silentView;
  const site = liveSite(chatgpt, 'chatgpt.com', () => view);
  expect(site.send).toBe(chatgpt.send);
  view = { ...silentView, siteRecords: { chatgpt: { composer: ['#new'], submit: [request] } } };
  expect(site.composer).toEqual({ ...chatgpt.composer, selectors: ['#new'] });
  expect(matchRequest(site, line)?.kind).toBe('submit');
  expect(site.send).toBe(chatgpt.send);
  view = silentView;
  expect(site.composer).toBe(chatgpt.composer);
  expect(matchRequest(site, line)).toBeNull();
});

it('is a site of the policy’s own by its host', () => {
  const own = { name: 'Acme AI', hosts: ['*.acme.example'], submit: [request] };
  const view = { ...silentView, siteRecords: { 'acme-ai': own } };
  const site = liveSite(genericSite('ai.acme.example'), 'ai.acme.example', () => view);
  expect([site.id, site.name]).toEqual(['acme-ai', 'Acme AI']);
  expect(matchRequest(site, line)?.kind).toBe('submit');
  const other = liveSite(genericSite('ai.other.example'), 'ai.other.example', () => view);
  expect([other.id, other.submit]).toEqual(['ai.other.example', []]);
});
