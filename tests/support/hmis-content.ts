import type { ImportVault } from './import-vault.ts';

/**
 * What an HMIS export can say about the people of a vault, without ids of this vault: two vaults with equal content say
 * the same of the same people. Not in it: language and gender (FY2026 has no column for them), and places of kind
 * `unknown`, which say no more than no record.
 */
export async function hmisContent({ db }: Pick<ImportVault, 'db'>): Promise<readonly unknown[]> {
  const all = async <T>(rows: Promise<readonly T[]>) => rows;
  const people = await all(
    db
      .selectFrom('people')
      .innerJoin('case_files', 'case_files.person_id', 'people.id')
      .selectAll('people')
      .select(['case_files.id as case_id', 'case_files.state', 'case_files.state_since'])
      .orderBy('case_files.no')
      .execute(),
  );
  const externalIds = await db.selectFrom('person_external_ids').selectAll().execute();
  const answers = await db.selectFrom('diversity_answers').selectAll().execute();
  const episodes = await db.selectFrom('support_episodes').selectAll().execute();
  const places = await db.selectFrom('accommodations').selectAll().execute();
  const tenancies = await db.selectFrom('tenancies').selectAll().execute();
  const histories = await db.selectFrom('housing_history_summaries').selectAll().execute();
  const households = await db.selectFrom('households').selectAll().execute();
  const members = await db.selectFrom('household_members').selectAll().execute();
  const idsOf = (personId: string | null) =>
    externalIds
      .filter((row) => row.person_id === personId)
      .map(({ system, external_id }) => `${system} ${external_id}`)
      .toSorted();
  const own = <R extends { readonly person_id: string | null }>(rows: readonly R[], personId: string) =>
    rows.filter((row) => row.person_id === personId);
  return people.map((person) => ({
    ids: idsOf(person.id),
    names: [person.chosen_name, person.legal_given_name, person.legal_family_name],
    born: [person.birth_date, person.birth_date_approximate],
    accessNeedsKnown: person.access_needs_known,
    state: [person.state, person.state_since],
    answers: sorted(
      own(answers, person.id)
        .filter(({ question }) => !question.startsWith('gender'))
        .map(({ question, answer, source, answered_on }) => [question, answer, source, answered_on]),
    ),
    episodes: sorted(
      episodes
        .filter((row) => row.case_id === person.case_id)
        .map((row) => [row.external_id, row.opened_on, row.closed_on, row.closure_reason]),
    ),
    places: sorted(
      own(places, person.id)
        .filter(({ type_key }) => type_key !== 'unknown')
        .map((row) => [row.type_key, row.ethos_code, row.since, row.until, row.approximate, row.is_settled]),
    ),
    tenancies: sorted(own(tenancies, person.id).map((row) => [row.moved_in_on, row.is_draft])),
    histories: sorted(
      own(histories, person.id).map((row) => [
        row.as_of,
        row.times_in_three_years,
        row.months_in_three_years,
      ]),
    ),
    households: sorted(
      own(members, person.id).map((row) => [
        households.find(({ id }) => id === row.household_id)?.external_id,
        row.relation,
        row.since,
        row.until,
        row.lives_here,
        ...members
          .filter(({ household_id }) => household_id === row.household_id)
          .flatMap((each) => idsOf(each.person_id)),
      ]),
    ),
  }));
}

const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();
