import './chat.css';

/** The parts that all practice pages have; each page brings its editor, its wire and its looks. */
export interface Chat {
  /** Where the editor goes. */
  readonly slot: HTMLElement;
  /** This conversation; it is in the address once something was sent. */
  readonly id: string;
  /** Shows or hides the placeholder. */
  showEmpty(isEmpty: boolean): void;
  /** Draws what the person said, asks, and draws the answer or that there was none. */
  ask(text: string, answer: () => Promise<string>): Promise<void>;
}

export interface Looks {
  /** Address of a conversation: `/c/ID`. */
  readonly path: (id: string) => string;
  /** An element as the real site marks the person's messages. */
  readonly userMessage: (text: string) => HTMLElement;
}

export function startChat({ path, userMessage }: Looks): Chat {
  const id = crypto.randomUUID();
  const thread = part('.thread');
  const slot = part('.editor');

  const draw = (element: HTMLElement): HTMLElement => {
    element.classList.add('turn');
    thread.append(element);
    element.scrollIntoView({ block: 'end' });
    return element;
  };
  return {
    id,
    slot,
    showEmpty(isEmpty) {
      slot.querySelector('[data-empty]')?.setAttribute('data-empty', String(isEmpty));
    },
    async ask(text, answer) {
      const user = userMessage(text);
      user.classList.add('user');
      draw(user);
      const turn = draw(element('div', '…', { 'data-role': 'assistant' }));
      if (location.pathname === '/') history.pushState(null, '', path(id));
      try {
        turn.textContent = await answer();
      } catch {
        turn.textContent = 'Something went wrong. Please try again.';
        turn.classList.add('failed');
      }
    },
  };
}

export function element(
  tag: string,
  text: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export function part<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} on this page`);
  return found;
}

/** Reads `data: {…}` events and gives the last value that `pick` finds. */
export async function readStream(
  response: Response,
  pick: (event: Record<string, unknown>) => unknown,
): Promise<string> {
  if (!response.ok) throw new Error(String(response.status));
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith('data: '));
  const found = lines.map((line) => pick(JSON.parse(line.slice(6)) as Record<string, unknown>));
  return String(found.at(-1) ?? '');
}
