/** What happens to a finding, weakest first; the order is the decision's order. */
export const actions = ['allow', 'log', 'coach', 'warn', 'justify', 'redact', 'block'] as const;
export type Action = (typeof actions)[number];

/** Position in {@link actions}: a larger one is stricter. */
export function strictness(action: Action): number {
  return actions.indexOf(action);
}

export function stricter(a: Action, b: Action): Action {
  return strictness(a) >= strictness(b) ? a : b;
}

/** An action that stops the person: warn or stronger. */
export function interrupts(action: Action): boolean {
  return strictness(action) >= strictness('warn');
}
