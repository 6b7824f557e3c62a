import { logContent, type LogContent } from '#shared/contracts/reflective-logs.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { findOwnLogRow } from './logs.queries.ts';
import type { ReflectiveLogsTable } from './reflections.table.ts';
import { contentOf, openJson, sealJson } from './sealed-json.ts';

type Own = Pick<QueryContext['keys'], 'own'>;

export function sealLog({ own }: Own, id: string, content: LogContent): Buffer {
  return sealJson(own, contentOf('reflective_logs', id), content);
}

/** @throws AppError `private_text_locked`, `private_text_damaged` */
export function openLog({ own }: Own, { id, content }: ReflectiveLogsTable): LogContent {
  return openJson(own, contentOf('reflective_logs', id), content, logContent);
}

/** An own log. @throws AppError `not_found`, also for somebody else's */
export async function getOwnLog(
  { db, actor }: Pick<QueryContext, 'db' | 'actor'>,
  id: string,
): Promise<ReflectiveLogsTable> {
  const row = await findOwnLogRow(db, actor.id, id);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Everything in a log that can be searched, in the order of writing. */
export function textOf(log: LogContent): string {
  const { title, answers, learning, nextStep, caseRef, ownFeelings } = log;
  return [title, ...Object.values(answers), learning, nextStep, caseRef, ...ownFeelings]
    .filter((text) => text.trim() !== '')
    .join('\n');
}
