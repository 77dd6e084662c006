/**
 * Whether an event's target is an element. Not `instanceof`: same-origin child frames share the gate
 * of their parent, and each has an `Element` of its own.
 */
export function isElement(target: EventTarget | null | undefined): target is HTMLElement {
  return (target as Node | null | undefined)?.nodeType === 1;
}
