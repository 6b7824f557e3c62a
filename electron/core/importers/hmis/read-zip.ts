import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** One file in a zip archive, as its directory describes it. */
export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly at: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const endSize = 22;
const longestComment = 65_535;
/** What stands in a 32-bit field when the archive uses the 64-bit extension, which no export of our size needs. */
const in64BitExtension = 0xffffffff;

/** Lists the files of a zip archive from its central directory; undefined when there is none that can be read. */
export function listZip(zip: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    return readDirectory(zip, view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readDirectory(zip: Uint8Array, view: DataView): readonly ZipEntry[] | undefined {
  let end = zip.length - endSize;
  const earliest = Math.max(0, end - longestComment);
  while (end >= earliest && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < earliest) return undefined;
  const total = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < total; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      path: new TextDecoder('latin1').decode(zip.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.at].includes(in64BitExtension)) return undefined;
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const inflate = promisify(inflateRaw);

/**
 * Unpacks one entry. Never makes more bytes than the directory announced, and checks them against its checksum.
 * @returns undefined when the entry is damaged, or packed in a way other than stored or deflate
 */
export async function unpackEntry(zip: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const packed = findPacked(zip, entry);
  if (packed === undefined) return undefined;
  const bytes = entry.method === 0 ? packed : await inflateWithin(packed, entry.size);
  return bytes?.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
}

function findPacked(zip: Uint8Array, { at, method, packedSize }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (![0, 8].includes(method) || at + 30 > zip.length) return undefined;
  if (view.getUint32(at, true) !== localSignature) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packedSize <= zip.length ? zip.subarray(start, start + packedSize) : undefined;
}

/** The stream may fail in any way a damaged one can, or be longer than announced: both are the same to the caller. */
async function inflateWithin(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  try {
    const bytes = await inflate(packed, { maxOutputLength: Math.max(1, size) });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
