import { reflectionRequests } from '#shared/contracts/reflection-requests.ts';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { findDisplayName } from '#shared/domain/people/display-name.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import { namesOf } from '#core/features/people/names.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import {
  disclosureRows,
  findRequest,
  insertDisclosure,
  ownTasks,
  requestAuthors,
  type RequestRow,
  requestRows,
  setDeclared,
} from './requests.queries.ts';
import { contentOf, openJson, sealJson } from './sealed-json.ts';
import { openSearch, searchStateOf } from './searches.service.ts';

const passages = reflectionRequests.declareSearch.input.shape.passages;

/** Every name that the person is known by. */
function allNames(row: RequestRow): string[] {
  const { chosenName, legalGivenName, legalFamilyName, otherNames } = namesOf(row);
  const names = [chosenName, legalGivenName ?? '', legalFamilyName ?? '', ...otherNames];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

export const requestsHandlers: Handlers<typeof reflectionRequests> = {
  async openSearchRequest(context, { caseId }) {
    const dueOn = addMonthsClamped(context.clock.today(), 1);
    return { requestId: await openSearch(context, { caseId, dueOn }) };
  },

  async searchRequests({ db, actor }) {
    const rows = await requestRows(db).execute();
    const authors = await requestAuthors(db);
    return rows.map((row) => ({
      id: row.id,
      name: findDisplayName(namesOf(row)) ?? '',
      askedAt: row.asked_at,
      askedBy: row.asked_by_name,
      mine: row.asked_by === actor.id,
      dueOn: row.due_on,
      authors: authors
        .filter((author) => author.request_id === row.id)
        .map((author) => ({
          id: workerId.parse(author.author_id),
          name: author.name,
          state: searchStateOf(author),
          declaredAt: author.declared_at,
        })),
    }));
  },

  async searchTasks({ db, actor }) {
    const own = new Map((await ownTasks(db, actor.id)).map((task) => [task.request_id, task]));
    const rows = await requestRows(db).execute();
    const tasks = rows.flatMap((row) => {
      const task = own.get(row.id);
      if (task === undefined) return [];
      return [
        {
          id: row.id,
          names: allNames(row),
          askedAt: row.asked_at,
          askedBy: row.asked_by_name,
          dueOn: row.due_on,
          state: task.state,
          declaredAt: task.declared_at,
        },
      ];
    });
    return tasks.toSorted((a, b) => Number(a.state !== 'to_do') - Number(b.state !== 'to_do'));
  },

  async declareSearch(context, input) {
    const { db, actor, clock, keys } = context;
    const request = await findRequest(db, input.requestId);
    if (request === undefined) throw new AppError('not_found');
    const at = clock.now();
    const state = input.passages.length === 0 ? 'none' : 'disclosed';
    if (!(await setDeclared(db, request.id, actor.id, { state, declared_at: at }))) {
      throw new AppError('not_found');
    }
    if (state === 'none') return {};
    const id: string = context.newId();
    const readers = [...new Set([actor.id, workerId.parse(request.asked_by)])];
    const { key, sealedTo } = keys.newShared(id, readers);
    const row = {
      id,
      request_id: request.id,
      author_id: actor.id,
      disclosed_at: at,
      content: sealJson(key, contentOf('reflection_disclosures', id), input.passages),
    };
    await insertDisclosure(db, row, sealedTo);
    return {};
  },

  async disclosures({ db, actor, keys }, { requestId }) {
    const request = await findRequest(db, requestId);
    if (request?.asked_by !== actor.id) throw new AppError('not_found');
    const rows = await disclosureRows(db, requestId, actor.id);
    return rows.map(({ id, content, sealed, author, disclosed_at }) => ({
      author,
      disclosedAt: disclosed_at,
      passages: openJson(
        keys.openShared(id, sealed),
        contentOf('reflection_disclosures', id),
        content,
        passages,
      ),
    }));
  },
};
