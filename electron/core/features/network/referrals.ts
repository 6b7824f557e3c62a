import { z } from 'zod';
import type { network, Referral } from '#shared/contracts/network.ts';
import { handoverSections } from '#shared/domain/handover/handover-codes.ts';
import { findHandoverProblems, listSectionOptions } from '#shared/domain/handover/sections.ts';
import { findAnswerProblems, isOpenReferral } from '#shared/domain/network/network-rules.ts';
import { AppError, refuseProblems, type FieldCode } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { findEntryName } from '#core/features/directory/directory.service.ts';
import { findConsent, termOf } from '#core/features/handovers/consents.service.ts';
import { keepDisclosure } from '#core/features/handovers/disclosures.service.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { findAgencyRow } from './agencies.ts';
import { addNetworkMoment } from './moments.service.ts';
import type { ReferralsTable } from './network.table.ts';

type Input<N extends keyof typeof network> = z.output<(typeof network)[N]['input']>;
type Content = Omit<Input<'refer'>, 'caseId'>;

const sectionList = z.array(z.enum(handoverSections));

export function referralView(row: ReferralsTable): Referral {
  return {
    id: row.id,
    direction: row.direction,
    kind: row.kind,
    name: row.name,
    whatFor: row.what_for,
    sentOn: row.sent_on,
    way: row.way,
    sections: sectionList.parse(JSON.parse(row.sections)),
    basis: row.basis,
    state: row.state,
    answeredOn: row.answered_on,
    answerWords: row.answer_words,
    nextLookOn: row.next_look_on,
    outcome: row.outcome,
    outcomeWords: row.outcome_words,
    closedOn: row.closed_on,
    isOpen: isOpenReferral({ state: row.state, closedOn: row.closed_on }),
  };
}

