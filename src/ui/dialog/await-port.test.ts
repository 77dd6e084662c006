// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { ask as askBackground } from '../../platform/bus.ts';
import { awaitPort } from './await-port.ts';

const good = 'left-by-our-gate';

/** A background that knows one nonce. */
function background() {
  const claims: string[] = [];
  const ask = (async (_: string, { nonce }: { nonce: string }) => {
    claims.push(nonce);
    return { granted: nonce === good };
  }) as unknown as typeof askBackground;
  return { ask, claims };
}

function offer(data: unknown, port: unknown = fakePort()) {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'ports', { value: port ? [port] : [] });
  window.dispatchEvent(event);
  return port as ReturnType<typeof fakePort>;
}

function fakePort() {
  return { close: vi.fn(), postMessage: vi.fn() };
}

/** The port if it was taken by now. */
async function taken(waiting: Promise<unknown>): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve));
  return Promise.race([waiting, Promise.resolve(null)]);
}

describe('the port', () => {
  it('is taken when the background grants its nonce', async () => {
    const { ask, claims } = background();
    const waiting = awaitPort(window, ask);
    const port = offer({ tidegate: 'port', nonce: good });
    expect(await taken(waiting)).toBe(port);
    expect(claims).toEqual([good]);
    expect(port.close).not.toHaveBeenCalled();
  });

  it('is closed unused when the nonce is not one of ours, and a later good one still counts', async () => {
    const { ask } = background();
    const waiting = awaitPort(window, ask);
    const bad = offer({ tidegate: 'port', nonce: 'guessed' });
    expect(await taken(waiting)).toBeNull();
    expect(bad.close).toHaveBeenCalled();
    expect(bad.postMessage).not.toHaveBeenCalled();
    const port = offer({ tidegate: 'port', nonce: good });
    expect(await taken(waiting)).toBe(port);
  });

  it('is not taken when the background does not answer', async () => {
    const waiting = awaitPort(window, () => Promise.reject(new Error('unreachable')));
    const port = offer({ tidegate: 'port', nonce: good });
    expect(await taken(waiting)).toBeNull();
    expect(port.close).toHaveBeenCalled();
  });

  it('asks the background nothing about messages of another shape', async () => {
    const { ask, claims } = background();
    void awaitPort(window, ask);
    for (const data of [null, 'x', {}, { tidegate: 'port' }, { tidegate: 'port', nonce: 7 }]) {
      offer(data);
    }
    offer({ tidegate: 'port', nonce: good }, null);
    await taken(Promise.resolve());
    expect(claims).toEqual([]);
    offer({ tidegate: 'port', nonce: 'x' });
    expect(claims).toEqual(['x']);
  });

  it('stops asking after a flood', async () => {
    const { ask, claims } = background();
    void awaitPort(window, ask);
    for (let i = 0; i < 100; i++) offer({ tidegate: 'port', nonce: `guess ${i}` });
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.length).toBeLessThan(10);
  });
});
