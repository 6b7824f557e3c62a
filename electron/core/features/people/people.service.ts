import type { z } from 'zod';
import type { people } from '#shared/contracts/people.ts';
import { AppError, type FieldCode } from '#shared/lib/app-error.ts';
import { type CaseId, caseId as caseIdOf, type PersonId, personId } from '#shared/lib/ids.ts';
import type { Actor, CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { assignWorker, getPresentWorker } from '#core/features/cases/assignments.service.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { findTeam, openCase } from '#core/features/cases/cases.service.ts';
import { personOfCase, pickRows } from './people.queries.ts';
import { columnsOf, detailsOf, emptyPerson, preferencesOf } from './person-columns.ts';

type Person = z.output<typeof people.get.output>;
type CreateInput = z.output<typeof people.create.input>;
type UpdateInput = z.output<typeof people.update.input>;

/** What is kept about the person of a case, besides their support. */
export async function getPersonOfCase(db: ReadDb, caseId: CaseId): Promise<Person> {
  const row = await personOfCase(db, caseId);
  return { personId: personId.parse(row.id), details: detailsOf(row), preferences: preferencesOf(row) };
}

interface NamedCase {
  readonly caseId: CaseId;
  readonly name: string;
  readonly caseNumber: string;
}

/** Visible people by name, street or number, in the order of names; `after` is the last case of the page before. */
export async function listByName(
  db: ReadDb,
  actor: Actor,
  today: string,
  page: { readonly text: string; readonly after: string | null; readonly limit: number },
): Promise<NamedCase[]> {
  const rows = await pickRows(db, actor, today, page);
  return rows.map((row) => ({
    caseId: caseIdOf.parse(row.case_id),
    name: row.name,
    caseNumber: row.case_number,
  }));
}

function refuse(field: string, code: FieldCode): never {
  throw new AppError('invalid_input', { fields: { [field]: code } });
}

function checkBirthDate(field: string, birthDate: string | null, today: string): void {
  if (birthDate !== null && birthDate > today) refuse(field, 'in_the_future');
}

interface CreatedPerson {
  readonly personId: PersonId;
  readonly caseId: CaseId;
}

/**
 * Takes a new person in: person, case file with its first episode, main worker, timeline and row of the lists, all or
 * nothing. The team must be one whose cases the actor may see.
 * @throws AppError `invalid_input` with `birthDate`, `openedOn`, `teamId` or `mainWorkerId`
 */
export async function createPerson(context: CommandContext, input: CreateInput): Promise<CreatedPerson> {
  const { db, actor, clock, newId } = context;
  const today = clock.today();
  checkBirthDate('birthDate', input.birthDate, today);
  if (input.openedOn > today) refuse('openedOn', 'in_the_future');
  const team = await findTeam(db, input.teamId);
  const isReached = actor.reach === 'all' || actor.teamIds.includes(input.teamId);
  if (team === undefined || !isReached) refuse('teamId', 'not_a_choice');
  if (input.mainWorkerId !== null) await getPresentWorker(db, input.mainWorkerId, 'mainWorkerId');
  const id = newId<PersonId>();
  const details = {
    ...emptyPerson.details,
    chosenName: input.chosenName,
    pronouns: input.pronouns,
    birthDate: input.birthDate,
    phone: input.phone,
  };
  await db
    .insertInto('people')
    .values({
      id,
      ...columnsOf({ ...emptyPerson, details }),
      access_needs_known: null,
      died_on: null,
      created_at: clock.now(),
      import_batch_id: null,
    })
    .execute();
  const caseId = await openCase(context, {
    personId: id,
    teamId: team.id,
    serviceId: team.service_id,
    state: input.state,
    openedOn: input.openedOn,
    method: input.method,
  });
  if (input.mainWorkerId !== null) {
    await assignWorker(context, {
      caseId,
      workerId: input.mainWorkerId,
      role: 'main',
      from: input.openedOn,
      chosenByPerson: 'not_asked',
    });
  }
  await refreshCaseSummary(db, caseId);
  return { personId: id, caseId };
}

/** @throws AppError `invalid_input` with `details.birthDate` */
export async function updatePerson({ db, clock }: CommandContext, input: UpdateInput): Promise<void> {
  checkBirthDate('details.birthDate', input.details.birthDate, clock.today());
  const { id } = await personOfCase(db, input.caseId);
  await db.updateTable('people').set(columnsOf(input)).where('id', '=', id).execute();
  await refreshCaseSummary(db, input.caseId);
}
