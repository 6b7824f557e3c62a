import type { processing } from '#shared/contracts/papers.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { basisRows, labelRows } from './papers.queries.ts';

/** The register of processing (domain.md 9.4). */
export const processingHandlers: Handlers<typeof processing> = {
  async register({ db }) {
    const bases = await basisRows(db);
    return {
      bases: bases.map((row) => ({
        id: row.id,
        purpose: row.purpose,
        article6: row.article6,
        article9: row.article9,
        article10: row.article10,
        note: row.note,
        decidedBy: row.decided_by,
        decidedOn: row.decided_on,
      })),
      labels: await labelRows(db),
    };
  },

  async save({ db, clock, newId }, { id, ...basis }) {
    if (basis.decidedOn > clock.today())
      throw new AppError('invalid_input', { fields: { decidedOn: 'in_the_future' } });
    const values = {
      purpose: basis.purpose,
      article6: basis.article6,
      article9: basis.article9,
      article10: basis.article10,
      note: basis.note,
      decided_by: basis.decidedBy,
      decided_on: basis.decidedOn,
    };
    if (id === null) {
      const added: string = newId();
      await db
        .insertInto('processing_bases')
        .values({ id: added, ...values })
        .execute();
      return { id: added };
    }
    const changed = await db
      .updateTable('processing_bases')
      .set(values)
      .where('id', '=', id)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new AppError('not_found');
    return { id };
  },

  async remove({ db }, { id }) {
    const gone = await db.deleteFrom('processing_bases').where('id', '=', id).executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new AppError('not_found');
    return {};
  },

  async nameBasis({ db }, { code, words }) {
    if (words === '') await db.deleteFrom('lawful_basis_labels').where('code', '=', code).execute();
    else {
      await db
        .insertInto('lawful_basis_labels')
        .values({ code, words })
        .onConflict((conflict) => conflict.column('code').doUpdateSet({ words }))
        .execute();
    }
    return {};
  },
};
