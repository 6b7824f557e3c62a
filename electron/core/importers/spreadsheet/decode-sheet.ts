import type { SheetEncoding } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { decodeText } from '../hmis/decode-text.ts';

/** The text of a CSV file and how it was read; undefined when it is no text. */
export type DecodedSheet = { readonly encoding: SheetEncoding; readonly text: string } | undefined;

/** Bytes that are looked at to tell UTF-16 without a mark: in Latin text every other byte is nothing. */
const looked = 2000;

function markedEncoding(bytes: Uint8Array): SheetEncoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function unmarkedUtf16(bytes: Uint8Array): SheetEncoding | undefined {
  const head = bytes.subarray(0, looked);
  let [even, odd] = [0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = head.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: SheetEncoding): DecodedSheet {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : { encoding, text };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Reads the bytes of a CSV file. A mark at the beginning decides; without one UTF-16 is told by its empty bytes, UTF-8
 * by being valid, and what is left is Windows-1252.
 * @param wanted what somebody chose; null to find out
 */
export function decodeSheet(bytes: Uint8Array, wanted: SheetEncoding | null): DecodedSheet {
  const found = wanted ?? markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (found !== undefined) return decodeAs(bytes, found);
  const decoded = decodeText(bytes);
  return decoded.encoding === 'unreadable' ? undefined : decoded;
}
