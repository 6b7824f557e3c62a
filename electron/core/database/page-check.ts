import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import { lockBytePage, pageSize } from './open-contract.ts';

const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reserved = ivBytes + macBytes;
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');

interface PageKeys {
  readonly key: Buffer;
  readonly macKey: Buffer;
}

/** SQLCipher 4: the MAC key is two rounds of PBKDF2 from the key, salted with the file's salt xor 0x3a. */
function pageKeys(key: Buffer, salt: Buffer): PageKeys {
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return { key, macKey: pbkdf2Sync(key, macSalt, 2, 32, 'sha512') };
}

/** Where a page's ciphertext begins: the first page starts with the salt. */
const startOf = (pageNumber: number) => (pageNumber === 1 ? saltBytes : 0);

function isAuthentic({ macKey }: PageKeys, page: Buffer, pageNumber: number): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  const covered = page.subarray(startOf(pageNumber), pageSize - macBytes);
  const mac = createHmac('sha512', macKey).update(covered).update(number).digest();
  return timingSafeEqual(mac, page.subarray(pageSize - macBytes));
}

function decrypt({ key }: PageKeys, page: Buffer, pageNumber: number): Buffer {
  const iv = page.subarray(pageSize - reserved, pageSize - macBytes);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const body = decipher.update(page.subarray(startOf(pageNumber), pageSize - reserved));
  const start = pageNumber === 1 ? plainHeader : Buffer.alloc(0);
  return Buffer.concat([start, body, decipher.final(), Buffer.alloc(reserved)]);
}

/**
 * Checks the HMAC of every page of a vault database, free pages and stale text included, which SQLite's own checks
 * pass over (security.md 0.7). Without native code; the database must be at rest.
 * @param onPage told the number of each page that was looked at
 * @returns numbers of the pages, from 1, that are not what the key's holder wrote; a torn last page counts
 */
export function findDamagedPages(
  file: string,
  key: Buffer,
  onPage: (pageNumber: number) => void = () => undefined,
): readonly number[] {
  return eachPage(file, key, (_keys, _page, pageNumber) => onPage(pageNumber));
}

/**
 * The decrypted file as plain SQLite, for searching it after an erasure and for independent reading in tests.
 * @throws RangeError when a page is not authentic
 */
export function decryptDatabase(file: string, key: Buffer): Buffer {
  const pages: Buffer[] = [];
  const damaged = eachPage(file, key, (keys, page, pageNumber) =>
    pages.push(decrypt(keys, page, pageNumber)),
  );
  if (damaged.length > 0) throw new RangeError('a page is not authentic');
  return Buffer.concat(pages);
}

/**
 * Every page of a database that may be open, decrypted. Pages must not change meanwhile.
 * @param handle of the open file; it is never closed here
 * @throws RangeError when a page is not authentic
 */
export function* decryptedPages(handle: number, key: Buffer): Iterable<Buffer> {
  const { size } = fs.fstatSync(handle);
  const salt = Buffer.alloc(saltBytes);
  fs.readSync(handle, salt, 0, saltBytes, 0);
  const keys = pageKeys(key, salt);
  for (let pageNumber = 1; (pageNumber - 1) * pageSize < size; pageNumber += 1) {
    if (pageNumber === lockBytePage) continue;
    const page = Buffer.alloc(pageSize);
    fs.readSync(handle, page, 0, pageSize, (pageNumber - 1) * pageSize);
    if (!isAuthentic(keys, page, pageNumber)) throw new RangeError('a page is not authentic');
    yield decrypt(keys, page, pageNumber);
  }
}

/**
 * How many pages a database says that it has, in its first page; undefined when that page is not authentic.
 */
export function findPageCount(file: string, key: Buffer): number | undefined {
  const handle = fs.openSync(file, 'r');
  try {
    const page = Buffer.alloc(pageSize);
    fs.readSync(handle, page, 0, pageSize, 0);
    const keys = pageKeys(key, page.subarray(0, saltBytes));
    return isAuthentic(keys, page, 1) ? decrypt(keys, page, 1).readUInt32BE(28) : undefined;
  } finally {
    fs.closeSync(handle);
  }
}

function eachPage(
  file: string,
  key: Buffer,
  authentic: (keys: PageKeys, page: Buffer, pageNumber: number) => void,
): number[] {
  const handle = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(handle);
    const salt = Buffer.alloc(saltBytes);
    fs.readSync(handle, salt, 0, saltBytes, 0);
    const keys = pageKeys(key, salt);
    const damaged: number[] = [];
    for (let pageNumber = 1; (pageNumber - 1) * pageSize < size; pageNumber += 1) {
      // SQLite never writes the page on which it keeps its locks (files above 1 GiB).
      if (pageNumber === lockBytePage) continue;
      const page = Buffer.alloc(pageSize);
      fs.readSync(handle, page, 0, pageSize, (pageNumber - 1) * pageSize);
      if (isAuthentic(keys, page, pageNumber)) authentic(keys, page, pageNumber);
      else damaged.push(pageNumber);
    }
    return damaged;
  } finally {
    fs.closeSync(handle);
  }
}