/** Referrals of many cases, newest first; one statement. */
export function referralRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('referrals')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('sent_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

async function getReferralRow(db: ReadDb, caseId: CaseId, id: string): Promise<ReferralsTable> {
  const row = await db
    .selectFrom('referrals')
    .selectAll()
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** What may be told about the person on this ground; contact and strengths go with whatever is told. */
export async function listTellable(
  { db, clock }: QueryContext,
  { caseId, basis, consentId }: Input<'tellable'>,
) {
  const row = await findConsent(db, await getPersonIdOfCase(db, caseId), consentId);
  const ground = { basis, consent: row === undefined ? null : termOf(row) };
  return listSectionOptions(ground, clock.today())
    .filter(({ needsScope }) => needsScope !== null)
    .map(({ section, lock }) => ({ section, lock }));
}

async function nameOf(db: ReadDb, { agencyId, entryId, otherName }: Content): Promise<string> {
  if (agencyId !== null) return (await findAgencyRow(db, agencyId))?.name ?? '';
  if (entryId !== null) return (await findEntryName(db, entryId)) ?? '';
  return otherName;
}

async function findProblems(
  { db, clock }: CommandContext,
  caseId: CaseId,
  content: Content,
  name: string,
): Promise<Record<string, FieldCode>> {
  const today = clock.today();
  const problems: Record<string, FieldCode> = {};
  if (name === '' && !content.nothingThere) problems['otherName'] = 'required';
  if (content.sentOn > today) problems['sentOn'] = 'in_the_future';
  if (content.nextLookOn !== null && content.nextLookOn < content.sentOn)
    problems['nextLookOn'] = 'before_start';
  if (content.sections.length === 0) return problems;
  const row = await findConsent(db, await getPersonIdOfCase(db, caseId), content.consentId);
  const ground = { basis: content.basis, consent: row === undefined ? null : termOf(row) };
  const told = findHandoverProblems(
    { ...ground, recipient: name, basisReason: content.basisReason, sections: content.sections },
    today,
  );
  return { ...problems, ...told };
}

/**
 * Writes a referral. One that tells something about the person stands in the disclosure log with its basis and
 * sections (domain.md 9.4); withdrawn or missing consent stops it.
 * @throws AppError `invalid_input` by field
 */
export async function refer(
  context: CommandContext,
  { caseId, ...referral }: Input<'refer'>,
): Promise<{ id: string }> {
  const { db, newId } = context;
  const name = referral.nothingThere ? '' : await nameOf(db, referral);
  const problems = await findProblems(context, caseId, referral, name);
  refuseProblems(problems);
  const id: string = newId();
  const { direction, kind, sentOn, whatFor, sections, basis, consentId, nothingThere } = referral;
  const tells = direction === 'out' && sections.length > 0 && !nothingThere;
  const moment = {
    caseId,
    act: nothingThere ? 'need_unmet' : direction === 'out' ? 'referral_sent' : 'referral_received',
    on: sentOn,
    name,
    text: whatFor,
  } as const;
  await addNetworkMoment(context, moment, async (key) => {
    await db
      .insertInto('referrals')
      .values({
        id,
        entry_key: key,
        case_id: caseId,
        direction,
        kind,
        agency_id: nothingThere ? null : referral.agencyId,
        directory_entry_id: nothingThere ? null : referral.entryId,
        name,
        what_for: whatFor,
        sent_on: sentOn,
        way: referral.way,
        sections: JSON.stringify(tells ? sections : []),
        basis: tells ? basis : null,
        consent_id: tells && basis === 'consent' ? consentId : null,
        state: nothingThere ? 'nothing_there' : 'waiting_for_answer',
        answered_on: nothingThere ? sentOn : null,
        answer_words: '',
        next_look_on: referral.nextLookOn,
        outcome: null,
        outcome_words: '',
        closed_on: null,
      })
      .execute();
    if (!tells) return;
    await keepDisclosure(context, key, {
      id: newId(),
      caseId,
      recipient: name,
      sections: ['name_and_contact', ...sections],
      basis,
      basisReason: referral.basisReason,
      consentId: basis === 'consent' ? consentId : null,
      decidedBy: '',
      kind: 'referral',
      format: 'told',
    });
  });
  return { id };
}

/** What they answered. @throws AppError `not_found`, `invalid_input` by field */
export async function answerReferral(context: CommandContext, input: Input<'answer'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, id, state, answeredOn, answerWords, nextLookOn } = input;
  const row = await getReferralRow(db, caseId, id);
  if (row.closed_on !== null) throw new AppError('not_found');
  const fields = findAnswerProblems({ state, sentOn: row.sent_on, answeredOn, answerWords }, clock.today());
  refuseProblems(fields);
  await db
    .updateTable('referrals')
    .set({ state, answered_on: answeredOn, answer_words: answerWords, next_look_on: nextLookOn })
    .where('id', '=', id)
    .execute();
  const words = [row.name, row.what_for].filter(Boolean).join(': ');
  const moment = {
    caseId,
    act: 'referral_answered',
    on: answeredOn,
    name: words,
    text: answerWords,
  } as const;
  await addNetworkMoment(context, moment);
}

/** What came of it; it is not looked at again. @throws AppError `not_found`, `invalid_input` with `closedOn` */
export async function closeReferral(context: CommandContext, input: Input<'close'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, id, outcome, outcomeWords, closedOn } = input;
  const row = await getReferralRow(db, caseId, id);
  if (closedOn > clock.today())
    throw new AppError('invalid_input', { fields: { closedOn: 'in_the_future' } });
  if (closedOn < row.sent_on) throw new AppError('invalid_input', { fields: { closedOn: 'before_start' } });
  await db
    .updateTable('referrals')
    .set({ outcome, outcome_words: outcomeWords, closed_on: closedOn, next_look_on: null })
    .where('id', '=', id)
    .execute();
  const words = [row.name, row.what_for].filter(Boolean).join(': ');
  const moment = { caseId, act: 'referral_outcome', on: closedOn, name: words, text: outcomeWords } as const;
  await addNetworkMoment(context, moment);
}

/** Needs that nobody met, by kind: counts of the service, one statement, no names. */
export async function countUnmet({ db }: QueryContext, { from, to }: Input<'unmet'>) {
  const rows = await db
    .selectFrom('referrals')
    .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('n')])
    .where('direction', '=', 'out')
    .where('state', 'in', ['refused', 'nothing_there', 'waiting_list'])
    .where('sent_on', '>=', from)
    .where('sent_on', '<=', to)
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .execute();
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => {
    const countOf = (state: ReferralsTable['state']) => own.find((row) => row.state === state)?.n ?? 0;
    return {
      kind,
      nothingThere: countOf('nothing_there'),
      refused: countOf('refused'),
      waiting: countOf('waiting_list'),
    };
  });
}
