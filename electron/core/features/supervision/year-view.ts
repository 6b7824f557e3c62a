import type { z } from 'zod';
import { wellbeing } from '#shared/contracts/supervision-records.ts';
import type { supervision } from '#shared/contracts/supervision.ts';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { yearPicture } from '#shared/domain/supervision/year-picture.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { itemOpener } from './item-changes.ts';
import { getTextKey, openJson } from './pair-text.ts';
import { placeInSession } from './session-changes.ts';
import { getAgreement } from './supervision-access.ts';
import { itemRows, sessionRows } from './supervision.queries.ts';

type Year = z.input<typeof supervision.year.output>;

/** What twelve months of sessions held were about, in counts, for one of the two. */
export async function readYear(context: QueryContext, agreementId: string): Promise<Year> {
  const { db, actor, keys, clock } = context;
  const { row, peerId } = await getAgreement(context, agreementId);
  const key = await getTextKey(context, peerId);
  const to = clock.today();
  const from = addMonthsClamped(to, -12);
  const held = (await sessionRows(db, [row.id])).filter(
    ({ status, held_on }) => status === 'held' && held_on > from && held_on <= to,
  );
  const ids = held.map(({ id }) => id);
  const items = ids.length === 0 ? [] : await itemRows(db, ids, actor.id);
  const open = itemOpener(keys, key);
  const { counts, remark } = yearPicture(items.filter(({ is_private }) => is_private === 0).map(open));
  return {
    from,
    to,
    held: held.length,
    counts: [...counts],
    remark,
    checks: held.flatMap((session) =>
      session.wellbeing === null
        ? []
        : [
            {
              sessionId: session.id,
              on: session.held_on,
              answers: openJson(key, placeInSession(session.id, 'wellbeing'), session.wellbeing, wellbeing),
            },
          ],
    ),
  };
}
