import { type AskedCase, countAsked } from '#shared/domain/peers/asked-report.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { offerRows, reportRows } from './peers.queries.ts';

/** Who has been offered peer support (domain.md 11.2): two statements, counts only. */
export async function reportAsked({ db, actor, clock }: QueryContext) {
  const today = clock.today();
  const rows = await reportRows(db, actor, today);
  const offers = Map.groupBy(
    await offerRows(
      db,
      rows.map(({ case_id }) => case_id),
    ),
    ({ case_id }) => case_id,
  );
  const cases = rows.map((row) => ({
    ...row,
    movedInOn: row.home_since,
    offers: (offers.get(row.case_id) ?? []).flatMap(({ offered_on, answer }) =>
      answer === 'not_yet_asked' ? [] : [{ on: offered_on, answer }],
    ),
  })) satisfies (AskedCase & Record<string, unknown>)[];
  const byName = <T extends { readonly name: string }>(list: T[]) =>
    list.toSorted((a, b) => a.name.localeCompare(b.name));
  const grouped = <K>(key: (row: (typeof cases)[number]) => K) =>
    [...Map.groupBy(cases, key)].map(([group, own]) => ({ group, figures: countAsked(own, today) }));
  return {
    all: countAsked(cases, today),
    services: byName(
      grouped(({ service }) => service).map(({ group, figures }) => ({ name: group, ...figures })),
    ),
    methods: grouped(({ method }) => method).map(({ group, figures }) => ({ method: group, ...figures })),
    workers: byName(
      grouped(({ worker }) => worker ?? '').map(({ group, figures }) => ({ name: group, ...figures })),
    ),
  };
}
