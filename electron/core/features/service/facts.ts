import { addDays } from '#shared/domain/dates/calendar.ts';
import { plannedCourseEnd } from '#shared/domain/methods/cti-course.ts';
import { type ContactCounts, type EpisodeFacts, isOutsideOwnRooms } from '#shared/domain/methods/fidelity.ts';
import type { Stretch } from '#shared/domain/methods/period.ts';
import { dayOf, startOfDay } from '#shared/lib/clock.ts';
import { listHeldContacts } from '#core/features/contacts/contact-sums.service.ts';
import { courseOf } from '#core/features/methods/methods.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import {
  type Asked,
  courseContactRows,
  courseRows,
  episodeRows,
  homeRows,
  mainWorkerRows,
  metRows,
  pauseRows,
} from './facts.queries.ts';

/** Days of the team approach's window, the last ones of the period (domain.md 4.4). */
const teamDays = 14;

const noContacts: ContactCounts = { completed: 0, faceToFace: 0, inVivo: 0, minutes: 0 };

async function contactsByCase(db: ReadDb, asked: Asked): Promise<Map<number, ContactCounts>> {
  const byCase = new Map<number, ContactCounts>();
  for (const { case_no, channel, place, contacts, minutes } of await listHeldContacts(db, asked)) {
    const sum = byCase.get(case_no) ?? noContacts;
    const faceToFace = channel === 'face_to_face' ? contacts : 0;
    byCase.set(case_no, {
      completed: sum.completed + contacts,
      faceToFace: sum.faceToFace + faceToFace,
      inVivo: sum.inVivo + (isOutsideOwnRooms(place) ? faceToFace : 0),
      minutes: sum.minutes + (minutes ?? 0),
    });
  }
  return byCase;
}

async function pausesByCase(db: ReadDb, asked: Asked): Promise<Map<number, Stretch[]>> {
  const byCase = new Map<number, Stretch[]>();
  for (const { case_no, to_state, on_day } of await pauseRows(db, asked)) {
    const pauses = byCase.get(case_no) ?? [];
    const last = pauses.at(-1);
    if (to_state === 'paused') pauses.push({ from: on_day, until: null });
    else if (last?.until === null) pauses[pauses.length - 1] = { ...last, until: on_day };
    byCase.set(case_no, pauses);
  }
  return byCase;
}

async function daysOfContacts(db: ReadDb, asked: Asked): Promise<Map<number, readonly string[]>> {
  const rows = await courseContactRows(db, asked);
  const byCase = Map.groupBy(rows, ({ case_no }) => case_no);
  return new Map(
    Array.from(byCase, ([caseNo, same]) => [caseNo, same.map(({ started_at }) => dayOf(started_at))]),
  );
}

/**
 * What the figures about the service are worked out from: every episode that was open in the period, read by the
 * same statements however many there are.
 */
export async function listEpisodeFacts(db: ReadDb, asked: Asked): Promise<EpisodeFacts[]> {
  const episodes = await episodeRows(db, asked);
  const contacts = await contactsByCase(db, asked);
  const pauses = await pausesByCase(db, asked);
  const met = new Map(
    (await metRows(db, asked, startOfDay(addDays(asked.to, 1 - teamDays)))).map(({ case_no, members }) => [
      case_no,
      members,
    ]),
  );
  const homes = Map.groupBy(await homeRows(db, asked), ({ person_id }) => person_id);
  const workers = Map.groupBy(await mainWorkerRows(db, asked), ({ case_id }) => case_id);
  const courses = new Map((await courseRows(db, asked)).map(({ case_id, content }) => [case_id, content]));
  const days = await daysOfContacts(db, asked);

  return episodes.map((row) => {
    const { case_id, no, opened_on, closed_on, method } = row;
    const course = method === 'cti' ? courseOf(courses.get(case_id) ?? null, opened_on) : undefined;
    const contactDays = days.get(no) ?? [];
    return {
      caseId: case_id,
      method,
      open: { from: opened_on, until: closed_on },
      closureReason: row.closure_reason,
      searchStartedOn: row.housing_search_started_on,
      pauses: pauses.get(no) ?? [],
      contacts: contacts.get(no) ?? noContacts,
      metInTwoWeeks: met.get(no) ?? 0,
      homes: (homes.get(row.person_id) ?? []).flatMap(({ since, until }) =>
        since === null ? [] : [{ from: since, until }],
      ),
      mainWorkers: (workers.get(case_id) ?? []).map(({ worker_id, since, until }) => ({
        workerId: worker_id,
        from: since,
        until,
      })),
      ctiPlannedEnd: course === undefined ? null : plannedCourseEnd(course),
      ctiPhases: (course?.phases ?? []).flatMap(({ phase, startedOn, endedOn }) =>
        phase === 'pre_cti' || endedOn === null
          ? []
          : [
              {
                endedOn,
                contacts: contactDays.filter((day) => day >= startedOn && day < endedOn).length,
              },
            ],
      ),
    };
  });
}
