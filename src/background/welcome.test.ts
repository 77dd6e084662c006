import { describe, expect, it } from 'vitest';
import { memory } from './memory.fixture.ts';
import { welcome } from './welcome.ts';

function stand(installType = 'normal') {
  const state = {
    due: memory(true),
    policy: { pending: false, managed: false, welcome: null as boolean | null },
    opened: 0,
  };
  const greet = welcome({
    due: state.due,
    installType: async () => installType,
    policy: async () => state.policy,
    open: async () => void (state.opened += 1),
  });
  return { state, greet };
}

describe('the welcome page', () => {
  it('opens once, for the person who installed it', async () => {
    const { state, greet } = stand();
    await greet();
    await greet();
    expect(state.opened).toBe(1);
  });

  it.each(['development', 'admin', 'sideload'])(
    'does not open when it came by %s',
    async (type) => {
      const { state, greet } = stand(type);
      await greet();
      expect([state.opened, state.due.value()]).toEqual([0, false]);
    },
  );

  it('waits until it is known whether the browser is managed', async () => {
    const { state, greet } = stand();
    state.policy.pending = true;
    await greet();
    expect(state.opened).toBe(0);
    state.policy = { pending: false, managed: true, welcome: null };
    await greet();
    expect([state.opened, state.due.value()]).toEqual([0, true]);
  });

  it('opens in a managed browser where the policy says so, whenever it comes', async () => {
    const { state, greet } = stand('admin');
    state.policy.managed = true;
    await greet();
    expect(state.opened).toBe(0);
    state.policy.welcome = true;
    await greet();
    expect(state.opened).toBe(1);
  });

  it('does not open where the policy says so', async () => {
    const { state, greet } = stand();
    state.policy.welcome = false;
    await greet();
    expect(state.opened).toBe(0);
  });
});
