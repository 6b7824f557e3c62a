import type { SearchState } from '#shared/domain/reflection/reflection-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { insertRequest, logAuthors, requestAuthors } from './requests.queries.ts';

/**
 * Gives every author of a private log the task to search the own ones for this person (security.md 3.4).
 * @returns the id of the search
 */
export async function openSearch(
  { db, actor, clock, newId }: CommandContext,
  { caseId, dueOn }: { readonly caseId: CaseId; readonly dueOn: string },
): Promise<string> {
  const id: string = newId();
  const request = { id, case_id: caseId, asked_by: actor.id, asked_at: clock.now(), due_on: dueOn };
  await insertRequest(db, request, await logAuthors(db));
  return id;
}

/** Where an author stands; who has left cannot search any more. */
export function searchStateOf(author: {
  readonly state: 'to_do' | 'none' | 'disclosed';
  readonly until: string | null;
}): SearchState {
  return author.state === 'to_do' && author.until !== null ? 'left' : author.state;
}

/** Where every author of one search stands, by name; nothing of what they found. */
export async function listSearchStates(
  db: ReadDb,
  searchId: string,
): Promise<{ name: string; state: SearchState }[]> {
  return (await requestAuthors(db))
    .filter(({ request_id }) => request_id === searchId)
    .map((author) => ({ name: author.name, state: searchStateOf(author) }));
}
