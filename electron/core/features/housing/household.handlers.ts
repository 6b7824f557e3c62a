import type { z } from 'zod';
import type { household, HouseholdMemberContent } from '#shared/contracts/household.ts';
import { AppError, refuseProblems, type FieldCode } from '#shared/lib/app-error.ts';
import type { CaseId, PersonId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { requireCase } from '#core/kernel/case-access.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findHouseholdOf, findMemberRow, findNameOfPerson } from './household.queries.ts';
import { addMoment } from './moments.ts';

type AddInput = z.output<typeof household.add.input>;

interface Member {
  readonly personId: PersonId | null;
  readonly givenName: string;
  readonly relation: string;
  readonly birthYear: number | null;
  readonly livesHere: boolean;
  readonly from: string | null;
}

function columnsOf(member: Member) {
  return {
    person_id: member.personId,
    given_name: member.givenName,
    relation: member.relation,
    birth_year: member.birthYear,
    lives_here: member.livesHere ? 1 : 0,
    since: member.from,
  };
}

/** @throws AppError `invalid_input` with the field; `not_allowed` for a file the actor may not see */
async function readMember(
  { db, actor, clock }: CommandContext,
  caseId: CaseId,
  { knownCaseId, ...content }: HouseholdMemberContent,
): Promise<Member> {
  const fields: Record<string, FieldCode> = {};
  if (knownCaseId === null && content.givenName === '') fields['givenName'] = 'required';
  if (knownCaseId === caseId) fields['knownCaseId'] = 'not_a_choice';
  if (content.from !== null && content.from > clock.today()) fields['from'] = 'in_the_future';
  if (content.birthYear !== null && String(content.birthYear) > clock.today().slice(0, 4)) {
    fields['birthYear'] = 'in_the_future';
  }
  refuseProblems(fields);
  if (knownCaseId === null) return { ...content, personId: null };
  await requireCase(db, actor, clock.today(), knownCaseId);
  return { ...content, personId: await getPersonIdOfCase(db, knownCaseId) };
}

/** The person's present household, begun when there is none. */
async function householdOf({ db, newId }: CommandContext, personId: PersonId): Promise<string> {
  const own = await findHouseholdOf(db, personId);
  if (own !== undefined) return own.household_id;
  const id: string = newId();
  await db
    .insertInto('households')
    .values({ id, name: '', external_id: null, import_batch_id: null })
    .execute();
  const self = { personId, givenName: '', relation: '', birthYear: null, livesHere: true, from: null };
  await db
    .insertInto('household_members')
    .values({ id: newId(), household_id: id, ...columnsOf(self), until: null })
    .execute();
  return id;
}

async function nameOf({ db }: CommandContext, member: Pick<Member, 'personId' | 'givenName'>) {
  if (member.givenName !== '' || member.personId === null) return member.givenName;
  return (await findNameOfPerson(db, member.personId))?.name ?? '';
}

async function add(context: CommandContext, { caseId, member: content }: AddInput) {
  const { db, clock, newId } = context;
  const personId = await getPersonIdOfCase(db, caseId);
  const member = await readMember(context, caseId, content);
  const id: string = newId();
  await db
    .insertInto('household_members')
    .values({
      id,
      household_id: await householdOf(context, personId),
      ...columnsOf(member),
      until: null,
    })
    .execute();
  const on = member.from ?? clock.today();
  await addMoment(context, caseId, { act: 'member_joined', on, words: await nameOf(context, member) });
  return { memberId: id };
}

/** A member of the household of this case's person, not the person themselves. @throws AppError `not_found` */
async function getMember({ db }: CommandContext, caseId: CaseId, memberId: string) {
  const personId = await getPersonIdOfCase(db, caseId);
  const row = await findMemberRow(db, personId, memberId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

export const householdHandlers: Handlers<typeof household> = {
  add,

  async change(context, { caseId, memberId, member: content }) {
    const row = await getMember(context, caseId, memberId);
    const member = await readMember(context, caseId, content);
    if (row.until !== null && member.from !== null && member.from > row.until) {
      throw new AppError('invalid_input', { fields: { from: 'before_start' } });
    }
    await context.db
      .updateTable('household_members')
      .set(columnsOf(member))
      .where('id', '=', row.id)
      .execute();
    return {};
  },

  async end(context, { caseId, memberId, until }) {
    const row = await getMember(context, caseId, memberId);
    const code: FieldCode | undefined =
      until > context.clock.today()
        ? 'in_the_future'
        : row.since !== null && until < row.since
          ? 'before_start'
          : undefined;
    if (code !== undefined) throw new AppError('invalid_input', { fields: { until: code } });
    await context.db.updateTable('household_members').set({ until }).where('id', '=', row.id).execute();
    const words = row.given_name === '' ? (row.name ?? '') : row.given_name;
    if (row.until === null) await addMoment(context, caseId, { act: 'member_left', on: until, words });
    return {};
  },
};
