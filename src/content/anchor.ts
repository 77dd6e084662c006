/** How much more than the editor the frame around it may be, CSS pixels. */
const padding = 120;
const highest = 4;

/** The box a person takes for the composer: the editor with the frame its site draws around it. */
export function frameOf(editor: Element): Element {
  const { width, height } = editor.getBoundingClientRect();
  let frame = editor;
  for (let level = 0; level < highest && frame.parentElement; level += 1) {
    const box = frame.parentElement.getBoundingClientRect();
    if (box.height > height + padding || box.width > width + 2 * padding) break;
    frame = frame.parentElement;
  }
  return frame;
}
