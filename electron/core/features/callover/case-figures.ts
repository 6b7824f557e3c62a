import { calloverCycleDays } from '#shared/domain/callover/reasons.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import type { CaseSince } from '#core/database/case-since.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { lastDiscussedRows } from './callover.queries.ts';

/** What suggestions and cards read of a case's row in the lists. */
export const figureColumns = [
  'case_files.id as case_id',
  'case_files.no',
  'case_files.person_id',
  'case_files.case_number',
  'case_files.state',
  'case_files.state_since',
  'case_summaries.name',
  'case_summaries.pronouns',
  'case_summaries.method',
  'case_summaries.opened_on',
  'case_summaries.settled_days_before',
  'case_summaries.support_started_on',
  'case_summaries.cti_phase',
  'case_summaries.agreements',
  'case_summaries.home_since',
  'case_summaries.home_since_day',
  'case_summaries.last_contact_on',
  'case_summaries.last_visit_on',
  'case_summaries.next_contact_at',
  'case_summaries.next_contact_plan',
  'case_summaries.star_review_on',
] as const;

interface MeetingDay {
  readonly id: string;
  readonly held_on: string;
}

/** The last talk about a case: its day, and when that meeting was closed. */
interface LastTalk {
  readonly on: string;
  readonly closedAt: string;
}

/** When each case was last talked about before a meeting; one statement. */
export async function lastTalks(
  db: ReadDb,
  caseIds: readonly string[],
  meeting: MeetingDay,
): Promise<ReadonlyMap<string, LastTalk>> {
  const rows = await lastDiscussedRows(db, caseIds, meeting);
  return new Map(
    rows.flatMap(({ case_id, on, closed_at: closedAt }) =>
      on === null || closedAt === null ? [] : [[case_id, { on, closedAt }] as const],
    ),
  );
}

/** The end of the talk, within its day: minutes may be typed before it or days later. */
function endOf({ on, closedAt }: LastTalk): string {
  const [begin, end] = [startOfDay(on), startOfDay(addDays(on, 1))];
  if (closedAt < begin) return begin;
  return closedAt > end ? end : closedAt;
}

/** From when the records of each case are new to the team: since the last talk, else from one cycle back. */
export function newSince(
  cases: readonly { readonly case_id: string; readonly no: number }[],
  talks: ReadonlyMap<string, LastTalk>,
  heldOn: string,
): CaseSince[] {
  const before = startOfDay(addDays(heldOn, -calloverCycleDays));
  return cases.map(({ case_id, no }) => {
    const talk = talks.get(case_id);
    return { caseNo: no, since: talk === undefined ? before : endOf(talk) };
  });
}

/** How long a line from a note is on a card or a list. */
const lineLength = 160;

/** The beginning of a text as one line, cut between words. */
export function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= lineLength) return line;
  const cut = line.slice(0, lineLength);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
