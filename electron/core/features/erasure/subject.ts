import { findDisplayName } from '#shared/domain/people/display-name.ts';
import { formatCaseNumber } from '#shared/domain/cases/case-number.ts';
import { knownBy, type KnownBy, type OtherNames } from '#shared/domain/erasure/known-by.ts';
import { tellingWords } from '#shared/domain/erasure/telling-words.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { personTexts } from '#core/database/person-rows.ts';
import { namesOf } from '#core/features/people/names.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Somebody whose file is to be erased. */
export interface Subject {
  readonly personId: string;
  readonly caseId: string;
  readonly caseNo: number;
  readonly caseNumber: string;
  readonly name: string;
  readonly known: KnownBy;
}

/** @throws AppError `not_found` */
export async function getSubject(db: ReadDb, caseId: string): Promise<Subject> {
  const row = await db
    .selectFrom('case_files')
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .select(['case_files.no', 'case_files.case_number', 'case_files.person_id'])
    .select([
      'chosen_name',
      'legal_given_name',
      'legal_family_name',
      'other_names',
      'phone',
      'other_ways_to_reach',
    ])
    .where('case_files.id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  const names = namesOf(row);
  const external = await db
    .selectFrom('person_external_ids')
    .select('external_id')
    .where('person_id', '=', row.person_id)
    .execute();
  const marks = {
    phone: row.phone,
    otherWays: row.other_ways_to_reach,
    caseNumber: formatCaseNumber(row.no),
    externalIds: external.map(({ external_id }) => external_id),
  };
  return {
    personId: row.person_id,
    caseId,
    caseNo: row.no,
    caseNumber: row.case_number,
    name: findDisplayName(names) ?? '',
    known: knownBy(names, marks, await otherNames(db, row.person_id)),
  };
}

/** Names of everybody else whom the vault knows: people supported, those who live with them, colleagues. */
async function otherNames(db: ReadDb, personId: string): Promise<OtherNames> {
  const people = await db
    .selectFrom('people')
    .select(['chosen_name', 'legal_given_name', 'legal_family_name', 'other_names'])
    .where('id', '!=', personId)
    .execute();
  const workers = await db.selectFrom('workers').select('name').execute();
  const own = db.selectFrom('household_members').select('household_id').where('person_id', '=', personId);
  const members = await db
    .selectFrom('household_members')
    .select('given_name')
    .where('household_id', 'not in', own)
    .execute();
  const names = [
    ...people
      .map(namesOf)
      .flatMap(({ chosenName, legalGivenName, legalFamilyName, otherNames: more }) => [
        chosenName,
        legalGivenName ?? '',
        legalFamilyName ?? '',
        `${legalGivenName ?? ''} ${legalFamilyName ?? ''}`,
        `${chosenName} ${legalFamilyName ?? ''}`,
        ...more,
      ]),
    ...workers.map(({ name }) => name),
    ...members.map(({ given_name }) => given_name),
  ].map(foldForSearch);
  return { whole: new Set(names), words: new Set(names.flatMap((name) => name.split(/\s+/u))) };
}

/** The last look searches for so many words, the longest of the file. */
const mostWords = 3000;

/** Words of a person's records by which traces of them are found; taken before the records go. */
export async function wordsOf(
  db: ReadDb,
  { personId }: Pick<Subject, 'personId'>,
): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  await personTexts(db, personId, (text) => {
    for (const word of tellingWords(text)) words.add(word);
  });
  return new Set([...words].toSorted((a, b) => b.length - a.length).slice(0, mostWords));
}
