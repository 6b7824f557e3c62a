import type { Notice, notices } from '#shared/contracts/papers.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findNewestNotice, findNoticeRow, givenRows, noticeRows, waitingRows } from './papers.queries.ts';
import type { InformationNoticesTable } from './papers.table.ts';

function noticeOf(row: InformationNoticesTable): Notice {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    text: row.text,
    publishedAt: row.published_at,
    by: row.by_name,
  };
}

/** Information notices of the organisation, and who was given them. @param appVersion printed at the foot */
export function createNoticesHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof notices> {
  return {
    async list({ db }) {
      return (await noticeRows(db)).map(noticeOf);
    },

    async publish({ db, actor, clock, newId }, { title, text }) {
      if (text.trim() === '') throw new AppError('invalid_input', { fields: { text: 'required' } });
      const version = ((await findNewestNotice(db))?.version ?? 0) + 1;
      const id: string = newId();
      await db
        .insertInto('information_notices')
        .values({ id, version, title, text, published_at: clock.now(), by_name: actor.name })
        .execute();
      return { id, version };
    },

    async ofPerson({ db }, { caseId }) {
      const newest = await findNewestNotice(db);
      const given = await givenRows(db, await getPersonIdOfCase(db, caseId));
      return {
        newest: newest === undefined ? null : noticeOf(newest),
        given: given.map((row) => ({
          id: row.id,
          version: row.version,
          title: row.title,
          givenOn: row.given_on,
          method: row.method,
          language: row.language,
          by: row.by_name,
        })),
      };
    },

    async give({ db, actor, clock, newId }, { caseId, noticeId, givenOn, method, language }) {
      if (givenOn > clock.today())
        throw new AppError('invalid_input', { fields: { givenOn: 'in_the_future' } });
      if ((await findNoticeRow(db, noticeId)) === undefined) throw new AppError('not_found');
      const id: string = newId();
      await db
        .insertInto('given_notices')
        .values({
          id,
          person_id: await getPersonIdOfCase(db, caseId),
          notice_id: noticeId,
          given_on: givenOn,
          method,
          language,
          by_name: actor.name,
        })
        .execute();
      return { id };
    },

    async waiting({ db, actor, clock }) {
      const newest = await findNewestNotice(db);
      if (newest === undefined) return [];
      const rows = await waitingRows(db, actor, clock.today(), newest.id);
      return rows.map((row) => ({
        caseId: caseIdOf.parse(row.id),
        name: row.name,
        lastVersion: row.last_version,
      }));
    },

    async preparePrint(context, { caseId, noticeId, greyscale, encrypt }) {
      const { db } = context;
      const notice = await findNoticeRow(db, noticeId);
      if (notice === undefined) throw new AppError('not_found');
      const { name, caseNumber } = await getCaseName(db, caseId);
      const { words, frame } = await beginPage(context, { appVersion, greyscale });
      const { printedOn } = frame;
      const jobId = prints.register({
        model: {
          kind: 'information_notice',
          frame,
          name,
          notice: noticeOf(notice),
        },
        fileName: `information-${caseNumber}-${printedOn}.pdf`,
        title: words.t('papers:notices.documentTitle', { caseNumber }),
        encrypt,
        onWritten: async () => undefined,
      });
      return { jobId };
    },
  };
}
