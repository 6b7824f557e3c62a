import {
  type ActionStatus,
  supervisionFunctions,
  type SupervisionFunction,
  supervisionSections,
  type SupervisionSection,
} from '#shared/domain/supervision/supervision-codes.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import { openAction } from './action-changes.ts';
import { itemOpener } from './item-changes.ts';
import { getTextKey } from './pair-text.ts';
import { ownAgreement } from './supervision-access.ts';
import { actionRows, agreementRows, itemRows, sessionRows } from './supervision.queries.ts';

/** What some time of supervision was about, in counts, and its actions; never the text of an item (domain.md 10.2). */
export interface SupervisionTime {
  readonly held: number;
  /** Those that had items, in the order of the record. */
  readonly sections: readonly { readonly section: SupervisionSection; readonly count: number }[];
  readonly functions: readonly { readonly name: SupervisionFunction; readonly count: number }[];
  /** Agreed in a session of that time, earliest first; one that was carried over inside it stands as it went on. */
  readonly actions: readonly { readonly text: string; readonly status: ActionStatus }[];
}

interface TheTwo {
  readonly workerId: string;
  readonly supervisorId: string;
}

/**
 * Themes and actions of the sessions that two people held from one day to another, for the appraisal of one of them.
 * Private items of either are never counted. Nothing for a third: only agreements of the actor are read.
 */
export async function listYearOf(
  context: QueryContext | CommandContext,
  two: TheTwo,
  from: string,
  to: string,
): Promise<SupervisionTime> {
  const { db, actor, keys } = context;
  const rows = (await agreementRows(db, actor.id)).filter(
    ({ supervisee_id, supervisor_id }) =>
      supervisee_id === two.workerId && supervisor_id === two.supervisorId,
  );
  const [first] = rows;
  if (first === undefined) return { held: 0, sections: [], functions: [], actions: [] };
  const key = await getTextKey(context, ownAgreement(actor.id, first).peerId);
  const agreementIds = rows.map(({ id }) => id);
  const held = (await sessionRows(db, agreementIds)).filter(
    ({ status, held_on }) => status === 'held' && held_on >= from && held_on <= to,
  );
  const ids = held.map(({ id }) => id);
  const items = (ids.length === 0 ? [] : await itemRows(db, ids, actor.id)).filter(
    ({ is_private }) => is_private === 0,
  );
  const contents = items.map(itemOpener(keys, key));
  const actions = [];
  for (const id of agreementIds) {
    for (const row of await actionRows(db, id)) {
      const wentOn = row.closed_in !== null && ids.includes(row.closed_in) && row.status === 'carried_over';
      if (wentOn || !ids.includes(row.session_id)) continue;
      actions.push({ text: openAction(key, row).text, status: row.status });
    }
  }
  return {
    held: held.length,
    sections: supervisionSections
      .map((section) => ({ section, count: items.filter((item) => item.section === section).length }))
      .filter((each) => each.count > 0),
    functions: supervisionFunctions
      .map((name) => ({ name, count: contents.filter(({ functions }) => functions.includes(name)).length }))
      .filter((each) => each.count > 0),
    actions,
  };
}
