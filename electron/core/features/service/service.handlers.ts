import { z } from 'zod';
import { allocationBody } from '#shared/contracts/methods.ts';
import { type service, serviceFigures } from '#shared/contracts/service.ts';
import { selfCheckAnswers, selfCheckLines } from '#shared/domain/methods/fidelity-codes.ts';
import { countUnmetNeed } from '#shared/domain/methods/unmet-need.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { inList } from '#core/database/in-list.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { allocationRows, caseloadRows } from './capacity.queries.ts';
import { askedOf, getFigures, listLoads, listMetricFacts, listTeamWeeks } from './figures.service.ts';

const storedEntries = z.array(
  z.strictObject({
    line: z.enum(selfCheckLines),
    answer: z.enum(selfCheckAnswers),
    words: z.string(),
    next: z.string(),
  }),
);

/** Names of the cases that the reader may see, in the order of lists. */
function nameRows(db: ReadDb, actor: Actor, today: string, caseIds: readonly string[]) {
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_summaries.name'])
    .where('case_files.id', 'in', inList(caseIds, ''))
    .orderBy('case_summaries.name_key')
    .orderBy('case_summaries.case_id')
    .execute();
}

async function getSnapshot(db: ReadDb, id: string) {
  const row = await db.selectFrom('fidelity_snapshots').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return { ...serviceFigures.parse(JSON.parse(row.figures)), keptAt: row.kept_at, by: row.by_name };
}

/** Figures about the service, its capacity, and its own look at itself. */
export function createServiceHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof service> {
  return {
    figures: ({ db, clock }, question) => getFigures(db, clock.today(), question),

    async rows({ db, actor, clock }, { question, key }) {
      const asked = askedOf(question);
      if (key === 'weekly_team_meeting') {
        return { people: [], weeks: await listTeamWeeks(db, asked), others: 0 };
      }
      const { rows } = await listMetricFacts(db, clock.today(), asked);
      const own = rows[key].filter(({ of }) => of !== '');
      const seen = await nameRows(
        db,
        actor,
        clock.today(),
        own.map(({ of }) => of),
      );
      const people = seen.flatMap(({ id, name }) =>
        own
          .filter(({ of }) => of === id)
          .map(({ numerator, denominator }) => ({
            caseId: caseIdOf.parse(id),
            name,
            numerator,
            denominator,
          })),
      );
      return { people, weeks: [], others: own.length - people.length };
    },

    async keepSnapshot({ db, actor, clock, newId }, question) {
      const figures = await getFigures(db, clock.today(), question);
      const id: string = newId();
      await db
        .insertInto('fidelity_snapshots')
        .values({
          id,
          service_id: question.serviceId,
          method: question.method,
          period_from: question.from,
          period_to: question.to,
          figures: JSON.stringify(figures),
          kept_at: clock.now(),
          by_name: actor.name,
        })
        .execute();
      return { id };
    },

    async snapshots({ db }) {
      const rows = await db
        .selectFrom('fidelity_snapshots')
        .leftJoin('services', 'services.id', 'fidelity_snapshots.service_id')
        .selectAll('fidelity_snapshots')
        .select('services.name as service_name')
        .orderBy('fidelity_snapshots.kept_at', 'desc')
        .orderBy('fidelity_snapshots.id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        from: row.period_from,
        to: row.period_to,
        serviceId: row.service_id,
        method: row.method,
        serviceName: row.service_name,
        keptAt: row.kept_at,
        by: row.by_name,
      }));
    },

    snapshot: ({ db }, { id }) => getSnapshot(db, id),

    async preparePrint(context, { id, greyscale }) {
      const { db } = context;
      const { keptAt, by, ...figures } = await getSnapshot(db, id);
      const { words, frame } = await beginPage(context, { appVersion, greyscale });
      const { from, to } = figures.question;
      const jobId = jobs.register({
        model: {
          kind: 'service_figures',
          frame,
          figures,
          keptAt,
          by,
        },
        fileName: `service-${from}-${to}.pdf`,
        title: words.t('service:printPage.documentTitle'),
        encrypt: false,
        onWritten: async () => undefined,
      });
      return { jobId };
    },

    async capacity({ db, clock }, { serviceId }) {
      const today = clock.today();
      const loads = await listLoads(db, today, serviceId);
      const cases = await caseloadRows(db, today, serviceId);
      const allocations = await allocationRows(db, serviceId);
      return {
        loads,
        withoutWorker: cases.filter(({ worker_id }) => worker_id === null).length,
        unmet: countUnmetNeed(
          allocations.flatMap(({ content }) =>
            content === null ? [] : [allocationBody.shape.content.parse(JSON.parse(content))],
          ),
        ),
      };
    },

    async selfChecks({ db }) {
      const rows = await db
        .selectFrom('service_self_checks')
        .selectAll()
        .orderBy('made_on', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        madeOn: row.made_on,
        by: row.by_name,
        entries: storedEntries.parse(JSON.parse(row.entries)),
      }));
    },

    async keepSelfCheck({ db, actor, clock, newId }, { madeOn, entries }) {
      if (madeOn > clock.today()) {
        throw new AppError('invalid_input', { fields: { madeOn: 'in_the_future' } });
      }
      if (new Set(entries.map(({ line }) => line)).size !== entries.length) {
        throw new AppError('invalid_input', { fields: { entries: 'duplicate' } });
      }
      const id: string = newId();
      await db
        .insertInto('service_self_checks')
        .values({ id, made_on: madeOn, by_name: actor.name, entries: JSON.stringify(entries) })
        .execute();
      return { id };
    },
  };
}
