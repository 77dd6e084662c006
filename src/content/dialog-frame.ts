import type { ask as askBackground } from '../platform/bus.ts';
import type { FromDialog, PortOffer, ToDialog } from '../protocol/dialog.ts';
import { styled } from './host-element.ts';
import { createNonce } from './nonce.ts';

/** Our own page in a frame: the only place where values are shown and words are typed. */
export interface DialogFrame {
  readonly element: HTMLIFrameElement;
  /** Resolves once the frame holds its port and has said so; never rejects. */
  readonly ready: Promise<void>;
  send(message: ToDialog): void;
  /** Hear what the frame says; one hearer. */
  hear(hearer: (message: FromDialog) => void): void;
}

export interface FrameIn {
  readonly document: Document;
  readonly ask: typeof askBackground;
  /** Address of the dialog page, and the origin it ends up on. */
  readonly url: string;
  readonly origin: string;
}

/**
 * Make the frame and hand it a port. The nonce goes to the background first: the frame shows
 * nothing until the background says that a gate of its own tab left it there.
 */
export function createFrame({ document, ask, url, origin }: FrameIn): DialogFrame {
  const element = styled(
    document,
    'iframe',
    'all: initial; visibility: inherit; display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark',
  );
  element.src = url;
  const nonce = createNonce();
  let port: MessagePort | null = null;
  let hearer: (message: FromDialog) => void = () => undefined;
  const waiting: ToDialog[] = [];

  const ready = new Promise<void>((resolve) => {
    const offered = ask('dialog.offer', { nonce }).then(
      () => true,
      // No background, no frame: it stays blank and the fallback takes its place.
      () => false,
    );
    const offer = async (): Promise<void> => {
      if (!(await offered) || !element.contentWindow) return;
      const channel = new MessageChannel();
      port = channel.port1;
      port.addEventListener('message', ({ data }: MessageEvent<FromDialog>) => {
        if (data.kind === 'ready') {
          resolve();
          for (const message of waiting.splice(0)) port?.postMessage(message);
        } else hearer(data);
      });
      port.start();
      const message: PortOffer = { tidegate: 'port', nonce };
      element.contentWindow.postMessage(message, origin, [channel.port2]);
    };
    element.addEventListener('load', () => void offer(), { once: true });
  });

  let open = false;
  void ready.then(() => (open = true));
  return {
    element,
    ready,
    send(message) {
      if (open) port?.postMessage(message);
      else waiting.push(message);
    },
    hear: (next) => (hearer = next),
  };
}
