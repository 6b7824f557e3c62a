import type { ServiceFigure, ServiceFigures, ServiceQuestion } from '#shared/contracts/service.ts';
import { addDays, daysBetween, endOfWeek, weekdays } from '#shared/domain/dates/calendar.ts';
import { type CaseloadCase, caseloadByMethod, type MethodLoad } from '#shared/domain/methods/caseload.ts';
import { findPresentPhase } from '#shared/domain/methods/cti-course.ts';
import {
  daysIn,
  episodeMetrics,
  episodeRows,
  type EpisodeFacts,
  figureOf,
  type MetricRow,
  waitRows,
  waitSpread,
} from '#shared/domain/methods/fidelity.ts';
import { type FidelityMetric, fidelityMetrics } from '#shared/domain/methods/fidelity-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import { courseOf, getMethodSettings } from '#core/features/methods/methods.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { listEpisodeFacts } from './facts.ts';
import {
  type Asked,
  caseloadRows,
  meetingRows,
  supervisionRows,
  teamRows,
  workerRows,
} from './facts.queries.ts';

/** Longest period that figures are made for. */
const mostDays = 5 * 366;

/** The question with the instants of its days. @throws AppError `invalid_input` for a period that is none */
export function askedOf({ from, to, serviceId, method }: ServiceQuestion): Asked {
  if (to < from) throw new AppError('invalid_input', { fields: { to: 'before_start' } });
  if (daysBetween(from, to) > mostDays) throw new AppError('invalid_input', { fields: { to: 'too_big' } });
  return { from, to, serviceId, method, since: startOfDay(from), before: startOfDay(addDays(to, 1)) };
}

/** A week of a team, and whether the team met in it. */
export interface TeamWeek {
  readonly team: string;
  readonly weekOf: string;
  readonly held: boolean;
}

/** Every week of the period with every team (domain.md 4.4, `weekly_team_meeting`): two statements. */
export async function listTeamWeeks(db: ReadDb, asked: Asked): Promise<TeamWeek[]> {
  const { weekStartsOn } = await getOrganisation(db);
  const weekStart = weekdays.find((weekday) => weekday === weekStartsOn) ?? 1;
  const teams = await teamRows(db, asked.serviceId);
  const held = new Set(
    (await meetingRows(db, asked)).map(
      ({ team_id, held_on }) => `${team_id} ${endOfWeek(held_on, weekStart)}`,
    ),
  );
  const weeks: TeamWeek[] = [];
  for (let end = endOfWeek(asked.from, weekStart); end <= asked.to; end = addDays(end, 7)) {
    for (const { id, name } of teams) {
      weeks.push({ team: name, weekOf: addDays(end, -6), held: held.has(`${id} ${end}`) });
    }
  }
  return weeks;
}

/** Sessions of supervision held, of those that were due by their agreements; never more held than due for one. */
async function supervisionMetric(db: ReadDb, asked: Asked): Promise<MetricRow[]> {
  const rows = await supervisionRows(db, asked);
  return rows.map(({ starts_on, ended_on, every_days, held }) => {
    const due = Math.floor(daysIn({ from: starts_on, until: ended_on }, asked) / every_days);
    return { of: '', numerator: Math.min(held ?? 0, due), denominator: due };
  });
}

/** Caseloads of today by method (domain.md 4.4), in three statements. */
export async function listLoads(db: ReadDb, today: string, serviceId: string | null): Promise<MethodLoad[]> {
  const settings = await getMethodSettings(db);
  const rows = await caseloadRows(db, today, serviceId);
  const cases = rows.map((row): CaseloadCase => {
    const course = row.method === 'cti' ? courseOf(row.cti_content, row.opened_on) : undefined;
    const phase = course === undefined ? undefined : findPresentPhase(course)?.phase;
    return {
      method: row.method,
      workerId: row.worker_id,
      isTapering: phase === 'phase_3_transfer' || row.state === 'stepping_down',
    };
  });
  return caseloadByMethod(cases, await workerRows(db), settings);
}

async function caseloadMetric(db: ReadDb, today: string, asked: Asked): Promise<MetricRow[]> {
  const loads = await listLoads(db, today, asked.serviceId);
  return loads
    .filter(({ method }) => asked.method === null || method === asked.method)
    .map(({ weight, posts }) => ({ of: '', numerator: weight, denominator: posts }));
}

/** Figures that need a record which nothing in the vault keeps yet. */
type Kept = Partial<Record<FidelityMetric, readonly MetricRow[]>>;

/** What each figure of a period is made of; a figure that nothing records has no rows at all. */
export async function listMetricRows(
  db: ReadDb,
  today: string,
  asked: Asked,
): Promise<{ readonly rows: Kept; readonly episodes: readonly EpisodeFacts[] }> {
  const episodes = await listEpisodeFacts(db, asked);
  const weeks = await listTeamWeeks(db, asked);
  const rows: Kept = {
    ...Object.fromEntries(episodeMetrics.map((metric) => [metric, episodeRows(metric, episodes, asked)])),
    caseload_per_fte: await caseloadMetric(db, today, asked),
    weekly_team_meeting: weeks.map(({ held }) => ({ of: '', numerator: held ? 1 : 0, denominator: 1 })),
    supervision_on_time: await supervisionMetric(db, asked),
  };
  return { rows, episodes };
}

/** The figures of a period with numerator and denominator, in a fixed number of statements (domain.md 4.4). */
export async function getFigures(
  db: ReadDb,
  today: string,
  question: ServiceQuestion,
): Promise<ServiceFigures> {
  const asked = askedOf(question);
  const { rows, episodes } = await listMetricRows(db, today, asked);
  const figures = fidelityMetrics.map((key): ServiceFigure => {
    const own = rows[key];
    if (own === undefined) return { key, figure: null, wait: null };
    const sinceSearch = figureOf('days_to_home', waitRows(episodes, asked, 'search')).value;
    return {
      key,
      figure: figureOf(key, own),
      wait: key === 'days_to_home' ? { ...waitSpread(own), sinceSearch } : null,
    };
  });
  return { question, serviceName: await findServiceName(db, question.serviceId), figures };
}

async function findServiceName(db: ReadDb, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null;
  const row = await db.selectFrom('services').select('name').where('id', '=', serviceId).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row.name;
}
