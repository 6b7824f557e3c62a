import { z } from 'zod';
import type { erasure, legalHolds, retention } from '#shared/contracts/erasure.ts';
import { longestDays } from '#shared/domain/backups/kept-backups.ts';
import { addDays, addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { keepGrounds } from '#shared/domain/erasure/erasure-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { countPersonRows } from '#core/database/person-rows.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { listSearchStates, openSearch } from '#core/features/reflections/searches.service.ts';
import type { CoreServices, ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { Backups } from '#core/vault/backup/backups.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { prepareCertificate } from './certificate-print.ts';
import { allHoldRows, countLogAuthors, findOpenRequest, requestRows } from './erasure.queries.ts';
import { erasedView } from './erased-view.ts';
import { holdView, listHolds } from './holds.ts';
import { countLines, countMentions, listOthers, listOwnDocuments } from './preview.ts';
import { countUnproven } from './reapply.ts';
import { listDueFiles, listRules } from './retention.ts';
import { runErasure } from './run-erasure.ts';
import { getSubject } from './subject.ts';
import { erasureRows } from './tombstones.ts';

interface ErasureParts {
  readonly core: CoreServices;
  readonly backups: Pick<Backups, 'pause' | 'resume'>;
  readonly prints: PrintJobs;
  readonly appVersion: string;
}

const grounds = z.array(z.enum(keepGrounds));
/** @throws AppError `not_found` without an open request */
async function getOpenRequest(db: ReadDb, caseId: string) {
  const request = await findOpenRequest(db, caseId);
  if (request === undefined) throw new AppError('not_found');
  return request;
}

/** Erasing files, holding them, and reviewing how long they are kept. */
export function createErasureHandlers({ core, backups, prints, appVersion }: ErasureParts): {
  readonly erasure: Handlers<typeof erasure>;
  readonly legalHolds: Handlers<typeof legalHolds>;
  readonly retention: Handlers<typeof retention>;
} {
  const openVault = (): OpenVault => {
    const session = core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    return session.vault;
  };

  return {
    erasure: {
      async ofCase({ db, clock }, { caseId }) {
        const { name, caseNumber } = await getSubject(db, caseId);
        const rows = await requestRows(db, caseId);
        const open = rows.find(({ refused_on }) => refused_on === null);
        return {
          name,
          caseNumber,
          request:
            open === undefined
              ? null
              : {
                  askedOn: open.asked_on,
                  words: open.words,
                  by: open.by_name,
                  search:
                    open.search_request_id === null
                      ? null
                      : await listSearchStates(db, open.search_request_id),
                },
          refusals: rows.flatMap((row) =>
            row.refused_on === null
              ? []
              : [
                  {
                    id: row.id,
                    askedOn: row.asked_on,
                    words: row.words,
                    on: row.refused_on,
                    by: row.refused_by,
                    grounds: grounds.parse(JSON.parse(row.keep_grounds)),
                    reason: row.refusal_words,
                  },
                ],
          ),
          holds: await listHolds(db, caseId, clock.today()),
        };
      },

      async preview({ db, clock }, { caseId }) {
        const subject = await getSubject(db, caseId);
        const { certain, single, shared } = subject.known;
        return {
          counts: countLines(await countPersonRows(db, subject.personId)),
          documents: await listOwnDocuments(db, subject),
          others: await listOthers(db, subject),
          names: { certain: [...certain], single: [...single], shared: [...shared] },
          mentions: await countMentions(db, openVault().connection, subject),
          logAuthors: await countLogAuthors(db),
          backupsUntil: addDays(clock.today(), longestDays),
        };
      },

      async request({ db, actor, clock, newId }, { caseId, askedOn, words }) {
        if (askedOn > clock.today()) {
          throw new AppError('invalid_input', { fields: { askedOn: 'in_the_future' } });
        }
        if ((await findOpenRequest(db, caseId)) !== undefined) throw new AppError('changed_meanwhile');
        await db
          .insertInto('erasure_requests')
          .values({
            id: newId(),
            case_id: caseId,
            asked_on: askedOn,
            words,
            by_name: actor.name,
            search_request_id: null,
            refused_on: null,
            refused_by: '',
            keep_grounds: '[]',
            refusal_words: '',
          })
          .execute();
        return {};
      },

      async withdraw({ db }, { caseId }) {
        const { id } = await getOpenRequest(db, caseId);
        await db.deleteFrom('erasure_requests').where('id', '=', id).execute();
        return {};
      },

      async askAuthors(context, { caseId }) {
        const { db, clock } = context;
        const request = await getOpenRequest(db, caseId);
        if (request.search_request_id !== null) throw new AppError('changed_meanwhile');
        const dueOn = addMonthsClamped(clock.today(), 1);
        const search = await openSearch(context, { caseId, dueOn });
        await db
          .updateTable('erasure_requests')
          .set({ search_request_id: search })
          .where('id', '=', request.id)
          .execute();
        return {};
      },

      async refuse({ db, actor, clock }, { caseId, grounds: chosen, reason }) {
        const { id } = await getOpenRequest(db, caseId);
        await db
          .updateTable('erasure_requests')
          .set({
            refused_on: clock.today(),
            refused_by: actor.name,
            keep_grounds: JSON.stringify([...new Set(chosen)]),
            refusal_words: reason,
          })
          .where('id', '=', id)
          .execute();
        return {};
      },

      erase: ({ clock }, order) => runErasure(core, backups, clock, order),

      async list({ db }) {
        const rows = await erasureRows(db);
        const known = new Set(rows.map(({ id }) => id));
        return {
          erased: rows.map(erasedView),
          unproven: countUnproven(openVault(), core.settings().vaultFolder, known),
        };
      },

      prepareCertificate: prepareCertificate(prints, appVersion),
    },

    legalHolds: {
      async list({ db, clock }) {
        return (await allHoldRows(db)).map((row) => ({
          ...holdView(row, clock.today()),
          caseId: caseIdOf.parse(row.case_id),
          name: row.name,
          caseNumber: row.case_number,
        }));
      },

      async set({ db, actor, clock, newId }, { caseId, reason, until }) {
        if (until !== null && until < clock.today()) {
          throw new AppError('invalid_input', { fields: { until: 'before_start' } });
        }
        const id: string = newId();
        await db
          .insertInto('legal_holds')
          .values({
            id,
            case_id: caseId,
            reason,
            set_on: clock.today(),
            set_by: actor.name,
            until_day: until,
            lifted_on: null,
            lifted_by: '',
            lift_reason: '',
          })
          .execute();
        return { id };
      },

      async lift({ db, actor, clock }, { caseId, id, reason }) {
        const { numUpdatedRows } = await db
          .updateTable('legal_holds')
          .set({ lifted_on: clock.today(), lifted_by: actor.name, lift_reason: reason })
          .where('id', '=', id)
          .where('case_id', '=', caseId)
          .where('lifted_on', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw new AppError('not_found');
        return {};
      },
    },

    retention: {
      rules: ({ db }) => listRules(db),

      async setRule({ db, actor, clock }, { category, keepYears, action, reason }) {
        const row = {
          keep_years: keepYears,
          action,
          reason,
          changed_on: clock.today(),
          changed_by: actor.name,
        };
        await db
          .insertInto('retention_rules')
          .values({ category, ...row })
          .onConflict((conflict) => conflict.column('category').doUpdateSet(row))
          .execute();
        return {};
      },

      due: ({ db, clock }) => listDueFiles(db, clock.today()),

      async keep({ db, actor, clock, newId }, { caseId, until, reason }) {
        if (until <= clock.today())
          throw new AppError('invalid_input', { fields: { until: 'before_start' } });
        await db
          .insertInto('retention_reviews')
          .values({
            id: newId(),
            case_id: caseId,
            decided_on: clock.today(),
            by_name: actor.name,
            keep_until: until,
            reason,
          })
          .execute();
        return {};
      },
    },
  };
}
