import type { ServiceFigure, ServiceFigures, ServiceQuestion } from '#shared/contracts/service.ts';
import { addDays, daysBetween, endOfWeek, weekdays } from '#shared/domain/dates/calendar.ts';
import { type CaseloadCase, caseloadByMethod, type MethodLoad } from '#shared/domain/methods/caseload.ts';
import { choiceAreas } from '#shared/domain/housing/search-codes.ts';
import { findPresentPhase } from '#shared/domain/methods/cti-course.ts';
import {
  type EpisodeFacts,
  type EpisodeMetric,
  episodeRows,
  waitRows,
} from '#shared/domain/methods/fidelity.ts';
import { figureOf, type MetricRow, waitSpread } from '#shared/domain/methods/figure.ts';
import { daysIn } from '#shared/domain/methods/period.ts';
import { type FidelityMetric, fidelityMetrics } from '#shared/domain/methods/fidelity-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import { getChoiceAnswers, getOfferFigures } from '#core/features/housing/home-search.service.ts';
import { courseOf, getMethodSettings } from '#core/features/methods/methods.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { caseloadRows, workerRows } from './capacity.queries.ts';
import { listEpisodeFacts } from './facts.ts';
import { type Asked, followUpRows, meetingRows, supervisionRows, teamRows } from './facts.queries.ts';

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

/** What each figure of a period is made of, with what some of them say besides. */
interface MetricFacts {
  readonly episodes: readonly EpisodeFacts[];
  readonly rows: Readonly<Record<FidelityMetric, readonly MetricRow[]>>;
  readonly sinceSearch: number | null;
  readonly viewed: number;
  readonly choices: ServiceFigure['choices'];
}

const total = (numerator: number, denominator: number): MetricRow[] => [{ of: '', numerator, denominator }];

/** What each figure of a period is made of, from a fixed number of statements. */
export async function listMetricFacts(db: ReadDb, today: string, asked: Asked): Promise<MetricFacts> {
  const episodes = await listEpisodeFacts(db, asked);
  const weeks = await listTeamWeeks(db, asked);
  const offers = await getOfferFigures(db, asked);
  const answers = await getChoiceAnswers(db, asked);
  const followUps = await followUpRows(db, asked);
  const of = (metric: EpisodeMetric) => episodeRows(metric, episodes, asked);
  return {
    episodes,
    rows: {
      caseload_per_fte: await caseloadMetric(db, today, asked),
      contacts_per_week: of('contacts_per_week'),
      face_to_face_share: of('face_to_face_share'),
      in_vivo_share: of('in_vivo_share'),
      support_minutes_per_week: of('support_minutes_per_week'),
      team_approach: of('team_approach'),
      days_to_home: of('days_to_home'),
      offers_per_person: total(offers.offered, offers.people),
      offer_declined_without_loss: total(offers.declinedWithAnother, offers.declined),
      choice_rating: choiceAreas.flatMap((area) =>
        answers[area].map((answer) => ({ of: '', numerator: answer, denominator: 1 })),
      ),
      taper_ratio: of('taper_ratio'),
      follow_up_done: followUps.map(({ case_id, done_on }) => ({
        of: case_id,
        numerator: done_on === null ? 0 : 1,
        denominator: 1,
      })),
      no_early_drop: of('no_early_drop'),
      weekly_team_meeting: weeks.map(({ held }) => ({ of: '', numerator: held ? 1 : 0, denominator: 1 })),
      supervision_on_time: await supervisionMetric(db, asked),
      separation_support_ended: of('separation_support_ended'),
      separation_home_ended: of('separation_home_ended'),
      worker_continuity: of('worker_continuity'),
    },
    sinceSearch: figureOf('days_to_home', waitRows(episodes, asked, 'search')).value,
    viewed: offers.viewed,
    choices: choiceAreas.flatMap((area) => {
      const own = answers[area];
      const sum = own.reduce((all, answer) => all + answer, 0);
      return own.length === 0 ? [] : [{ area, answers: own.length, mean: sum / own.length }];
    }),
  };
}

/** The figures of a period with numerator and denominator, in a fixed number of statements (domain.md 4.4). */
export async function getFigures(
  db: ReadDb,
  today: string,
  question: ServiceQuestion,
): Promise<ServiceFigures> {
  const { rows, sinceSearch, viewed, choices } = await listMetricFacts(db, today, askedOf(question));
  const figures = fidelityMetrics.map((key): ServiceFigure => ({
    key,
    figure: figureOf(key, rows[key]),
    wait: key === 'days_to_home' ? { ...waitSpread(rows[key]), sinceSearch } : null,
    viewed: key === 'offers_per_person' ? viewed : null,
    choices: key === 'choice_rating' ? choices : [],
  }));
  return { question, serviceName: await findServiceName(db, question.serviceId), figures };
}

async function findServiceName(db: ReadDb, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null;
  const row = await db.selectFrom('services').select('name').where('id', '=', serviceId).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row.name;
}
