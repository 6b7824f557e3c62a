import type { SearchState } from '#shared/domain/reflection/reflection-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { reflectionRequests } from '#shared/contracts/reflection-requests.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import {
  disclosureRows,
  findRequest,
  insertRequest,
  logAuthors,
  requestAuthors,
} from './requests.queries.ts';
import { contentOf, openJson } from './sealed-json.ts';

const passages = reflectionRequests.declareSearch.input.shape.passages;

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

/** A passage that an author gave out of a private log. */
interface GivenOut {
  readonly id: string;
  readonly author: string;
  readonly occurredOn: string;
  readonly text: string;
}

/**
 * What authors gave out on one search, by author. Only the person who asked can open it.
 * @throws AppError `sealed_to_another` when something was given out to somebody else
 */
export async function listGivenOut(
  { db, actor, keys }: Pick<QueryContext, 'db' | 'actor' | 'keys'>,
  searchId: string,
): Promise<GivenOut[]> {
  const search = await findRequest(db, searchId);
  if (search === undefined) throw new AppError('not_found');
  const asked = await requestAuthors(db);
  const hasAny = asked.some(({ request_id, state }) => request_id === searchId && state === 'disclosed');
  if (hasAny && search.asked_by !== actor.id) throw new AppError('sealed_to_another');
  const rows = await disclosureRows(db, searchId, actor.id);
  return rows.flatMap(({ id, content, sealed, author }) =>
    openJson(keys.openShared(id, sealed), contentOf('reflection_disclosures', id), content, passages).map(
      ({ occurredOn, text }, place) => ({ id: `${id}.${place}`, author, occurredOn, text }),
    ),
  );
}
