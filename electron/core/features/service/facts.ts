import { addDays } from '#shared/domain/dates/calendar.ts';
import { plannedCourseEnd } from '#shared/domain/methods/cti-course.ts';
import { type ContactCounts, type EpisodeFacts, isOutsideOwnRooms } from '#shared/domain/methods/fidelity.ts';
import type { Stretch } from '#shared/domain/methods/period.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import { listHeldContacts } from '#core/features/contacts/contact-sums.service.ts';
import { courseOf } from '#core/features/methods/methods.service.ts';
import { caseNoOf } from '#core/features/timeline/timeline.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import {
  type Asked,
  contactsInSpans,
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

async function pausesByCase(db: ReadDb): Promise<Map<number, Stretch[]>> {
  const byCase = new Map<number, Stretch[]>();
  for (const { entry_key, to_state, on_day } of await pauseRows(db)) {
    const caseNo = caseNoOf(entry_key);
    const pauses = byCase.get(caseNo) ?? [];
    const last = pauses.at(-1);
    if (to_state === 'paused') pauses.push({ from: on_day, until: null });
    else if (last?.until === null) pauses[pauses.length - 1] = { ...last, until: on_day };
    byCase.set(caseNo, pauses);
  }
  return byCase;
}

type Episode = Awaited<ReturnType<typeof episodeRows>>[number];
type Course = NonNullable<ReturnType<typeof courseOf>>;

/** Phases of CTI that are over, the time before the course left out, of each episode with the contacts in them. */
async function phasesOver(db: ReadDb, asked: Asked, courses: ReadonlyMap<Episode, Course>) {
  const phases = [...courses].flatMap(([episode, course]) =>
    course.phases.flatMap(({ phase, startedOn, endedOn }) =>
      phase === 'pre_cti' || endedOn === null ? [] : [{ episode, startedOn, endedOn }],
    ),
  );
  const rows = await contactsInSpans(
    db,
    phases.map(({ episode, startedOn, endedOn }) => {
      const end = startOfDay(endedOn);
      const before = end < asked.before ? end : asked.before;
      return { caseNo: episode.no, since: startOfDay(startedOn), before };
    }),
  );
  const contacts = new Map(rows.map((row) => [row.place, row.contacts ?? 0]));
  return Map.groupBy(
    phases.map(({ episode, endedOn }, place) => ({ episode, endedOn, contacts: contacts.get(place) ?? 0 })),
    ({ episode }) => episode,
  );
}

/**
 * What the figures about the service are worked out from: every episode that was open in the period, read by the
 * same statements however many there are.
 */
export async function listEpisodeFacts(db: ReadDb, asked: Asked): Promise<EpisodeFacts[]> {
  const episodes = await episodeRows(db, asked);
  const contacts = await contactsByCase(db, asked);
  const pauses = await pausesByCase(db);
  const met = new Map(
    (await metRows(db, asked, startOfDay(addDays(asked.to, 1 - teamDays)))).map(({ case_no, members }) => [
      case_no,
      members,
    ]),
  );
  const homes = Map.groupBy(await homeRows(db, asked), ({ person_id }) => person_id);
  const workers = Map.groupBy(await mainWorkerRows(db, asked), ({ case_id }) => case_id);
  const courses = new Map((await courseRows(db, asked)).map(({ case_id, content }) => [case_id, content]));
  const courseOfEpisode = new Map(
    episodes.flatMap((episode) => {
      const { case_id, opened_on, method } = episode;
      const course = method === 'cti' ? courseOf(courses.get(case_id) ?? null, opened_on) : undefined;
      return course === undefined ? [] : [[episode, course] as const];
    }),
  );
  const phases = await phasesOver(db, asked, courseOfEpisode);

  return episodes.map((row) => {
    const { case_id, no, opened_on, closed_on, method } = row;
    const course = courseOfEpisode.get(row);
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
      ctiPhases: (phases.get(row) ?? []).map(({ endedOn, contacts: held }) => ({ endedOn, contacts: held })),
    };
  });
}
