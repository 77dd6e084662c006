import { useEffect, useState } from 'preact/hooks';
import type { NamedBlob } from './worker/tasks.ts';

/** Files that are dropped anywhere on the page; true while some are held over it. */
export function useDrop(dropped: (files: readonly NamedBlob[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = namedBlobs(event.dataTransfer?.files ?? []);
      if (files.length > 0) dropped(files);
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return over;
}

/** Sorted by name, as the command line reads them. */
export function namedBlobs(files: Iterable<File>): readonly NamedBlob[] {
  return [...files]
    .map((file) => ({ name: file.name, blob: file }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
