import type { HeldRecord } from '#shared/contracts/access-copy.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { listGivenOut } from '#core/features/reflections/searches.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { findHeldWords, gatherHeld, type HeldChapter } from './gather.service.ts';
import { findRequestRow } from './requests.queries.ts';

/** What authors gave out of their private logs, as records of the copy. @throws AppError `private_text_locked` */
async function privateLogs(context: QueryContext, searchId: string | null): Promise<HeldRecord[]> {
  if (searchId === null) return [];
  const given = await listGivenOut(context, searchId);
  return given.map(({ id, author, occurredOn, text }) => ({
    item: `private_logs:${id}`,
    title: author,
    on: occurredOn,
    by: author,
    fields: [{ item: `private_logs:${id}:text`, label: '', text, long: true, free: true }],
    parts: [],
  }));
}

/** Everything held about the person of a request, with what authors gave out, in the organisation's language. */
export async function gatherCopy(
  context: QueryContext,
  { caseId, id }: { readonly caseId: string; readonly id: string },
) {
  const { db } = context;
  const request = await findRequestRow(db, caseId, id);
  if (request === undefined) throw new AppError('not_found');
  const organisation = await getOrganisation(db);
  const i18n = createWords();
  await speak(i18n, organisation.language, organisation.personWord);
  const personId = await getPersonIdOfCase(db, caseIdOf.parse(caseId));
  const words = await findHeldWords({ db, i18n, currency: organisation.currency });
  const held = await gatherHeld({ db, i18n, words, personId });
  const logs = await privateLogs(context, request.search_request_id);
  const chapters: HeldChapter[] = [...held];
  if (logs.length > 0) chapters.push({ chapter: 'private_logs', records: logs });
  return { request, organisation, i18n, personId, chapters };
}
