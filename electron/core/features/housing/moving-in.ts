import {
  type MoveInHead,
  moveInHead,
  type MoveInItem,
  type MoveInItemContent,
  type StarterItem,
} from '#shared/contracts/moving-in.ts';
import { starterItems } from '#shared/domain/housing/move-in-codes.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { findListRow, itemRows, type MoveInListRow, starterRows } from './moving-in.queries.ts';

/** A list with what stands on it, in the order of the groups' talk. */
export interface MoveInList {
  readonly head: MoveInHead;
  readonly items: MoveInItem[];
}

function headOf(row: MoveInListRow): MoveInHead {
  return moveInHead.parse({
    movingOn: row.moving_on,
    address: row.address,
    method: row.method,
    keys: JSON.parse(row.keys),
    meters: JSON.parse(row.meters),
    personWords: row.person_words,
  });
}

/** The columns that the head of a list fills. */
export function headColumns(head: MoveInHead) {
  return {
    moving_on: head.movingOn,
    address: head.address,
    method: head.method,
    keys: JSON.stringify(head.keys),
    meters: JSON.stringify(head.meters),
    person_words: head.personWords,
  };
}

/** The columns that one thing fills. */
export function itemColumns({ group, text, state, who, cost }: MoveInItemContent) {
  return { group_key: group, text, state, who, cost };
}

/** The list of a case; undefined before it was begun. */
export async function findList(db: ReadDb, caseId: string): Promise<MoveInList | undefined> {
  const row = await findListRow(db, caseId);
  if (row === undefined) return undefined;
  const items = await itemRows(db, caseId);
  return {
    head: headOf(row),
    items: items.map(({ id, group_key: group, text, state, who, cost }) => ({
      id,
      group,
      text,
      state,
      who,
      cost,
    })),
  };
}

/** The list of a case. @throws AppError `not_found` before it was begun */
export async function getList(db: ReadDb, caseId: string): Promise<MoveInList> {
  const list = await findList(db, caseId);
  if (list === undefined) throw new AppError('not_found');
  return list;
}

/** What new lists begin with: the organisation's own list, else Keystead's in the organisation's language. */
export async function getStarter(db: ReadDb): Promise<{ isOwn: boolean; items: StarterItem[] }> {
  const own = await starterRows(db);
  if (own.length > 0) {
    return { isOwn: true, items: own.map(({ group_key: group, text }) => ({ group, text })) };
  }
  const words = createWords();
  const { language, personWord } = await getOrganisation(db);
  await speak(words, language, personWord);
  return {
    isOwn: false,
    items: starterItems.map(({ group, words: key }) => ({
      group,
      text: words.t(`movingIn:starterItem.${key}`),
    })),
  };
}
