import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { i18n as I18n } from 'i18next';
import type { ExportChoice } from '#shared/contracts/exports.ts';
import { documentPartBytes } from '#shared/domain/documents/document-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { countStored } from '#core/database/export-rows.ts';
import { connect } from '#core/database/database.ts';
import type { ZipEntry } from '#core/features/files/zip-file.ts';
import type { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { findHeldWords } from '#core/features/rights/gather.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { StillCopy } from '#core/vault/still-copy.ts';
import { describeFormat, type ExportFormat, formatName } from './export-format.ts';
import {
  countCases,
  eachCase,
  eachDocument,
  type ExportedCase,
  type ExportedDocument,
  findDocumentPart,
  listHeld,
  listRestricted,
  sumDocuments,
} from './exports.queries.ts';
import { personPieces } from './person-file.ts';
import { readMe } from './read-me.ts';
import { safeName } from './safe-name.ts';
import { csvPieces, jsonPieces } from './table-pieces.ts';

/** How many rows of a table take as long as the readable file of one person. */
const rowsForPerson = 400;
const rowsForPart = 20;

interface ExportOrder {
  readonly copy: StillCopy;
  readonly choice: ExportChoice;
  readonly organisation: Awaited<ReturnType<typeof getOrganisation>>;
  readonly words: I18n;
  readonly appVersion: string;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** File numbers are their own names; one that has to be made safe gets what keeps it apart from others. */
function personName({ no, case_number: number }: ExportedCase): string {
  const safe = safeName(number);
  return safe === number ? number : `${safe}-${no}`;
}

async function* oneText(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

/** @throws AppError `file_gone` where a part is missing: then the whole export fails, rather than one file in it */
async function* documentPieces(
  db: ReadDb,
  { id, bytes }: ExportedDocument,
  onPart: () => void,
): AsyncIterable<Uint8Array> {
  for (let part = 0; part * documentPartBytes < bytes; part += 1) {
    const found = await findDocumentPart(db, id, part);
    if (found === undefined) throw new AppError('file_gone');
    yield found.content;
    onPart();
  }
}

/** `format.json`: the format itself, and what this export holds of it. */
function formatFile(
  { copy, organisation, appVersion }: ExportOrder,
  format: ExportFormat,
  rows: ReadonlyMap<string, number>,
): string {
  const { conventions, tables, stays } = format;
  const { name, country, currency, language } = organisation;
  const file = {
    ...formatName,
    madeAt: copy.at,
    appVersion,
    organisation: { name, country, currency, language },
    conventions,
    tables: tables.map((table) => ({
      ...table,
      json: `data/${table.name}.json`,
      csv: `data/${table.name}.csv`,
      rows: rows.get(table.name) ?? 0,
    })),
    stays,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Every file of a full export in its order, `checksums.txt` with the SHA-256 of the others last. What is not asked for
 * is not read.
 */
export async function* exportEntries(order: ExportOrder): AsyncIterable<ZipEntry> {
  const { copy, choice, organisation, words, onProgress } = order;
  const { connection } = copy;
  const db = connect(connection);
  const format = describeFormat(connection, words);
  const stored = new Map<string, number>();
  for (const { name } of format.tables) {
    stored.set(name, await countStored(connection, name));
    await breathe();
  }
  const restricted = await listRestricted(db);
  const held = await listHeld(db, dayOf(copy.at));
  const { bytes: documentBytes } = await sumDocuments(db);

  const work = {
    tables: 2 * stored.values().reduce((sum, count) => sum + count, 0),
    people: choice.people ? rowsForPerson * (await countCases(db)) : 0,
    documents: choice.documents ? rowsForPart * Math.ceil(documentBytes / documentPartBytes) : 0,
  };
  const total = work.tables + work.people + work.documents + 1;
  let done = 0;
  const proceed = (by: number) => {
    done = Math.min(total, done + by);
    onProgress(done / total);
  };

  const sums: string[] = [];
  /** Notes the checksum of what goes by. */
  async function* summed(path: string, pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const hash = createHash('sha256');
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
    sums.push(`${hash.digest('hex')}  ${path}\n`);
  }
  const entry = (path: string, pieces: AsyncIterable<Uint8Array>): ZipEntry => ({
    path,
    pieces: summed(path, pieces),
  });

  const facts = { organisation: organisation.name, at: copy.at, choice, format };
  yield entry(
    'README.txt',
    oneText(readMe(words, { ...facts, restricted: restricted.size, held: held.size })),
  );
  yield entry('format.json', oneText(formatFile(order, format, stored)));
  for (const { name: table, columns } of format.tables) {
    const rows = { connection, table, columns: columns.map(({ name }) => name), onRows: proceed };
    yield entry(`data/${table}.json`, jsonPieces(rows));
    yield entry(`data/${table}.csv`, csvPieces(rows));
  }
  if (choice.people) {
    const heldWords = await findHeldWords({ db, i18n: words, currency: organisation.currency });
    for await (const exported of eachCase(db)) {
      const pieces = personPieces({ db, words, heldWords, restricted, held }, exported);
      yield entry(`people/${personName(exported)}.json`, pieces);
      proceed(rowsForPerson);
    }
  }
  if (choice.documents) {
    for await (const document of eachDocument(db)) {
      const path = `attachments/${safeName(document.id)}/${safeName(document.file_name)}`;
      const pieces = documentPieces(db, document, () => proceed(rowsForPart));
      // Pictures, scans and office papers are pressed together already.
      yield { ...entry(path, pieces), asIs: true };
    }
  }
  yield { path: 'checksums.txt', pieces: oneText(sums.join('')) };
}
