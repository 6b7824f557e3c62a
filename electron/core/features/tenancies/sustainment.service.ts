import type { HomeMeasures } from '#shared/contracts/home-measures.ts';
import { findCurrentHome } from '#shared/domain/housing/days-at-home.ts';
import {
  countSustained,
  daysAtHomeUntil,
  findSustained,
  percentOf,
  type PersonStays,
  type SustainedAnswer,
  sustainedMonths,
} from '#shared/domain/housing/sustainment.ts';
import { lostHomeReasons } from '#shared/domain/housing/tenancy-codes.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import { listVisibleStays } from '#core/features/cases/stays.service.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { endedTenancyRows, keptHomeRows } from './sustainment.queries.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;

/** One case as the measures see it. */
interface SustainmentFacts extends PersonStays {
  readonly caseId: CaseId;
  readonly name: string;
  readonly caseNumber: string;
}

function caseRows({ db, actor, clock }: Reader) {
  return visibleCases(db, actor, clock.today())
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select([
      'case_files.id',
      'case_files.case_number',
      'case_summaries.name',
      'support_episodes.opened_on',
      'support_episodes.closed_on',
    ])
    .select((eb) => [
      eb
        .selectFrom('support_episodes as first')
        .select((first) => first.fn.min('first.opened_on').as('day'))
        .whereRef('first.case_id', '=', 'case_files.id')
        .as('first_opened_on'),
      eb
        .selectFrom('support_episodes as last')
        .select((last) => last.fn.min('last.closed_on').as('day'))
        .whereRef('last.case_id', '=', 'case_files.id')
        .where('last.closure_reason', '=', 'died')
        .as('died_on'),
    ])
    .orderBy('case_summaries.name_key')
    .orderBy('case_files.id')
    .execute();
}

/**
 * What the measures of domain.md 6.6 are made of, for every case that the actor may see, by name; three statements.
 * After the end of support nothing is known, so what comes later is not confirmed.
 */
export async function listSustainmentFacts(reader: Reader): Promise<SustainmentFacts[]> {
  const stays = await listVisibleStays(reader);
  const today = reader.clock.today();
  return (await caseRows(reader)).map((row) => ({
    caseId: caseIdOf.parse(row.id),
    name: row.name,
    caseNumber: row.case_number,
    stays: stays.get(row.id) ?? [],
    openedOn: row.first_opened_on ?? row.opened_on,
    diedOn: row.died_on,
    knownUntil: row.closed_on ?? today,
  }));
}

const withPercent = (counts: Readonly<Record<SustainedAnswer, number>>, of: number) => ({
  ...counts,
  percent: percentOf(counts.yes, of),
});

/**
 * The measures of domain.md 6.6 as of `to`, each with the rows behind it; ends of tenancies and of concerns from `from`
 * to `to`, both included. A fixed number of statements.
 */
export async function getSustainment(reader: Reader, from: string, to: string): Promise<HomeMeasures> {
  const facts = await listSustainmentFacts(reader);
  const whoOf = new Map(facts.map(({ caseId, name, caseNumber }) => [caseId, { caseId, name, caseNumber }]));
  const withWho = <R extends { readonly case_id: string }>(rows: readonly R[]) =>
    rows.flatMap((row) => {
      const who = whoOf.get(caseIdOf.parse(row.case_id));
      return who === undefined ? [] : [{ who, row }];
    });
  const ended = withWho(await endedTenancyRows(reader.db, from, to));
  const kept = withWho(await keptHomeRows(reader.db, from, to));
  const days = facts.flatMap((person) => {
    const { caseId, name, caseNumber, stays } = person;
    const count = daysAtHomeUntil(person, to);
    const since = findCurrentHome(stays, to)?.from ?? null;
    return count === null ? [] : [{ caseId, name, caseNumber, days: count, since }];
  });
  return {
    daysAtHome: { total: days.reduce((sum, row) => sum + row.days, 0), rows: days },
    sustained: sustainedMonths.map((months) => {
      const rows = facts.flatMap((person) => {
        const found = findSustained(person, months, to);
        const { caseId, name, caseNumber } = person;
        return found === undefined ? [] : [{ caseId, name, caseNumber, ...found }];
      });
      const { denominator, deaths, sameHome, anyHome } = countSustained(rows);
      return {
        months,
        denominator,
        deaths,
        sameHome: withPercent(sameHome, denominator),
        anyHome: withPercent(anyHome, denominator),
        rows,
      };
    }),
    homesLost: ended.flatMap(({ who, row: { ended_on: on, end_reason: reason } }) =>
      on !== null && reason !== null && lostHomeReasons.includes(reason) ? [{ ...who, on, reason }] : [],
    ),
    positiveMoves: ended.flatMap(({ who, row: { ended_on: on, end_reason: reason } }) =>
      on !== null && reason === 'chose_another_home' ? [{ ...who, on }] : [],
    ),
    evictionsPrevented: kept.flatMap(({ who, row: { resolved_on: on, kind } }) =>
      on === null ? [] : [{ ...who, on, kind }],
    ),
  };
}
