import { z } from 'zod';
import type { today } from '#shared/contracts/today.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { byOwedContact } from '#shared/domain/today/day-order.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import { caseId, workerId } from '#shared/lib/ids.ts';
import { listActionsAbout } from '#core/features/callover/own-actions.service.ts';
import { findContactWord, getContactSettings } from '#core/features/cases/contact-word.service.ts';
import { listAttemptsOf, listMarkedNotes } from '#core/features/contacts/contacts-of-cases.service.ts';
import { listWorkerLoads } from '#core/features/cover/worker-loads.service.ts';
import { listCaseDates } from '#core/features/dates/dates.service.ts';
import { listStaff } from '#core/features/organisation/organisation.service.ts';
import { listOpenPromises } from '#core/features/plans/plans.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import {
  absenceRows,
  coveredRows,
  type CoveredRow,
  dayRows,
  type DayRow,
  type DayScope,
  withoutMainRows,
} from './today.queries.ts';

/** How far Today looks ahead and back, in days. */
const days = 14;
/** So many days of a team fit a screen; the soonest are kept. */
const mostDates = 300;
const workerNames = z.array(z.string());

type Asked = Pick<z.output<typeof today.dates.input>, 'teamId' | 'teams'>;

function scopeOf({ actor }: Pick<QueryContext, 'actor'>, { teamId, teams }: Asked): DayScope {
  if (teams) return { kind: 'teams', ids: actor.teamIds };
  return teamId === null ? { kind: 'own' } : { kind: 'teams', ids: [teamId] };
}

function rowsOf(context: QueryContext, asked: Asked): Promise<DayRow[]> {
  return dayRows(context.db, context.actor, context.clock.today(), scopeOf(context, asked));
}

const personOf = (row: Pick<DayRow, 'case_id' | 'name'>) => ({
  caseId: caseId.parse(row.case_id),
  name: row.name,
});

const namesOf = (row: DayRow) => workerNames.parse(JSON.parse(row.worker_names));

/** Attempts after the last contact of each case, counted with their ways. */
async function attemptsOf({ db }: QueryContext, rows: readonly DayRow[]) {
  const since = rows.map(({ no, last_contact_on, opened_on }) => ({
    caseNo: no,
    since: startOfDay(addDays(last_contact_on ?? opened_on, 1)),
  }));
  return Map.groupBy(rows.length === 0 ? [] : await listAttemptsOf(db, since), ({ case_no }) => case_no);
}

function coverOf(row: CoveredRow | undefined) {
  if (row === undefined || row.word === null) return null;
  return { until: row.last_day, word: row.word, nextStep: row.next_step ?? '' };
}

async function coveredOf({ db, actor, clock }: QueryContext): Promise<ReadonlyMap<string, CoveredRow>> {
  return new Map((await coveredRows(db, actor.id, clock.today())).map((row) => [row.case_id, row]));
}

