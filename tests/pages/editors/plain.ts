import type { Mount } from './editor.ts';

export const textarea: Mount = (slot) => {
  const element = document.createElement('textarea');
  slot.append(element);
  return { element, text: () => element.value, write: (text) => void (element.value = text) };
};

export const contenteditable: Mount = (slot) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  slot.append(element);
  return {
    element,
    text: () => element.innerText.replace(/\n$/, ''),
    write: (text) => element.replaceChildren(text),
  };
};
