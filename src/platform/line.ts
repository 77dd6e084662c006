import { browser } from 'wxt/browser';

/** A way between two of our own scripts, as long as both are there. */
export interface Line {
  send(message: unknown): void;
  /** Hear what the other side says; one hearer. */
  hear(hearer: (message: unknown) => void): void;
  /** The other side is gone; once. */
  onEnd(ended: () => void): void;
  end(): void;
}

type Port = ReturnType<typeof browser.tabs.connect>;

function lineOf(port: Port): Line {
  return {
    // A side that has just gone hears nothing; that it is gone is told by `onEnd`.
    send: (message) => port.postMessage(message),
    hear: (hearer) => port.onMessage.addListener((message) => hearer(message)),
    onEnd: (ended) => port.onDisconnect.addListener(() => ended()),
    end: () => port.disconnect(),
  };
}

/** In an extension page: a line to the content script in this frame, which waits for its name. */
export function callFrame(tabId: number, frameId: number, name: string): Line {
  return lineOf(browser.tabs.connect(tabId, { frameId, name }));
}

/** In a content script: hear one of our own pages call this name. Returns how to stop waiting. */
export function awaitCall(name: string, called: (line: Line) => void): () => void {
  const hear = (port: Port): void => {
    if (port.name !== name) return;
    stop();
    called(lineOf(port));
  };
  const stop = (): void => browser.runtime.onConnect.removeListener(hear);
  browser.runtime.onConnect.addListener(hear);
  return stop;
}
