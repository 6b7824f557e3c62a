import type { z } from 'zod';
import type { FoundLog, LogContent, reflectiveLogs } from '#shared/contracts/reflective-logs.ts';
import { matchesWords, passageOf, searchWords } from '#shared/domain/reflection/log-search.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { openLog, textOf } from './logs.service.ts';
import { ownLogRows, type Place, placeText, readPlace } from './logs.queries.ts';
import type { ReflectiveLogsTable } from './reflections.table.ts';
import { createPace, openIfPossible } from './sealed-json.ts';
import { countShares } from './shares.queries.ts';

type Filter = z.output<typeof reflectiveLogs.find.input>;
interface Hit {
  readonly row: ReflectiveLogsTable;
  readonly log: LogContent | null;
}

/** Rows read from the database at a time. */
const batch = 50;

const placeOf = ({ created_at, id }: ReflectiveLogsTable): Place => ({ at: created_at, id });

/**
 * Opens own logs one after the other, newest first, until a page is full; what was opened stays in this call. A log that
 * cannot be opened is shown as closed where nothing is filtered.
 */
export async function findLogs(
  context: QueryContext,
  filter: Filter,
): Promise<z.input<typeof reflectiveLogs.find.output>> {
  const { db, actor, keys } = context;
  const all = searchWords(filter.text);
  const oneOf = filter.oneOf.flatMap(searchWords);
  const fits = createFilter(filter, all, oneOf);
  const pace = createPace();
  const hits: Hit[] = [];
  let after = readPlace(filter.before);
  let more = true;
  while (more && hits.length < filter.size) {
    const rows = await ownLogRows(db, actor.id, after, batch);
    more = rows.length === batch;
    for (const row of rows) {
      await pace();
      after = placeOf(row);
      const log = openIfPossible(() => openLog(keys, row));
      if (fits(log)) hits.push({ row, log });
      if (hits.length === filter.size) {
        more ||= row !== rows.at(-1);
        break;
      }
    }
  }
  const shares = await countShares(
    db,
    hits.map(({ row }) => row.id),
  );
  const wanted = [...all, ...oneOf];
  return {
    logs: hits.map(({ row, log }) => ({
      id: row.id,
      createdAt: row.created_at,
      status: row.status,
      shares: shares.get(row.id) ?? 0,
      shown: log === null ? null : shownOf(log, wanted),
    })),
    next: more && after !== null ? placeText(after) : null,
  };
}

function createFilter(filter: Filter, all: readonly string[], oneOf: readonly string[]) {
  const { model, feeling, from, to } = filter;
  const isOpen = all.length + oneOf.length === 0 && [model, feeling, from, to].every((part) => part === null);
  return (log: LogContent | null): boolean => {
    if (log === null) return isOpen;
    return (
      (model === null || log.model === model) &&
      (feeling === null || log.feelings.includes(feeling)) &&
      (from === null || log.occurredOn >= from) &&
      (to === null || log.occurredOn <= to) &&
      (isOpen || matchesWords(textOf(log), all, oneOf))
    );
  };
}

function shownOf(log: LogContent, wanted: readonly string[]): FoundLog['shown'] {
  const { title, model, occurredOn, feelings, ownFeelings, caseRef } = log;
  const passage = passageOf(textOf({ ...log, title: '' }), wanted);
  return { title, model, occurredOn, feelings, ownFeelings, caseRef, passage };
}
