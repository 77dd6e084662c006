import { browser } from 'wxt/browser';
import type { FileTask, Reading } from '../protocol/file.ts';
import type { SenderFacts } from './sender.ts';
import { pageUrl } from './urls.ts';

const path = '/reader.html';

/** The part of Chromium's API for pages out of sight; no other browser has it, nor needs it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** What travels to the page. */
interface ReadThis {
  readonly read: FileTask;
}

let opening: Promise<void> | null = null;

/**
 * Has a file read in the reader's page, which is opened at its first use. Asked once more where
 * nobody answers; the question stays open meanwhile and keeps the background alive.
 */
export async function readInPage(task: FileTask): Promise<Reading> {
  opening ??= open();
  try {
    await opening;
  } finally {
    opening = null;
  }
  const reply: unknown = await browser.runtime.sendMessage({ read: task } satisfies ReadThis);
  if (isReading(reply)) return reply;
  return { kind: 'unreadable', reason: 'transport' };
}

async function open(): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  if (offscreen) {
    if (await offscreen.hasDocument()) return;
    const justification = 'Files are read in a worker before they may leave.';
    await offscreen.createDocument({ url: pageUrl(path), reasons: ['WORKERS'], justification });
    return;
  }
  // Firefox has a background with a document: the page stands in a frame of it.
  if (document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = pageUrl(path);
  document.documentElement.append(frame);
  await loaded;
}

/** In the page: answer the background, and nobody else. */
export function onFile(read: (task: FileTask) => Promise<Reading>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: SenderFacts, respond) => {
    if (sender.id !== browser.runtime.id || sender.tab || !isReadThis(message)) return;
    void read(message.read).then(respond);
    return true;
  });
}

function isReadThis(message: unknown): message is ReadThis {
  return typeof message === 'object' && message !== null && 'read' in message;
}

function isReading(reply: unknown): reply is Reading {
  return typeof reply === 'object' && reply !== null && 'kind' in reply;
}
