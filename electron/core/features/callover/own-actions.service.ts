import { inList } from '#core/database/in-list.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { listMyActions } from './today.ts';

interface OwnAction {
  readonly id: string;
  readonly text: string;
  readonly dueOn: string | null;
}

/** The actor's own open actions, for somebody who wants to talk about one of them in supervision (domain.md 10.2). */
export async function listOwnActions(context: QueryContext): Promise<readonly OwnAction[]> {
  return (await listMyActions(context)).map(({ actionId, text, dueOn }) => ({ id: actionId, text, dueOn }));
}

interface ActionOfCase extends OwnAction {
  readonly caseId: string;
  readonly ownerId: string;
}

/** Open actions about some cases that some colleagues took on; one statement. Who asks sees those cases. */
export async function listActionsAbout(
  db: ReadDb,
  ownerIds: readonly string[],
  caseIds: readonly string[],
): Promise<readonly ActionOfCase[]> {
  const rows = await db
    .selectFrom('callover_actions')
    .innerJoin('callover_entries', 'callover_entries.id', 'callover_actions.entry_id')
    .select([
      'callover_actions.id',
      'callover_actions.text',
      'callover_actions.due_on',
      'callover_actions.owner_id',
      'callover_entries.case_id',
    ])
    .where('callover_actions.owner_id', 'in', inList(ownerIds, ''))
    .where('callover_actions.status', 'in', ['open', 'carried'])
    .where('callover_entries.case_id', 'in', inList(caseIds, ''))
    .orderBy('callover_actions.due_on', (order) => order.asc().nullsLast())
    .orderBy('callover_actions.id')
    .execute();
  return rows.flatMap(({ id, text, due_on, owner_id, case_id }) =>
    owner_id === null ? [] : [{ id, text, dueOn: due_on, ownerId: owner_id, caseId: case_id }],
  );
}
