import type { movingIn } from '#shared/contracts/moving-in.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findList, getList, getStarter, headColumns, itemColumns } from './moving-in.ts';
import { prepareMoveInPrint } from './moving-in-print.ts';
import { inGroups, replaceStarter } from './starter.service.ts';

/** @param appVersion printed at the foot */
export function createMovingInHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof movingIn> {
  return {
    async get({ db }, { caseId }) {
      const list = await findList(db, caseId);
      return list === undefined ? null : { head: list.head, items: inGroups(list.items) };
    },

    async begin({ db, newId }, { caseId, movingOn, address }) {
      if ((await findList(db, caseId)) !== undefined) throw new AppError('changed_meanwhile');
      const head = {
        movingOn,
        address,
        method: 'together' as const,
        keys: [],
        meters: [],
        personWords: '',
      };
      await db
        .insertInto('move_in_lists')
        .values({ case_id: caseId, ...headColumns(head) })
        .execute();
      const { items } = await getStarter(db);
      for (const [index, { group, text }] of items.entries()) {
        const item = itemColumns({ group, text, state: 'wanted', who: '', cost: null });
        await db
          .insertInto('move_in_items')
          .values({ id: newId(), case_id: caseId, sort_order: index, ...item })
          .execute();
      }
      return {};
    },

    async changeHead({ db }, { caseId, head }) {
      await getList(db, caseId);
      await db.updateTable('move_in_lists').set(headColumns(head)).where('case_id', '=', caseId).execute();
      return {};
    },

    async addItem({ db, newId }, { caseId, item }) {
      const { items } = await getList(db, caseId);
      const id: string = newId();
      await db
        .insertInto('move_in_items')
        .values({ id, case_id: caseId, sort_order: items.length, ...itemColumns(item) })
        .execute();
      return { itemId: id };
    },

    async changeItem({ db }, { caseId, itemId, item }) {
      const result = await db
        .updateTable('move_in_items')
        .set(itemColumns(item))
        .where('case_id', '=', caseId)
        .where('id', '=', itemId)
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) throw new AppError('not_found');
      return {};
    },

    async removeItem({ db }, { caseId, itemId }) {
      const result = await db
        .deleteFrom('move_in_items')
        .where('case_id', '=', caseId)
        .where('id', '=', itemId)
        .executeTakeFirst();
      if (result.numDeletedRows === 0n) throw new AppError('not_found');
      return {};
    },

    preparePrint: prepareMoveInPrint(prints, appVersion),

    starter: ({ db }) => getStarter(db),

    async saveStarter({ db }, { items }) {
      await replaceStarter(db, items);
      return {};
    },
  };
}
