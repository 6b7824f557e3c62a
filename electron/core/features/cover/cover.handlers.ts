import type { z } from 'zod';
import type { cover } from '#shared/contracts/cover.ts';
import { backDays } from '#shared/domain/cover/cover-rules.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { caseReach, mayDo, seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import { caseId as caseIdOf, workerId as workerIdOf } from '#shared/lib/ids.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { listStaff } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { listEntriesBetween } from '#core/features/timeline/timeline.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { coverCaseRows, coversOf, handedCaseRows, listedCovers, roleRowsOf } from './cover.queries.ts';
import { changeCover, makeCover, markRead, takeBackCover } from './make-cover.ts';
import { prepareCoverPack } from './cover-pack.ts';
import { daysOf, getCover, glanceOf, glancesOf, mayArrangeFor, type Reader } from './reach.ts';
import { listWorkerLoads } from './worker-loads.service.ts';

/** People of one page of changes, and the newest entries shown of each. */
const pageOfPeople = 5;
const mostOfPerson = 12;

type Choices = z.input<typeof cover.choices.output>;

async function getChoices(reader: Reader, awayId: string | null): Promise<Choices> {
  const { db, actor, clock } = reader;
  const today = clock.today();
  const staff = await listStaff(db);
  const away = staff.find(({ id }) => id === (awayId ?? actor.id));
  if (away === undefined || !mayArrangeFor(actor, away)) throw new AppError('not_found');
  const rows = await handedCaseRows(db, actor, away.id, today);
  const roles = Map.groupBy(await roleRowsOf(db, away.id), ({ case_id }) => case_id);
  const colleagues = staff.filter((each) => each.id !== away.id && mayDo(each.roles, 'notes.write'));
  const inReach = colleagues.filter((each) => caseReach(each.roles) !== 'assigned');
  const loads = await listWorkerLoads(db, inReach, today);
  const absences = await coversOf(
    db,
    inReach.map(({ id }) => id),
    today,
  );
  return {
    away: { id: away.id, name: away.name },
    who: staff.filter((each) => mayArrangeFor(actor, each)).map(({ id, name }) => ({ id, name })),
    cases: rows.map((row) => ({
      caseId: caseIdOf.parse(row.case_id),
      name: row.name,
      teamId: row.team_id,
      method: row.method,
      roles: (roles.get(row.case_id) ?? []).map(({ role }) => role),
      nextContactAt: row.next_contact_at,
      nextContactPlan: row.next_contact_plan,
    })),
    others: roles.size - rows.length,
    colleagues: inReach.flatMap(({ id, name, teamIds, roles: held }) => {
      const load = loads.get(id);
      if (load === undefined) return [];
      const { methods, ...figures } = load;
      return [
        {
          id,
          name,
          teamIds: caseReach(held) === 'all' ? null : [...teamIds],
          load: { ...figures, methods: [...methods] },
          away: absences.flatMap(({ away_id, from_day, last_day, taken_back_on }) =>
            away_id === id && last_day !== null && taken_back_on === null
              ? [{ from: from_day, until: last_day }]
              : [],
          ),
        },
      ];
    }),
  };
}

/** Covers: who is there while somebody is away, and what they find on coming back. */
export function createCoverHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof cover> {
  return {
    choices: (context, { awayId }) => getChoices(context, awayId),

    async list(context) {
      const { db, actor } = context;
      const planned = (await listStaff(db)).filter((each) => mayArrangeFor(actor, each));
      const awayIds = actor.reach === 'all' ? null : planned.map(({ id }) => id);
      return glancesOf(context, await listedCovers(db, actor.id, awayIds));
    },

    async get(context, { id }) {
      const { db, actor, clock } = context;
      const today = clock.today();
      const { row, mayArrange, standIns } = await getCover(context, id);
      const rows = await coverCaseRows(db, actor, today, id);
      const glance = glanceOf(row, standIns, today);
      const all = await db
        .selectFrom('cover_cases')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('cover_id', '=', id)
        .executeTakeFirstOrThrow();
      return {
        ...glance,
        word: row.word,
        madeBy: row.made_by_name,
        isOwn: row.away_id === actor.id,
        mayChange: mayArrange && (glance.state === 'now' || glance.state === 'to_come'),
        people: rows.map((each) => ({
          caseId: caseIdOf.parse(each.case_id),
          workerId: workerIdOf.parse(each.worker_id),
          word: each.word,
          nextStep: each.next_step,
          name: each.name,
          workerName: each.worker_name,
          nextContactAt: each.next_contact_at,
          nextContactPlan: each.next_contact_plan,
          readOn: each.read_on,
        })),
        others: all.n - rows.length,
      };
    },

    async mine(context) {
      const { db, actor, clock } = context;
      const today = clock.today();
      const rows = await coversOf(db, [actor.id], addDays(today, -backDays));
      const glances = await glancesOf(context, rows);
      const over = glances.findLast(({ state }) => state === 'over');
      const unread =
        over === undefined
          ? []
          : (await coverCaseRows(db, actor, today, over.id)).filter(({ read_on }) => read_on === null);
      return {
        ahead: glances.find(({ state }) => state === 'now' || state === 'to_come') ?? null,
        back: unread.length === 0 ? null : (over ?? null),
      };
    },

    async make(context, { content, draftId }) {
      const id = await makeCover(context, content);
      await dropDraft(context, draftId);
      return { id };
    },

    async change(context, { id, content, draftId }) {
      const caseIds = await changeCover(context, id, content);
      await dropDraft(context, draftId);
      return { caseIds };
    },

    takeBack: async (context, { id }) => ({ caseIds: await takeBackCover(context, id) }),

    async changes(context, { id, before }) {
      const { db, actor, clock } = context;
      const today = clock.today();
      const { row } = await getCover(context, id);
      const { from, until, state } = daysOf(row, today);
      const place = before === null ? 0 : Number(before);
      if (!Number.isSafeInteger(place) || place < 0) {
        throw new AppError('invalid_input', { fields: { before: 'invalid' } });
      }
      if (until === null || (state !== 'now' && state !== 'over')) return { people: [], next: null };
      const all = await coverCaseRows(db, actor, today, id);
      const rows = all.slice(place, place + pageOfPeople);
      const span = {
        caseNos: rows.map(({ no }) => no),
        since: startOfDay(from),
        before: startOfDay(addDays(until, 1)),
      };
      const found = await listEntriesBetween(db, span, mostOfPerson, seesTeamOnly(actor.roles));
      for (const { case_id } of rows) context.about(case_id);
      return {
        people: rows.map((each) => {
          const own = found.get(each.no);
          return {
            caseId: caseIdOf.parse(each.case_id),
            name: each.name,
            workerName: each.worker_name,
            readOn: each.read_on,
            entries: own?.entries ?? [],
            more: own?.more ?? false,
          };
        }),
        next: all.length > place + pageOfPeople ? String(place + pageOfPeople) : null,
      };
    },

    async markRead(context, input) {
      await markRead(context, input);
      return {};
    },

    preparePack: (context, input) => prepareCoverPack(context, input, { jobs, appVersion }),
  };
}
