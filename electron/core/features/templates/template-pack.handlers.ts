import { z } from 'zod';
import { packContent, type templatePack } from '#shared/contracts/template-pack.ts';
import { type PackPart, packParts } from '#shared/domain/templates/template-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { readPack, writePack } from './pack-file.ts';
import { packShelves } from './pack-shelves.ts';
import { findImportRow } from './templates.queries.ts';

const log = z.array(
  z.strictObject({ part: z.enum(packParts), made: z.string(), replaced: z.string().nullable() }),
);

/** The last pack that was taken in, while it can still be taken back. */
async function findLast(db: ReadDb) {
  const row = await findImportRow(db);
  if (row === undefined || row.undone_at !== null) return undefined;
  return { id: row.id, at: row.at, by: row.by_name, receipts: log.parse(JSON.parse(row.log)) };
}

/** @throws AppError `rights_statement_missing` (domain.md 1.6) */
function requireStatement(parts: readonly PackPart[], starsAreOwn: boolean): void {
  if (parts.includes('stars') && !starsAreOwn) throw new AppError('rights_statement_missing');
}

/** Templates out of the vault and into it, never with anything about a person or a colleague. */
export function createTemplatePackHandlers(files: FileJobs): Handlers<typeof templatePack> {
  return {
    async offer({ db }) {
      const offered = [];
      for (const part of packParts) offered.push({ part, count: await packShelves[part].count(db) });
      return offered;
    },

    async prepareFile({ db, clock }, { parts, starsAreOwn }) {
      requireStatement(parts, starsAreOwn);
      const given: Partial<Record<PackPart, unknown>> = {};
      for (const part of packParts.filter((each) => parts.includes(each))) {
        given[part] = await packShelves[part].give(db);
      }
      const text = writePack(packContent.parse(given));
      const jobId = files.register({
        fileName: `keystead-templates-${clock.today()}.json`,
        pieces: async function* pieces() {
          yield Buffer.from(text);
        },
        onWritten: async () => undefined,
      });
      return { jobId };
    },

    async look({ db }, { text }) {
      const { content, problem } = readPack(text);
      if (content === null) return { problem, items: [] };
      const items = [];
      for (const part of packParts) items.push(...(await packShelves[part].look(db, content)));
      return { problem: null, items };
    },

    async take(context, { text, parts, starsAreOwn }) {
      const { db, actor, clock, newId } = context;
      const { content } = readPack(text);
      if (content === null) throw new AppError('invalid_input', { fields: { text: 'invalid' } });
      requireStatement(
        parts.filter((part) => content[part] !== undefined),
        starsAreOwn,
      );
      const receipts: z.infer<typeof log> = [];
      for (const part of packParts.filter((each) => parts.includes(each))) {
        const taken = await packShelves[part].take(context, content);
        receipts.push(...taken.map(({ made, replaced }) => ({ part, made, replaced })));
      }
      const id: string = newId();
      await db
        .insertInto('template_imports')
        .values({
          id,
          at: clock.now(),
          by_name: actor.name,
          log: JSON.stringify(receipts),
          undone_at: receipts.length === 0 ? clock.now() : null,
        })
        .execute();
      return { id, taken: receipts.length };
    },

    async last({ db }) {
      const last = await findLast(db);
      return last === undefined
        ? null
        : { id: last.id, at: last.at, by: last.by, taken: last.receipts.length };
    },

    async undo(context, { id }) {
      const last = await findLast(context.db);
      if (last?.id !== id) throw new AppError('changed_meanwhile');
      for (const { part, ...receipt } of last.receipts.toReversed()) {
        await packShelves[part].undo(context, receipt);
      }
      await context.db
        .updateTable('template_imports')
        .set({ undone_at: context.clock.now() })
        .where('id', '=', id)
        .execute();
      return {};
    },
  };
}
