/** More files of one drop than this are not taken: nobody waits for them to be read. */
const most = 1000;

/** The files of a drop, those in folders too; null where there are none. */
export function filesOf(data: DataTransfer | null): Promise<readonly File[]> | null {
  if (!data || data.files.length === 0) return null;
  const files = [...data.files];
  // Only now: entries are gone once the event is over.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(files);
  return inside(entries.filter((entry) => entry !== null));
}

async function inside(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && files.length < most; entry = waiting.shift()) {
    if (isFile(entry)) files.push(await fileOf(entry));
    else waiting.push(...(await children(entry as FileSystemDirectoryEntry)));
  }
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A directory tells its entries a hundred at a time, and none when it is done. */
async function children(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
