import { listZip, unpackEntry } from '../hmis/read-zip.ts';
import type { Unreadable } from './read-csv-sheet.ts';
import { isBlank, type SheetCell, type SheetTable } from './sheet-table.ts';

/** A sheet by its name, and the id by which its part of the file is found. */
interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly partId: string;
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly from1904: boolean;
}

/** Bytes that a workbook may have once it is unpacked. */
const mostUnpacked = 400 * 1024 * 1024;
/** The last row that a spreadsheet program knows; its last column has three letters. */
const lastRow = 1_048_576;

/** Beginning of the container of older and of encrypted Office files. */
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0];
/** How such a container names the part that an encrypted workbook has, in UTF-16. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Text of an XML attribute as it was meant. */
function fromXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});/giu, (entity) => {
    const known = entities[entity];
    if (known !== undefined) return known;
    const code = /^&#x/iu.test(entity)
      ? Number.parseInt(entity.slice(3, -1), 16)
      : Number(entity.slice(2, -1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found === null ? undefined : fromXml(found[1] ?? found[2] ?? '');
}

function readWorkbookPart(xml: string): Workbook {
  const tags = xml.match(/<(?:\w+:)?sheet\s[^>]*>/gu) ?? [];
  const settings = /<(?:\w+:)?workbookPr\b[^>]*>/u.exec(xml)?.[0] ?? '';
  return {
    sheets: tags.map((tag) => ({
      name: attribute(tag, 'name') ?? '',
      isHidden: ['hidden', 'veryHidden'].includes(attribute(tag, 'state') ?? ''),
      partId: attribute(tag, String.raw`\w+:id`) ?? '',
    })),
    from1904: ['1', 'true'].includes(attribute(settings, 'date1904') ?? ''),
  };
}

/** True for a sheet that names rows or columns which no spreadsheet has: reading it would never end. */
function isEndless(xml: string): boolean {
  if (/<(?:\w+:)?c\s[^>]*\br=["'](?:[A-Z]{4,}|[A-Z]*\d{8,})/iu.test(xml)) return true;
  for (const [, number] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br=["'](\d+)["']/gu)) {
    if (Number(number) > lastRow) return true;
  }
  return false;
}

/**
 * Looks into an XLSX file without reading its cells: which sheets it has, and that every part of it is whole, of a size
 * that fits into memory, and of a shape that can be read.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | Unreadable> {
  if (oldContainer.every((byte, at) => bytes[at] === byte)) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encryptedPart);
    return { code: isEncrypted ? 'file_encrypted' : 'old_excel', line: null };
  }
  const unreadable: Unreadable = { code: 'file_unreadable', line: null };
  const entries = listZip(bytes) ?? [];
  if (entries.some(({ encrypted }) => encrypted)) return { code: 'file_encrypted', line: null };
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked)
    return { code: 'too_large', line: null };
  let workbook: Workbook | undefined;
  for (const entry of entries) {
    const part = await unpackEntry(bytes, entry);
    if (part === undefined) return unreadable;
    if (entry.path === 'xl/workbook.xml') workbook = readWorkbookPart(new TextDecoder().decode(part));
    if (/^xl\/worksheets\/.*\.xml$/iu.test(entry.path) && isEndless(new TextDecoder().decode(part))) {
      return unreadable;
    }
  }
  return workbook === undefined || workbook.sheets.length === 0 ? unreadable : workbook;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A cell as the reader gives it; times are in UTC and may be a part of a second off. */
function cellOf(value: unknown): SheetCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!(value instanceof Date)) return null;
  const date = new Date(Math.round(value.getTime() / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return { day, time: time === '00:00' ? '' : time };
}

async function partText(bytes: Uint8Array, path: string): Promise<string> {
  const entry = listZip(bytes)?.find((each) => each.path === path);
  const part = entry === undefined ? undefined : await unpackEntry(bytes, entry);
  return part === undefined ? '' : new TextDecoder().decode(part);
}

/**
 * Formulas of a sheet that failed, by the address of their cell: the reader gives nothing for them, and a cell that says
 * that something is wrong is not the same as an empty one.
 */
async function failedFormulas(bytes: Uint8Array, partId: string): Promise<ReadonlyMap<string, string>> {
  const relations =
    (await partText(bytes, 'xl/_rels/workbook.xml.rels')).match(/<Relationship\s[^>]*>/gu) ?? [];
  const target = relations.find((tag) => attribute(tag, 'Id') === partId);
  const path = target === undefined ? '' : (attribute(target, 'Target') ?? '');
  const xml = await partText(bytes, path.startsWith('/') ? path.slice(1) : `xl/${path}`);
  const failed = new Map<string, string>();
  for (const [cell, tag = ''] of xml.matchAll(
    /(<(?:\w+:)?c\s[^>]*\bt=["']e["'][^>]*>)[\s\S]{0,10000}?<\/(?:\w+:)?c>/gu,
  )) {
    const value = /<(?:\w+:)?v>([^<]*)</u.exec(cell)?.[1] ?? '';
    failed.set(attribute(tag, 'r') ?? '', fromXml(value));
  }
  return failed;
}

/** A column as spreadsheets name it: A, Z, AA. @param index from 0 */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * Reads the cells of one sheet: values of formulas, never the formulas. Whatever the reader cannot make sense of, it
 * throws as an error of one kind or another: the bytes are in memory, so each of them means that the file is broken.
 */
export async function readXlsxSheet(
  bytes: Uint8Array,
  { name, partId }: WorkbookSheet,
  from1904: boolean,
): Promise<SheetTable | Unreadable> {
  const { readSheet } = await import('read-excel-file/node');
  const read = await readSheet(Buffer.from(bytes), name, { trim: false }).catch((error: unknown) => {
    if (error instanceof Error) return undefined;
    throw error;
  });
  if (read === undefined) return { code: 'file_unreadable', line: null };
  const failed = await failedFormulas(bytes, partId);
  const cells: readonly (readonly unknown[])[] = read;
  const rows = cells
    .map((row, index) => ({
      line: index + 1,
      cells: row.map((cell, at) =>
        failed.size === 0 ? cellOf(cell) : (failed.get(`${columnName(at)}${index + 1}`) ?? cellOf(cell)),
      ),
    }))
    .filter((row) => !row.cells.every(isBlank));
  return { rows, from1904 };
}
