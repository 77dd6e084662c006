import { snappyDecode, varint } from './snappy.ts';

const footerLength = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');

/** The blocks of a LevelDB table file (`.ldb`), decompressed; empty if it is none. */
export function tableBlocks(file: Buffer): readonly Buffer[] {
  if (file.length < footerLength || !file.subarray(-8).equals(magic)) return [];
  const footer = file.subarray(-footerLength);
  const meta = handleAt(footer, 0);
  const index = meta && handleAt(footer, meta.next);
  const entries = index && blockAt(file, index);
  if (!entries) return [];
  return handlesIn(entries).flatMap((handle) => blockAt(file, handle) ?? []);
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly next: number;
}

function handleAt(bytes: Buffer, from: number): Handle | null {
  const offset = varint(bytes, from);
  const size = offset && varint(bytes, offset.next);
  return size && { offset: offset.value, size: size.value, next: size.next };
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer | null {
  const block = file.subarray(offset, offset + size);
  // One byte after the block says how it is packed: 0 not at all, 1 Snappy.
  return file[offset + size] === 1 ? snappyDecode(block) : block;
}

/** The values of an index block: each is the handle of one data block. */
function handlesIn(block: Buffer): readonly Handle[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 * (restarts + 1);
  const handles: Handle[] = [];
  for (let at = 0; at < end;) {
    const shared = varint(block, at);
    const own = shared && varint(block, shared.next);
    const length = own && varint(block, own.next);
    if (!length) return handles;
    const value = length.next + own.value;
    const handle = handleAt(block, value);
    if (handle) handles.push(handle);
    at = value + length.value;
  }
  return handles;
}
