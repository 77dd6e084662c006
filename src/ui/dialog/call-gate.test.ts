import { describe, expect, it, vi } from 'vitest';
import type { Line } from '../../platform/line.ts';
import { callGate } from './call-gate.ts';

const name = 'a'.repeat(32);

function windowAt(hash: string, framed = false) {
  const window = { location: { hash }, close: vi.fn(), self: {}, top: {} };
  if (!framed) window.top = window.self;
  return window;
}

describe('the dialog in a window of its own', () => {
  it('calls the gate that it was opened for, and closes with it', async () => {
    const way = { say: (message: unknown): void => void message, gone: (): void => undefined };
    const send = vi.fn();
    const line: Line = {
      send,
      hear: (hearer) => (way.say = hearer),
      onEnd: (ended) => (way.gone = ended),
      end: () => undefined,
    };
    const call = vi.fn(() => line);
    const window = windowAt(`#7.3.${name}`);
    const port = callGate(window as never, call);
    expect(call).toHaveBeenCalledWith(7, 3, name);
    const heard = vi.fn();
    port?.addEventListener('message', ({ data }) => heard(data));
    port?.start();
    port?.postMessage('up');
    way.say('down');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('down'));
    expect(send).toHaveBeenCalledWith('up');
    expect(window.close).not.toHaveBeenCalled();
    way.gone();
    expect(window.close).toHaveBeenCalledOnce();
    port?.close();
  });

  it('calls nobody from a frame, nor without an address', () => {
    const call = vi.fn();
    expect(callGate(windowAt(`#7.3.${name}`, true) as never, call)).toBeNull();
    for (const hash of ['', '#', '#7.3', `#7.3.${name}x`, `#-1.3.${name}`, '#a.b.c']) {
      expect(callGate(windowAt(hash) as never, call), hash).toBeNull();
    }
    expect(call).not.toHaveBeenCalled();
  });
});
