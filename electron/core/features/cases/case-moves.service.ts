import type { z } from 'zod';
import type { cases } from '#shared/contracts/cases.ts';
import { canMove } from '#shared/domain/cases/case-state.ts';
import type { ChecklistProgress } from '#shared/domain/cases/checklist.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError, type FieldCode } from '#shared/lib/app-error.ts';
import type { CaseId, EpisodeId } from '#shared/lib/ids.ts';
import { planAgreedFollowUps } from '#core/features/closing/closing.service.ts';
import { getContactSearch } from '#core/features/closing/contact-search.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { checklistRows, stateRow } from './cases.queries.ts';
import { recordStateChange } from './cases.service.ts';

type MoveInput = z.output<typeof cases.moveState.input>;
type StateRow = Awaited<ReturnType<typeof stateRow>>;

/** How far the steps of an episode are. */
export async function getProgress(db: ReadDb, episodeId: string): Promise<ChecklistProgress> {
  const rows = await checklistRows(db, episodeId);
  return Object.fromEntries(rows.map(({ item, state }) => [item, state]));
}

function refuse(field: string, code: FieldCode): never {
  throw new AppError('invalid_input', { fields: { [field]: code } });
}

/** domain.md 6.4; a manager may say why it is closed all the same. */
async function requireContactSearch(db: ReadDb, caseId: CaseId): Promise<void> {
  const { gaps } = await getContactSearch(db, caseId);
  if (gaps.length > 0)
    throw new AppError('checklist_open', { facts: { open: gaps.length, gaps: gaps.join(' ') } });
}

function checkFields(input: MoveInput, row: StateRow, today: string, endsEpisode: boolean): void {
  if (input.on > today) refuse('on', 'in_the_future');
  if (input.on < row.state_since) refuse('on', 'before_start');
  const needsReason = input.to === 'paused' || input.to === 'not_taken_up';
  if (needsReason && input.reason === '') refuse('reason', 'required');
  if (endsEpisode && input.closureReason === null) refuse('closureReason', 'required');
}

async function startEpisode({ db, newId }: CommandContext, caseId: CaseId, before: StateRow, on: string) {
  const id = newId<EpisodeId>();
  await db
    .insertInto('support_episodes')
    .values({
      id,
      case_id: caseId,
      service_id: before.service_id,
      method: before.method,
      opened_on: on,
      housing_search_started_on: null,
      support_started_on: null,
      closed_on: null,
      closure_reason: null,
      reopened_from_id: before.episode_id,
      external_id: null,
      import_batch_id: null,
    })
    .execute();
  return id;
}

/**
 * Moves a case by the rules of domain.md 5.1 and 5.2; only a person ever calls this. Support that starts again is a new
 * episode under the same file.
 * @throws AppError `case_state_not_allowed`, `checklist_open`, `not_allowed` for an override without the permission,
 * `invalid_input` with the field
 */
export async function moveState(context: CommandContext, input: MoveInput): Promise<void> {
  const { db, actor, clock } = context;
  const { caseId, to, on, overrideReason } = input;
  if (overrideReason !== null && !mayDo(actor.roles, 'case.override_checklist'))
    throw new AppError('not_allowed');
  const row = await stateRow(db, caseId);
  const answer = canMove(row.state, to, {
    progress: await getProgress(db, row.episode_id),
    stateBeforePause: row.state_before_pause,
    overrideReason,
  });
  if (answer.kind === 'no_such_move') throw new AppError('case_state_not_allowed');
  if (answer.kind === 'checklist_open') {
    throw new AppError('checklist_open', {
      facts: { checklist: answer.checklist, open: answer.openItems.length },
    });
  }
  checkFields(input, row, clock.today(), answer.endsEpisode);
  const isOverridden = overrideReason !== null && overrideReason !== '';
  if (answer.endsEpisode && input.closureReason === 'contact_lost' && !isOverridden) {
    await requireContactSearch(db, caseId);
  }
  const episodeId = answer.startsEpisode ? await startEpisode(context, caseId, row, on) : row.episode_id;
  if (answer.endsEpisode) {
    await db
      .updateTable('support_episodes')
      .set({ closed_on: on, closure_reason: input.closureReason })
      .where('id', '=', episodeId)
      .execute();
    await planAgreedFollowUps(context, caseId, on);
  }
  if (to === 'active' && row.support_started_on === null) {
    await db
      .updateTable('support_episodes')
      .set({ support_started_on: on })
      .where('id', '=', episodeId)
      .execute();
  }
  await db
    .updateTable('case_files')
    .set({
      state: to,
      state_since: on,
      state_before_pause: to === 'paused' ? row.state : null,
      current_episode_id: episodeId,
    })
    .where('id', '=', caseId)
    .execute();
  await recordStateChange(context, {
    caseId,
    from: row.state,
    to,
    on,
    reason: input.reason,
    overrideReason: isOverridden ? overrideReason : null,
    withPerson: input.withPerson,
  });
}
