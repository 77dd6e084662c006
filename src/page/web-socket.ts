import { carry } from './body.ts';
import { replaceMethod } from './disguise.ts';
import { wrapOpening } from './event-source.ts';
import { frameOf, frameQueue, type FrameQueue } from './frame-queue.ts';
import { judge, passes } from './judge.ts';
import { getter, listen, NativeWeakMap, weakDelete, weakGet, weakSet } from './natives.ts';
import type { Realm } from './realm.ts';

export function wrapWebSocket(realm: Realm): void {
  wrapOpening(realm, 'WebSocket', 'websocket', () => undefined);
  const prototype = realm.window.WebSocket.prototype;
  const urlOf = getter(prototype, 'url');
  const stateOf = getter(prototype, 'readyState');
  const queues = new NativeWeakMap<object, FrameQueue>();

  // On the prototype, because sites break when their sockets are changed one by one.
  replaceMethod(prototype, 'send', (send, self, args) => {
    const socket = self as WebSocket;
    if (args.length === 0 || !realm.isOurs() || stateOf(socket) !== 1) return send(args);
    const queue = weakGet(queues, socket) as FrameQueue | undefined;
    const line = { transport: 'websocket', method: 'SEND', url: urlOf(socket) } as const;

    if (queue) {
      const body = carry(args[0]);
      queue.add(frameOf(send, args[0], body, () => judge(realm, line, () => body, false)));
      return undefined;
    }
    const { settled, held, body } = judge(realm, line, () => carry(args[0]), false);
    if (passes(settled)) return send(args);
    const frame = frameOf(send, args[0], body);
    if (settled) return frame.finish(settled);
    const started = frameQueue(frame, held, () => weakDelete(queues, socket));
    weakSet(queues, socket, started);
    listen(socket, 'close', started.drop);
    return undefined;
  });
}
