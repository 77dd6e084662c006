import type { CDPSession, Page } from 'playwright-core';
import type { Browser } from './launch.ts';

/** The extension's own world in a page of a site: what runs there speaks as a gate does. */
export interface GateWorld {
  /** Runs an expression there and gives what it comes to, once promises are kept. */
  run<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export async function gateWorld({ context, extensionId }: Browser, page: Page): Promise<GateWorld> {
  const session: CDPSession = await context.newCDPSession(page);
  const found = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) found.resolve(id);
  });
  await session.send('Runtime.enable');
  const contextId = await found.promise;
  return {
    async run<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    close: () => session.detach(),
  };
}
