/** A value as a person may see it: two characters at each end at most, never more than half of it. */
export function mask(value: string): string {
  const characters = Array.from(value.trim());
  const shown = Math.min(4, Math.floor(characters.length / 2));
  const head = Math.ceil(shown / 2);
  const tail = shown - head;
  return `${characters.slice(0, head).join('')}••••${tail > 0 ? characters.slice(-tail).join('') : ''}`;
}
