import { z } from 'zod';
import type { today } from '#shared/contracts/today.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { byOwedContact } from '#shared/domain/today/day-order.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import { caseId } from '#shared/lib/ids.ts';
import { findContactWord, getContactSettings } from '#core/features/cases/contact-word.service.ts';
import { listAttemptsOf, listMarkedNotes } from '#core/features/contacts/contacts-of-cases.service.ts';
import { listCaseDates } from '#core/features/dates/dates.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { coveredRows, dayRows, type DayRow } from './today.queries.ts';

/** How far Today looks ahead and back, in days. */
const days = 14;
const workerNames = z.array(z.string());

type Scope = z.output<typeof today.people.input>;

function rowsOf({ db, actor, clock }: QueryContext, { teamId }: Scope): Promise<DayRow[]> {
  return dayRows(db, actor, clock.today(), teamId);
}

const personOf = (row: DayRow) => ({ caseId: caseId.parse(row.case_id), name: row.name });

/** Attempts after the last contact of each case, counted with their ways. */
async function attemptsOf({ db }: QueryContext, rows: readonly DayRow[]) {
  const since = rows.map(({ no, last_contact_on, opened_on }) => ({
    caseNo: no,
    since: startOfDay(addDays(last_contact_on ?? opened_on, 1)),
  }));
  return Map.groupBy(rows.length === 0 ? [] : await listAttemptsOf(db, since), ({ case_no }) => case_no);
}

export const todayHandlers: Handlers<typeof today> = {
  async people(context, scope) {
    const { db, actor, clock } = context;
    const rows = await rowsOf(context, scope);
    const settings = await getContactSettings(db);
    const attempts = await attemptsOf(context, rows);
    const covered = new Map(
      (await coveredRows(db, actor.id, clock.today())).map(({ case_id, name }) => [case_id, name]),
    );
    return byOwedContact(
      rows.map((row) => {
        const tries = attempts.get(row.no) ?? [];
        return {
          ...personOf(row),
          pronouns: row.pronouns,
          state: row.state,
          workers: workerNames.parse(JSON.parse(row.worker_names)),
          coverFor: covered.get(row.case_id) ?? '',
          word: findContactWord(row, clock.today(), settings),
          lastContactOn: row.last_contact_on,
          lastVisitOn: row.last_visit_on,
          attempts: tries.length,
          attemptWays: new Set(tries.map(({ channel }) => channel)).size,
          nextContactAt: row.next_contact_at,
          nextContactPlan: row.next_contact_plan,
        };
      }),
    );
  },

  async dates(context, scope) {
    const rows = await rowsOf(context, scope);
    const people = new Map(rows.map((row) => [row.case_id, personOf(row)]));
    const last = addDays(context.clock.today(), days);
    const dates = await listCaseDates(
      context,
      [...people.values()].map(({ caseId: id }) => id),
      last,
    );
    return dates.flatMap(({ caseId: id, on, at, kind, text, record }) => {
      const person = people.get(id);
      return person === undefined ? [] : [{ ...person, on, at, kind, text, record }];
    });
  },

  async goodNews(context, scope) {
    const { db, clock } = context;
    const rows = await rowsOf(context, scope);
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
};
