import type { QueryContext } from '#core/kernel/contexts.ts';
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
