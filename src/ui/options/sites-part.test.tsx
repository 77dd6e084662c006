// @vitest-environment happy-dom
import '../../locales/english.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import type { Messages } from '../../protocol/messages.ts';
import { SitesPart } from './sites-part.tsx';

type Sites = Messages['sites.closed']['out']['sites'];

const matches = ['https://ai.acme.example/*'];
const one: Sites = [{ site: 'acme-ai', hosts: ['ai.acme.example'], matches }];
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

/** Shows what waits for a permission; the person's answer to the browser is `allows`. */
async function open(sites: Sites, allows = false) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  let closed = sites;
  const requested: unknown[] = [];
  const ask = (async () => ({ sites: closed })) as unknown as typeof askBackground;
  const request = async (asked: readonly string[]) => {
    requested.push(asked);
    if (allows) closed = [];
    return allows;
  };
  act(() => render(<SitesPart ask={ask} request={request} />, root));
  await settle();
  return { root, requested };
}

it.each([
  [true, 'Allowed.'],
  [false, 'They were not allowed'],
])('asks the browser for the sites that the policy adds, answered %s', async (allows, words) => {
  const { root, requested } = await open(one, allows);
  expect(root.textContent).toContain('ai.acme.example');
  act(() => root.querySelector('button')?.click());
  await settle();
  expect(requested).toEqual([matches]);
  expect(root.querySelector('[role="status"]')?.textContent).toContain(words);
  expect(root.querySelector('button') === null).toBe(allows);
});

it('says nothing where nothing waits', async () => {
  const { root } = await open([]);
  expect(root.textContent).toBe('');
});