export const todayHandlers: Handlers<typeof today> = {
  async people(context, { most, ...asked }) {
    const { db, clock } = context;
    const settings = await getContactSettings(db);
    const owed = byOwedContact(
      (await rowsOf(context, asked)).map((row) => ({
        row,
        word: findContactWord(row, clock.today(), settings),
      })),
    ).slice(0, most);
    const attempts = await attemptsOf(
      context,
      owed.map(({ row }) => row),
    );
    const covered = await coveredOf(context);
    return owed.map(({ row, word }) => {
      const tries = attempts.get(row.no) ?? [];
      const cover = covered.get(row.case_id);
      return {
        ...personOf(row),
        pronouns: row.pronouns,
        state: row.state,
        workers: namesOf(row),
        coverFor: cover?.away_name ?? '',
        cover: coverOf(cover),
        word,
        lastContactOn: row.last_contact_on,
        lastVisitOn: row.last_visit_on,
        attempts: tries.length,
        attemptWays: new Set(tries.map(({ channel }) => channel)).size,
        nextContactAt: row.next_contact_at,
        nextContactPlan: row.next_contact_plan,
      };
    });
  },

  async dates(context, asked) {
    const rows = await rowsOf(context, asked);
    const people = new Map(
      rows.map((row) => [row.case_id, { ...personOf(row), worker: namesOf(row)[0] ?? '' }]),
    );
    const last = addDays(context.clock.today(), days);
    const dates = await listCaseDates(
      context,
      [...people.values()].map(({ caseId: id }) => id),
      last,
    );
    return dates.slice(0, mostDates).flatMap(({ caseId: id, on, at, kind, text, record }) => {
      const person = people.get(id);
      return person === undefined ? [] : [{ ...person, on, at, kind, text, record }];
    });
  },

  async goodNews(context, asked) {
    const { db, clock } = context;
    const rows = await rowsOf(context, asked);
    const from = addDays(clock.today(), -days);
    const since = startOfDay(from);
    const marked =
      rows.length === 0
        ? []
        : await listMarkedNotes(
            db,
            rows.map(({ no }) => ({ caseNo: no, since })),
          );
    const byNo = new Map(rows.map((row) => [row.no, row]));
    const homes = rows.flatMap((row) =>
      row.home_since !== null && row.home_since >= from
        ? [{ ...personOf(row), kind: 'new_home' as const, since: row.home_since }]
        : [],
    );
    const notes = marked.flatMap(({ caseNo, entryId, at, text, goodNews }) => {
      const row = byNo.get(caseNo);
      return goodNews && row !== undefined
        ? [{ ...personOf(row), kind: 'note' as const, entryId, at, text }]
        : [];
    });
    return [...homes, ...notes];
  },

  async coveredPromises(context) {
    const { db } = context;
    const covered = await coveredOf(context);
    const names = new Map(
      (await rowsOf(context, { teamId: null, teams: false })).map((row) => [row.case_id, row.name]),
    );
    const caseIds = [...covered.keys()].filter((id) => names.has(id));
    const awayIds = [...new Set(caseIds.flatMap((id) => covered.get(id)?.away_id ?? []))];
    const steps = (await listOpenPromises(db, caseIds)).map((each) => ({
      ...each,
      id: each.stepId,
      from: 'plan' as const,
    }));
    const actions = (await listActionsAbout(db, awayIds, caseIds)).map((each) => ({
      ...each,
      from: 'callover' as const,
    }));
    return [...steps, ...actions].flatMap(({ caseId: of, ownerId, text, dueOn, from, id }) => {
      const cover = covered.get(of);
      if (cover === undefined || ownerId === null || cover.away_id !== ownerId) return [];
      return [
        {
          caseId: caseId.parse(of),
          name: names.get(of) ?? '',
          promisedBy: cover.away_name ?? '',
          text,
          dueOn,
          from,
          id,
        },
      ];
    });
  },

  async team(context, asked) {
    const { db, actor, clock } = context;
    const scope = scopeOf(context, asked);
    const teamIds = scope.kind === 'own' ? actor.teamIds : scope.ids;
    const staff = (await listStaff(db)).filter(
      ({ roles, teamIds: own }) => mayDo(roles, 'case.assign') && own.some((id) => teamIds.includes(id)),
    );
    const ids = staff.map(({ id }) => id);
    const loads = await listWorkerLoads(db, staff, clock.today());
    const away = new Map(
      (await absenceRows(db, ids, clock.today())).map(({ away_id, last_day }) => [away_id, last_day]),
    );
    const without = await withoutMainRows(db, actor, clock.today(), { kind: 'teams', ids: teamIds });
    return {
      colleagues: staff.flatMap(({ id, name }) => {
        const load = loads.get(id);
        if (load === undefined) return [];
        const { methods, ...figures } = load;
        return [
          {
            id: workerId.parse(id),
            name,
            load: { ...figures, methods: [...methods] },
            awayUntil: away.get(id) ?? null,
          },
        ];
      }),
      withoutMainWorker: without.map(personOf),
    };
  },
};
