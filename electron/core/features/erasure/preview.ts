import { z } from 'zod';
import {
  type MentionPlace,
  mentionPlaces,
  type HoldingGroup,
  holdingGroups,
} from '#shared/domain/erasure/erasure-codes.ts';
import { wordMatcher } from '#shared/domain/erasure/word-matcher.ts';
import { countNaming, teachNames } from '#core/database/person-rows.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { holdings, type TableName } from './holdings.ts';
import type { Subject } from './subject.ts';

const meetings: readonly TableName[] = [
  'callover_meetings',
  'callover_amendments',
  'callover_actions',
  'house_meetings',
  'group_programmes',
  'group_sessions',
];

/** In which words a table is told of in which the person is named. */
function placeOf(table: TableName): MentionPlace {
  if (meetings.includes(table)) return 'meetings';
  return holdings[table].kind === 'theirs' ? 'other_files' : 'lists';
}

/** Counts in the order in which they are shown. */
export function countLines(counts: Readonly<Partial<Record<HoldingGroup, number>>>) {
  return holdingGroups.flatMap((group) => {
    const count = counts[group] ?? 0;
    return count === 0 ? [] : [{ group, count }];
  });
}

/** How many records outside the file name the person, by place. */
export async function countMentions(
  db: ReadDb,
  connection: OpenVault['connection'],
  { personId, known }: Subject,
): Promise<{ place: MentionPlace; certain: number; single: number }[]> {
  const count = async (certain: readonly string[], single: readonly string[]) => {
    teachNames(connection, wordMatcher(certain, single));
    return (await countNaming(db, personId)).map(({ table, rows }) => ({ place: placeOf(table), rows }));
  };
  const certain = await count(known.certain, []);
  const all = known.single.length === 0 ? certain : await count(known.certain, known.single);
  const sum = (found: typeof all, place: MentionPlace) =>
    found.filter((each) => each.place === place).reduce((total, { rows }) => total + rows, 0);
  return mentionPlaces.flatMap((place) => {
    const both = { certain: sum(certain, place), both: sum(all, place) };
    return both.both === 0 ? [] : [{ place, certain: both.certain, single: both.both - both.certain }];
  });
}

const contacts = z.array(z.object({ name: z.string() }));
const names = z.array(z.string());

/** Everybody else whom the file names in a field of its own, once, by name. */
export async function listOthers(db: ReadDb, { personId, caseId }: Subject): Promise<string[]> {
  const person = await db
    .selectFrom('people')
    .select('emergency_contacts')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const own = db.selectFrom('household_members').select('household_id').where('person_id', '=', personId);
  const household = await db
    .selectFrom('household_members')
    .select('given_name')
    .where('household_id', 'in', own)
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '!=', personId)]))
    .execute();
  const agencies = await db
    .selectFrom('agency_links')
    .select('contact_name')
    .where('case_id', '=', caseId)
    .execute();
  const incidents = await db
    .selectFrom('incidents')
    .select('people_involved')
    .where('case_id', '=', caseId)
    .execute();
  const all = [
    ...household.map(({ given_name }) => given_name),
    ...contacts.parse(JSON.parse(person.emergency_contacts)).map(({ name }) => name),
    ...agencies.map(({ contact_name }) => contact_name),
    ...incidents.flatMap(({ people_involved }) => names.parse(JSON.parse(people_involved))),
  ].map((name) => name.trim());
  return [...new Set(all)].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b));
}

/** Documents whose files are still there, newest first. */
export async function listOwnDocuments(db: ReadDb, { caseId }: Subject) {
  const rows = await db
    .selectFrom('documents')
    .select(['title', 'received_on'])
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('received_on', 'desc')
    .orderBy('entry_key', 'desc')
    .execute();
  return rows.map(({ title, received_on }) => ({ title, receivedOn: received_on }));
}
