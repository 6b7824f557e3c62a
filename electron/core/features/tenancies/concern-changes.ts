import type { z } from 'zod';
import { type ConcernContent, type tenancyConcerns } from '#shared/contracts/tenancy-concerns.ts';
import { findConcernProblems, findStepProblems } from '#shared/domain/housing/concern-rules.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { findConsent, isInForce, scopesOf } from '#core/features/handovers/consents.service.ts';
import { reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, moveEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { concernColumns, contentOf, factsOf } from './concern-view.ts';
import { findConcernRow, stepRows } from './concerns.queries.ts';
import { addMoment } from './moments.ts';
import { findTenancyRow } from './tenancies.queries.ts';

type Input<K extends 'raise' | 'change' | 'record' | 'resolve' | 'reopen'> = z.output<
  (typeof tenancyConcerns)[K]['input']
>;

/** @throws AppError `not_found` */
export async function getConcernRow(db: ReadDb, caseId: CaseId, concernId: string) {
  const row = await findConcernRow(db, caseId, concernId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

async function check({ db, clock }: CommandContext, caseId: CaseId, content: ConcernContent): Promise<void> {
  const personId = await getPersonIdOfCase(db, caseId);
  const isOwn = content.tenancyId === null || (await findTenancyRow(db, personId, content.tenancyId));
  refuseProblems({
    ...findConcernProblems(content, clock.today()),
    ...(isOwn ? {} : { tenancyId: 'not_a_choice' }),
  });
}

/** Writes a concern down; its words stand in the timeline on the day it was raised. @throws AppError `invalid_input` */
export async function raiseConcern(context: CommandContext, input: Input<'raise'>): Promise<string> {
  const { caseId, content } = input;
  await check(context, caseId, content);
  const entry = await addMoment(context, {
    caseId,
    act: 'concern_raised',
    on: content.raisedOn,
    concernKind: content.kind,
    text: content.summary,
  });
  const id: string = context.newId();
  await context.db
    .insertInto('tenancy_concerns')
    .values({
      id,
      entry_key: entry.key,
      case_id: caseId,
      ...concernColumns(content),
      severity_since: content.raisedOn,
      was_at_risk: content.severity === 'home_at_risk' ? 1 : 0,
      resolved_on: null,
      outcome: null,
      outcome_words: '',
    })
    .execute();
  return id;
}

/**
 * Says what is different now; what stood there is kept with the reason. From the day on which it becomes more or less
 * serious its timers run anew.
 * @throws AppError `not_found`, `invalid_input` by field
 */
export async function changeConcern(context: CommandContext, input: Input<'change'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, concernId, content, reason } = input;
  const row = await getConcernRow(db, caseId, concernId);
  await check(context, caseId, content);
  const now: Readonly<Record<string, unknown>> = content;
  const before = Object.entries(contentOf(row)).filter(([field, value]) => value !== now[field]);
  if (before.length === 0) return;
  await addAmendment(context, { entryKey: row.entry_key, reason, before: Object.fromEntries(before) });
  await reindexEntry(db, row.entry_key, () =>
    db
      .updateTable('tenancy_moments')
      .set({ text: content.summary, concern_kind: content.kind })
      .where('entry_key', '=', row.entry_key)
      .execute(),
  );
  if (content.raisedOn !== row.raised_on) {
    await moveEntry(db, row.entry_key, instantOn(content.raisedOn, clock));
  }
  const isAsSerious = content.severity === row.severity;
  await db
    .updateTable('tenancy_concerns')
    .set({
      ...concernColumns(content),
      severity_since: isAsSerious ? row.severity_since : clock.today(),
      was_at_risk: content.severity === 'home_at_risk' ? 1 : row.was_at_risk,
    })
    .where('id', '=', concernId)
    .execute();
  if (isAsSerious) return;
  await addMoment(context, {
    caseId,
    act: 'concern_changed',
    on: clock.today(),
    concernKind: content.kind,
    text: reason,
  });
}

/**
 * Records what was done of a step. A plan is shared under a consent in force that covers home and tenancy, or with a
 * written reason.
 * @throws AppError `not_found`, `invalid_input` by field
 */
export async function recordStep(context: CommandContext, input: Input<'record'>): Promise<EntryId> {
  const { db, clock } = context;
  const { caseId, concernId, step, state, on, withWhom, text, agreed, consentId, basisReason } = input;
  const row = await getConcernRow(db, caseId, concernId);
  const steps = (await stepRows(db, caseId)).filter(({ concern_id }) => concern_id === concernId);
  const consent = await findConsent(db, await getPersonIdOfCase(db, caseId), consentId);
  const hasConsent =
    consent !== undefined &&
    isInForce(consent, clock.today()) &&
    scopesOf(consent).includes('home_and_tenancy');
  refuseProblems(findStepProblems({ ...input, hasConsent }, factsOf(row, steps), clock.today()));
  const entry = await addMoment(context, {
    caseId,
    act: 'concern_step',
    on,
    concernKind: row.kind,
    step,
    text,
  });
  await db
    .insertInto('concern_steps')
    .values({
      entry_key: entry.key,
      concern_id: concernId,
      step,
      state,
      on_day: on,
      with_whom: withWhom,
      text,
      agreed,
      consent_id: hasConsent ? consentId : null,
      basis_reason: basisReason,
    })
    .execute();
  return entry.id;
}

/** Says how a concern ended. @throws AppError `not_found` also for one that is over, `invalid_input` with `on` */
export async function resolveConcern(context: CommandContext, input: Input<'resolve'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, concernId, on, outcome, words } = input;
  const row = await getConcernRow(db, caseId, concernId);
  if (row.resolved_on !== null) throw new AppError('not_found');
  refuseProblems({
    ...(on > clock.today() ? { on: 'in_the_future' } : {}),
    ...(on < row.raised_on ? { on: 'before_start' } : {}),
  });
  await db
    .updateTable('tenancy_concerns')
    .set({ resolved_on: on, outcome, outcome_words: words })
    .where('id', '=', concernId)
    .execute();
  await addMoment(context, { caseId, act: 'concern_resolved', on, concernKind: row.kind, text: words });
}

/** Takes a concern up again that was held for over. @throws AppError `not_found` also for an open one */
export async function reopenConcern(context: CommandContext, input: Input<'reopen'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, concernId, reason } = input;
  const row = await getConcernRow(db, caseId, concernId);
  if (row.resolved_on === null) throw new AppError('not_found');
  await db
    .updateTable('tenancy_concerns')
    .set({ resolved_on: null, outcome: null, outcome_words: '' })
    .where('id', '=', concernId)
    .execute();
  const on = clock.today();
  await addMoment(context, { caseId, act: 'concern_changed', on, concernKind: row.kind, text: reason });
}
