import { inPieces } from '#core/database/in-pieces.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Entries that the import itself writes into a new file: the one of its first state. */
const ownEntries = 1;

/**
 * Case files of the batch in which somebody has done anything since: an entry, a draft, a worker, a step, a consent, a
 * place in a callover, a later import, or any act in the audit trail on the file, the person or a record that the batch
 * made. Reading is none.
 */
export async function casesWorkedOn(db: ReadDb, batchId: string): Promise<ReadonlySet<string>> {
  const mine = db.selectFrom('case_files').select('id').where('import_batch_id', '=', batchId);
  const persons = db.selectFrom('case_files').select('person_id').where('import_batch_id', '=', batchId);
  const entries = await mine.where('next_entry', '>', 1 + ownEntries).execute();
  const assigned = await db
    .selectFrom('case_assignments')
    .select('case_id as id')
    .where('case_id', 'in', mine)
    .execute();
  const drafted = await db
    .selectFrom('drafts')
    .select('case_id as id')
    .where('case_id', 'is not', null)
    .where('case_id', 'in', mine)
    .execute();
  const steps = await db
    .selectFrom('checklist_items')
    .innerJoin('support_episodes', 'support_episodes.id', 'checklist_items.episode_id')
    .select('checklist_items.case_id as id')
    .where('support_episodes.import_batch_id', '=', batchId)
    .execute();
  const later = await db
    .selectFrom('support_episodes')
    .select('case_id as id')
    .where('case_id', 'in', mine)
    .where((eb) => eb.or([eb('import_batch_id', 'is', null), eb('import_batch_id', '!=', batchId)]))
    .execute();
  const continued = await db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select('case_files.id')
    .where('support_episodes.import_batch_id', '=', batchId)
    .where((eb) =>
      eb.or([eb('case_files.import_batch_id', 'is', null), eb('case_files.import_batch_id', '!=', batchId)]),
    )
    .execute();
  const consented = await db
    .selectFrom('consents')
    .innerJoin('case_files', 'case_files.person_id', 'consents.person_id')
    .select('case_files.id')
    .where('consents.person_id', 'in', persons)
    .execute();
  const living = await db
    .selectFrom('household_members')
    .innerJoin('households', 'households.id', 'household_members.household_id')
    .innerJoin('case_files', 'case_files.person_id', 'household_members.person_id')
    .select('case_files.id')
    .where('household_members.person_id', 'in', persons)
    .where((eb) =>
      eb.or([eb('households.import_batch_id', 'is', null), eb('households.import_batch_id', '!=', batchId)]),
    )
    .execute();
  const discussed = await db
    .selectFrom('callover_entries')
    .select('case_id as id')
    .where('case_id', 'in', mine)
    .execute();
  const asked = await db
    .selectFrom('callover_messages')
    .select('case_id as id')
    .where('case_id', 'in', mine)
    .execute();
  const acts = await actsOnBatch(db, batchId);
  const given = await givenLater(db, batchId);
  const built = [...(await builtOnHomes(db, batchId)), ...(await builtOnEntries(db, batchId))];
  const all = [
    ...given,
    ...built,
    ...entries,
    ...assigned,
    ...drafted,
    ...steps,
    ...later,
    ...continued,
    ...consented,
    ...living,
    ...discussed,
    ...asked,
    ...acts,
  ];
  return new Set(all.flatMap(({ id }) => (id === null ? [] : [id])));
}

/** Files of people whom the batch made and whom a later import gave something. */
function givenLater(db: ReadDb, batchId: string) {
  return db
    .selectFrom('case_files')
    .innerJoin('import_rows', 'import_rows.target_id', 'case_files.person_id')
    .select('case_files.id')
    .where('case_files.import_batch_id', '=', batchId)
    .where('import_rows.status', '=', 'joined')
    .where('import_rows.batch_id', '!=', batchId)
    .execute();
}

