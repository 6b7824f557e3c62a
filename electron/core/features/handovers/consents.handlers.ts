import type { consents } from '#shared/contracts/handovers.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { consentsOf, isInForce, scopesOf } from './consents.service.ts';

/** domain.md 9.4: given, withdrawn, listed; nothing is ever removed. */
export const consentsHandlers: Handlers<typeof consents> = {
  async list({ db, clock }, { caseId }) {
    const rows = await consentsOf(db, await getPersonIdOfCase(db, caseId));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      scopes: [...scopesOf(row)],
      recipient: row.recipient,
      givenOn: row.given_on,
      method: row.method,
      expiresOn: row.expires_on,
      withdrawnOn: row.withdrawn_on,
      note: row.note,
      inForce: isInForce(row, clock.today()),
    }));
  },

  async give({ db, clock, newId }, input) {
    if (input.givenOn > clock.today())
      throw new AppError('invalid_input', { fields: { givenOn: 'in_the_future' } });
    if (input.expiresOn !== null && input.expiresOn < input.givenOn) {
      throw new AppError('invalid_input', { fields: { expiresOn: 'before_start' } });
    }
    const id: string = newId();
    await db
      .insertInto('consents')
      .values({
        id,
        person_id: await getPersonIdOfCase(db, input.caseId),
        kind: input.kind,
        scopes: JSON.stringify(input.scopes),
        recipient: input.recipient,
        given_on: input.givenOn,
        method: input.method,
        expires_on: input.expiresOn,
        withdrawn_on: null,
        note: input.note,
      })
      .execute();
    return { id };
  },

  async withdraw({ db, clock }, { caseId, id, on }) {
    if (on > clock.today()) throw new AppError('invalid_input', { fields: { on: 'in_the_future' } });
    const result = await db
      .updateTable('consents')
      .set({ withdrawn_on: on })
      .where('id', '=', id)
      .where('person_id', '=', await getPersonIdOfCase(db, caseId))
      .where('withdrawn_on', 'is', null)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new AppError('not_found');
    return {};
  },
};
