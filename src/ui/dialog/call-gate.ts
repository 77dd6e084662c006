import type { callFrame } from '../../platform/line.ts';

/** `#TAB.FRAME.NAME`, as the background wrote it. */
const address = /^#(\d{1,10})\.(\d{1,10})\.([0-9a-f]{32})$/;

/**
 * The port to a gate whose frame is too small for this page, which therefore has a window of its
 * own. Null where the page stands in a frame. The window closes when the gate has heard enough.
 */
export function callGate(window: Window, call: typeof callFrame): MessagePort | null {
  const [, tab, frame, name] = address.exec(window.location.hash) ?? [];
  // In a frame the address is the page's to choose.
  if (name === undefined || window.top !== window.self) return null;
  const line = call(Number(tab), Number(frame), name);
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => line.send(data));
  port1.start();
  line.hear((message) => port1.postMessage(message));
  line.onEnd(() => window.close());
  return port2;
}
