import { z } from 'zod';
import type { people, PersonRow } from '#shared/contracts/people.ts';
import { findDuplicateReasons } from '#shared/domain/people/possible-duplicate.ts';
import { caseId, personId } from '#shared/lib/ids.ts';
import { dayNumber } from '#core/features/cases/case-summary.service.ts';
import {
  type ContactSettings,
  findContactWord,
  getContactSettings,
} from '#core/features/cases/contact-word.service.ts';
import { findDaysAtHome } from '#core/features/cases/days-at-home.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { namesOf } from './names.service.ts';
import { countCases, type ListedCase, listedCases, recentRows, similarRows } from './people.queries.ts';
import { createPerson, getPersonOfCase, listByName, updatePerson } from './people.service.ts';

const pageSize = 50;
const pickSize = 20;
const mostSimilar = 5;
const workerNames = z.array(z.string());

function personRowOf(row: ListedCase, today: string, settings: ContactSettings): PersonRow {
  return {
    personId: personId.parse(row.person_id),
    caseId: caseId.parse(row.case_id),
    caseNumber: row.case_number,
    name: row.name,
    pronouns: row.pronouns,
    state: row.state,
    method: row.method,
    daysAtHome: findDaysAtHome(row, today),
    hasHome: row.home_since !== null,
    workers: workerNames.parse(JSON.parse(row.worker_names)),
    contactWord: findContactWord(row, today, settings),
    lastContactOn: row.last_contact_on,
    nextContactAt: row.next_contact_at,
  };
}

export const peopleHandlers: Handlers<typeof people> = {
  async list({ db, actor, clock }, input) {
    const today = clock.today();
    const settings = await getContactSettings(db);
    const ordered = listedCases(db, actor, today, dayNumber(today), input);
    const first = input.page * pageSize;
    if (input.contactWord === null) {
      const rows = await ordered.limit(pageSize).offset(first).execute();
      const total = await countCases(db, actor, today, input);
      return { rows: rows.map((row) => personRowOf(row, today, settings)), total, pageSize };
    }
    // The word depends on the day and on rules that SQL does not know, so it is worked out for every row.
    const rows = (await ordered.execute()).filter(
      (row) => findContactWord(row, today, settings) === input.contactWord,
    );
    const page = rows.slice(first, first + pageSize);
    return { rows: page.map((row) => personRowOf(row, today, settings)), total: rows.length, pageSize };
  },

  async findSimilar({ db, actor, clock }, { name, birthDate }) {
    if (name === '' && birthDate === null) return [];
    const wanted = {
      chosenName: name,
      legalGivenName: null,
      legalFamilyName: null,
      otherNames: [],
      birthDate,
      birthDateApproximate: false,
    };
    const rows = await similarRows(db, actor, clock.today(), name, birthDate);
    return rows
      .map((row) => ({
        personId: personId.parse(row.id),
        caseId: caseId.parse(row.case_id),
        name: row.name,
        birthDate: row.birth_date,
        caseNumber: row.case_number,
        reasons: findDuplicateReasons(wanted, {
          ...namesOf(row),
          birthDate: row.birth_date,
          birthDateApproximate: row.birth_date_approximate === 1,
        }),
      }))
      .filter(({ reasons }) => reasons.length > 0)
      .toSorted((a, b) => b.reasons.length - a.reasons.length)
      .slice(0, mostSimilar);
  },

  create: (context, input) => createPerson(context, input),

  get: ({ db }, input) => getPersonOfCase(db, input.caseId),

  async update(context, input) {
    await updatePerson(context, input);
    return {};
  },

  async recent({ db, actor, clock }) {
    const rows = await recentRows(db, actor, clock.today());
    return rows.map((row) => ({
      caseId: caseId.parse(row.case_id),
      name: row.name,
      caseNumber: row.case_number,
    }));
  },

  pick: ({ db, actor, clock }, { text, after }) =>
    listByName(db, actor, clock.today(), { text, after, limit: pickSize }),
};
