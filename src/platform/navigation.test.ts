import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onVisit } from './navigation.ts';

const addListener = vi.fn();
afterEach(() => Object.assign(fakeBrowser, { webNavigation: undefined }));

it('asks the browser for these places and no others, and hears of whole pages only', () => {
  Object.assign(fakeBrowser, { webNavigation: { onCommitted: { addListener } } });
  const visited = vi.fn();
  onVisit(
    [
      { host: 'hume.ai', path: '', query: '' },
      { host: 'www.figma.com', path: '/make', query: 'a=1' },
    ],
    visited,
  );
  const [heard, { url }] = addListener.mock.calls[0] ?? [];
  expect(url).toHaveLength(6);
  expect(url).toContainEqual({ schemes: ['https'], hostSuffix: '.hume.ai' });
  expect(url).toContainEqual({
    schemes: ['https'],
    hostEquals: 'www.figma.com',
    pathPrefix: '/make/',
    queryContains: 'a=1',
  });
  heard({ frameId: 3, url: 'https://hume.ai/frame' });
  expect(visited).not.toHaveBeenCalled();
  heard({ frameId: 0, url: 'https://hume.ai/' });
  expect(visited).toHaveBeenCalledExactlyOnceWith('https://hume.ai/');
});

it('does nothing without the permission', () => {
  expect(() => onVisit([{ host: 'hume.ai', path: '', query: '' }], vi.fn())).not.toThrow();
});
