import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Line } from '../platform/line.ts';
import type { DialogModel, ToDialog } from '../protocol/dialog.ts';
import { holdsDialog, openInWindow } from './dialog-window.ts';

const model = {
  findings: [{ id: 1, masked: 'al…ce', value: 'alice@acme.example' }],
} as unknown as DialogModel;
const choice = { kind: 'choose', choice: 'cancel', reason: null } as const;

function stand(ask = async () => null as never) {
  const sent: ToDialog[] = [];
  const way = { say: (message: unknown): void => void message, gone: (): void => undefined };
  const end = vi.fn();
  const line: Line = {
    send: (message) => void sent.push(message as ToDialog),
    hear: (hearer) => (way.say = hearer),
    onEnd: (ended) => (way.gone = ended),
    end,
  };
  let call: (line: Line) => void = () => undefined;
  const names: string[] = [];
  const stop = vi.fn();
  const awaitCall = (name: string, called: typeof call) => {
    names.push(name);
    call = called;
    return stop;
  };
  const asked = vi.fn(ask);
  const dialog = openInWindow({ ask: asked as never, awaitCall }, model);
  return { dialog, sent, way, end, stop, names, asked, call: () => call(line) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a dialog in a window of its own', () => {
  it('is where a frame has no room, and never for a tab', () => {
    const size = (innerWidth: number, innerHeight: number, isTop = false) => {
      const window = { innerWidth, innerHeight, self: {} as unknown, top: {} as unknown };
      if (isTop) window.top = window.self;
      return holdsDialog(window as Window);
    };
    expect(size(360, 320)).toBe(true);
    expect(size(359, 320)).toBe(false);
    expect(size(360, 319)).toBe(false);
    expect(size(200, 200, true)).toBe(true);
  });

  it('is opened under a name that only it knows, and shows masks, no values', async () => {
    const { dialog, sent, way, names, asked, call } = stand();
    expect(asked).toHaveBeenCalledWith('dialog.window', { nonce: names[0] });
    const said = dialog.next();
    call();
    expect(sent).toEqual([]);
    way.say({ kind: 'ready' });
    expect(JSON.stringify(sent)).toContain('al…ce');
    expect(JSON.stringify(sent)).not.toContain('alice');
    dialog.failed(model);
    expect(sent).toHaveLength(2);
    expect(JSON.stringify(sent)).not.toContain('alice');
    way.say(choice);
    expect(await said).toEqual(choice);
  });

  it('that the person closes was taken away', async () => {
    const { dialog, way, call } = stand();
    call();
    const said = dialog.next();
    way.gone();
    expect(await said).toEqual({ kind: 'removed' });
    expect(await dialog.next()).toEqual({ kind: 'removed' });
  });

  it('that never comes was taken away', async () => {
    const { dialog, stop } = stand();
    const said = dialog.next();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await said).toEqual({ kind: 'removed' });
    expect(stop).toHaveBeenCalled();
  });

  it('that cannot be opened was taken away', async () => {
    const { dialog } = stand(() => Promise.reject(new Error('no window')));
    await vi.advanceTimersByTimeAsync(0);
    expect(await dialog.next()).toEqual({ kind: 'removed' });
  });

  it('ends with the answer', () => {
    const { dialog, end, stop, call } = stand();
    call();
    dialog.close();
    expect(end).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalled();
  });
});
