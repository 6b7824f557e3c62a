import type { z } from 'zod';
import { accommodationKey, type cases } from '#shared/contracts/cases.ts';
import { ethosCodeOf, getAccommodationType } from '#shared/domain/housing/accommodation-types.ts';
import { ethosVersion, findEthosLine } from '#shared/domain/housing/ethos.ts';
import { AppError, refuseProblems, type FieldCode } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { CommandContext, QueryContext, WriteDb } from '#core/kernel/contexts.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import { accommodationRows, tenancyRows } from './case-summary.queries.ts';
import { householdRows } from './cases.queries.ts';
import { getPersonIdOfCase } from './cases.service.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;
type Home = z.input<typeof cases.home.output>;
type AddInput = z.output<typeof cases.addAccommodation.input>;
type UpdateInput = z.output<typeof cases.updateAccommodation.input>;

/** Which of these files the reader may see: a link to another file is no way round the reach of a role. */
async function visibleAmong(
  { db, actor, clock }: Reader,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await visibleCases(db, actor, clock.today())
    .select('case_files.id')
    .where('case_files.id', 'in', caseIds)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Where the person stayed and lives, newest first, and with whom. */
export async function getHome({ db, actor, clock }: Reader, caseId: CaseId): Promise<Home> {
  const personId = await getPersonIdOfCase(db, caseId);
  const accommodations = await accommodationRows(db, personId);
  const tenancies = await tenancyRows(db, personId);
  const household = await householdRows(db, personId);
  const visible = await visibleAmong(
    { db, actor, clock },
    household.flatMap(({ case_id }) => case_id ?? []),
  );
  return {
    accommodations: accommodations.toReversed().map((row) => ({
      id: row.id,
      typeKey: accommodationKey.parse(row.type_key),
      isSettled: row.is_settled === 1,
      ethosCode: findEthosLine(row.ethos_code ?? '')?.code ?? null,
      from: row.since,
      until: row.until,
      approximate: row.approximate === 1,
      address: row.address,
      note: row.note,
    })),
    tenancies: tenancies.map((row) => ({
      id: row.id,
      movedInOn: row.moved_in_on,
      endedOn: row.ended_on,
      isDraft: row.is_draft === 1,
    })),
    household: household.map((row) => {
      const known = caseIdOf.safeParse(row.case_id);
      const isVisible = known.success && visible.has(known.data);
      return {
        id: row.id,
        name: isVisible || row.given_name === '' ? (row.name ?? row.given_name) : row.given_name,
        givenName: row.given_name,
        knownCaseId: isVisible ? known.data : null,
        isKnown: row.person_id !== null,
        relation: row.relation,
        birthYear: row.birth_year,
        livesHere: row.lives_here === 1,
        from: row.since,
        until: row.until,
      };
    }),
  };
}

/** Only what has happened is recorded, so that no day at home is counted before it came. */
function checkDays(from: string | null, until: string | null, today: string): void {
  const fields: Record<string, FieldCode> = {};
  if (from !== null && from > today) fields['from'] = 'in_the_future';
  if (until !== null && until > today) fields['until'] = 'in_the_future';
  if (from !== null && until !== null && until < from) fields['until'] = 'before_start';
  refuseProblems(fields);
}

function typeColumns({ typeKey, ethosCode }: Pick<UpdateInput, 'typeKey' | 'ethosCode'>) {
  const isSettled = getAccommodationType(typeKey).isSettled === true;
  return {
    type_key: typeKey,
    ethos_code: ethosCode === undefined ? ethosCodeOf(typeKey) : ethosCode,
    ethos_version: ethosVersion,
    is_settled: isSettled ? 1 : 0,
  };
}

/** Adds a place to the history and the timeline. @throws AppError `invalid_input` with `from` or `until` */
export async function addAccommodation(context: CommandContext, input: AddInput): Promise<string> {
  const { db, clock, newId } = context;
  const { caseId, from } = input;
  checkDays(from, input.until, clock.today());
  const personId = await getPersonIdOfCase(db, caseId);
  if (input.endsPrevious) {
    await db
      .updateTable('accommodations')
      .set({ until: from })
      .where('person_id', '=', personId)
      .where('until', 'is', null)
      .where((eb) => eb.or([eb('since', 'is', null), eb('since', '<=', from)]))
      .execute();
  }
  const entry = await addEntry(context, { caseId, kind: 'home', at: instantOn(from, clock) });
  const id: string = newId();
  await db
    .insertInto('accommodations')
    .values({
      id,
      person_id: personId,
      ...typeColumns(input),
      since: from,
      until: input.until,
      address: input.address,
      approximate: input.approximate ? 1 : 0,
      note: input.note,
      entry_key: entry.key,
      import_batch_id: null,
    })
    .execute();
  await indexEntry(db, entry.key);
  return id;
}

/** Ends a place that has no end yet; its words stay as they were. */
export async function endAccommodation(db: WriteDb, id: string, until: string): Promise<void> {
  await db
    .updateTable('accommodations')
    .set({ until })
    .where('id', '=', id)
    .where('until', 'is', null)
    .execute();
}

/** Corrects a place of this case's person. @throws AppError `not_found`, `invalid_input` with `from` or `until` */
export async function updateAccommodation(context: CommandContext, input: UpdateInput): Promise<void> {
  const { db, clock } = context;
  const personId = await getPersonIdOfCase(db, input.caseId);
  const row = (await accommodationRows(db, personId)).find(({ id }) => id === input.id);
  if (row === undefined) throw new AppError('not_found');
  checkDays(input.from, input.until, clock.today());
  const change = () =>
    db
      .updateTable('accommodations')
      .set({
        ...typeColumns(input),
        since: input.from,
        until: input.until,
        address: input.address,
        approximate: input.approximate ? 1 : 0,
        note: input.note,
      })
      .where('id', '=', row.id)
      .execute();
  if (row.entry_key === null) {
    await change();
    return;
  }
  await reindexEntry(db, row.entry_key, change);
  if (input.from !== null && input.from !== row.since) {
    await moveEntry(db, row.entry_key, instantOn(input.from, clock));
  }
}
