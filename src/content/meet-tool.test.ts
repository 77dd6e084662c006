import { expect, it, vi } from 'vitest';
import { meetTool } from './meet-tool.ts';

function stand(isNews: boolean | Error) {
  const ask = vi.fn(async (name: string) => {
    if (isNews instanceof Error) throw isNews;
    return name === 'tool.met' ? { isNews } : null;
  });
  const unreviewed = vi.fn<(open: () => void) => void>();
  return { ask, unreviewed, found: meetTool({ ask: ask as never, chip: { unreviewed } }) };
}

it('asks once there is something to write in, once in a document', async () => {
  const { ask, unreviewed, found } = stand(true);
  found(false);
  expect(ask).not.toHaveBeenCalled();
  found(true);
  found(false);
  found(true);
  await vi.waitFor(() => expect(unreviewed).toHaveBeenCalledOnce());
  expect(ask.mock.calls).toEqual([['tool.met', {}]]);
  unreviewed.mock.calls[0]?.[0]();
  expect(ask).toHaveBeenLastCalledWith('tool.open', {});
});

it.each([false, new Error('nobody answers')])(
  'stays quiet where there is no news: %s',
  async (said) => {
    const { ask, unreviewed, found } = stand(said);
    found(true);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    await Promise.resolve();
    expect(unreviewed).not.toHaveBeenCalled();
  },
);