/** Files in which a home of this batch has become part of something: an account of its rent, or another tenancy. */
async function builtOnHomes(db: ReadDb, batchId: string) {
  const rented = await db
    .selectFrom('tenancies')
    .innerJoin('rent_entries', 'rent_entries.tenancy_id', 'tenancies.id')
    .innerJoin('case_files', 'case_files.person_id', 'tenancies.person_id')
    .select('case_files.id')
    .where('tenancies.import_batch_id', '=', batchId)
    .execute();
  const housed = await db
    .selectFrom('accommodations')
    .innerJoin('tenancies', 'tenancies.accommodation_id', 'accommodations.id')
    .innerJoin('case_files', 'case_files.person_id', 'accommodations.person_id')
    .select('case_files.id')
    .where('accommodations.import_batch_id', '=', batchId)
    .where((eb) =>
      eb.or([eb('tenancies.import_batch_id', 'is', null), eb('tenancies.import_batch_id', '!=', batchId)]),
    )
    .execute();
  const paying = await db
    .selectFrom('tenancies')
    .innerJoin('case_files', 'case_files.person_id', 'tenancies.person_id')
    .select('case_files.id')
    .where('tenancies.import_batch_id', '=', batchId)
    .where((eb) =>
      eb.or([
        eb('tenancies.id', 'in', eb.selectFrom('rent_arrangements').select('tenancy_id')),
        eb(
          'tenancies.id',
          'in',
          eb.selectFrom('tenancy_concerns').select('tenancy_id').where('tenancy_id', 'is not', null),
        ),
      ]),
    )
    .execute();
  return [...rented, ...housed, ...paying];
}

/** Files in which somebody disagreed with a note of this batch, or made a goal from a reading of it. */
async function builtOnEntries(db: ReadDb, batchId: string) {
  const mine = db.selectFrom('entries').select('key').where('import_batch_id', '=', batchId);
  const disputed = await db
    .selectFrom('dispute_notes')
    .select('case_id as id')
    .where('entry_key', 'in', mine)
    .execute();
  const aimed = await db
    .selectFrom('goals')
    .select('case_id as id')
    .where('reading_id', 'in', db.selectFrom('star_readings').select('id').where('entry_key', 'in', mine))
    .execute();
  return [...disputed, ...aimed];
}

/** Files on which, or on whose records of this batch, the audit trail knows an act other than reading. */
async function actsOnBatch(db: ReadDb, batchId: string): Promise<readonly { readonly id: string }[]> {
  const acts = await db
    .selectFrom('audit_events')
    .select('entity_id')
    .distinct()
    .where('action', '!=', 'view')
    .where('entity_id', 'in', (eb) =>
      eb
        .selectFrom('import_rows')
        .select((row) => row.fn.coalesce('target_id', row.val('')).as('entity_id'))
        .where('batch_id', '=', batchId)
        .where('status', '=', 'created')
        .unionAll(
          eb.selectFrom('case_files').select('id as entity_id').where('import_batch_id', '=', batchId),
        ),
    )
    .execute();
  const files: { readonly id: string }[] = [];
  await inPieces(
    acts.flatMap(({ entity_id }) => (entity_id === null ? [] : [entity_id])),
    async (ids) => {
      files.push(
        ...(await db
          .selectFrom('case_files')
          .select('case_files.id')
          .where((eb) =>
            eb.or([
              eb('id', 'in', ids),
              eb('person_id', 'in', ids),
              eb('id', 'in', eb.selectFrom('support_episodes').select('case_id').where('id', 'in', ids)),
              eb(
                'person_id',
                'in',
                eb.selectFrom('accommodations').select('person_id').where('id', 'in', ids),
              ),
              eb('person_id', 'in', eb.selectFrom('tenancies').select('person_id').where('id', 'in', ids)),
              eb('no', 'in', eb.selectFrom('entries').select('case_no').where('id', 'in', ids)),
              eb('id', 'in', eb.selectFrom('star_readings').select('case_id').where('id', 'in', ids)),
              eb(
                'person_id',
                'in',
                eb
                  .selectFrom('rent_entries')
                  .innerJoin('tenancies', 'tenancies.id', 'rent_entries.tenancy_id')
                  .select('tenancies.person_id')
                  .where('rent_entries.id', 'in', ids),
              ),
            ]),
          )
          .execute()),
      );
    },
  );
  return files;
}
