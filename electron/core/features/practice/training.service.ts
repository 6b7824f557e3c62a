import type { z } from 'zod';
import type { practice } from '#shared/contracts/practice.ts';
import { findLongestRecord, trainingState } from '#shared/domain/practice/training.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import type { TrainingRecordsTable, TrainingsTable } from './practice.table.ts';
import { colleagueRows, requireColleague } from './staff-reach.ts';

type Input<N extends keyof typeof practice> = z.output<(typeof practice)[N]['input']>;

function trainingRows(db: ReadDb) {
  return db.selectFrom('trainings').selectAll().orderBy('sort_order').orderBy('id').execute();
}

function recordRows(db: ReadDb, workerIds: readonly string[]) {
  return db
    .selectFrom('training_records')
    .selectAll()
    .where('worker_id', 'in', [...workerIds])
    .orderBy('completed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Where somebody stands with each training of the list, in its order. */
function standingsOf(
  trainings: readonly TrainingsTable[],
  records: readonly TrainingRecordsTable[],
  today: string,
) {
  return trainings.map((training) => {
    const done = records
      .filter((record) => record.training_id === training.id)
      .map((record) => ({ completedOn: record.completed_on, validUntil: record.valid_until }));
    const counts = findLongestRecord(done);
    return {
      trainingId: training.id,
      state: trainingState(training.required === 1, counts, today),
      completedOn: counts?.completedOn ?? null,
      validUntil: counts?.validUntil ?? null,
    };
  });
}

export async function listTrainings({ db }: QueryContext) {
  return (await trainingRows(db)).map((row) => ({
    id: row.id,
    title: row.title,
    about: row.about,
    required: row.required === 1,
    validMonths: row.valid_months,
  }));
}

export async function addTrainings(
  { db, newId }: CommandContext,
  { trainings }: Input<'addTrainings'>,
): Promise<void> {
  const last = (await trainingRows(db)).at(-1)?.sort_order ?? -1;
  await db
    .insertInto('trainings')
    .values(
      trainings.map(({ title, about, required, validMonths }, index) => ({
        id: newId<string>(),
        title,
        about,
        required: required ? 1 : 0,
        valid_months: validMonths,
        sort_order: last + 1 + index,
      })),
    )
    .execute();
}

export async function changeTraining(
  { db }: CommandContext,
  { id, title, about, required, validMonths }: Input<'changeTraining'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('trainings')
    .set({ title, about, required: required ? 1 : 0, valid_months: validMonths })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}

/** The list forgets it; what colleagues did keeps its title in their records. */
export async function removeTraining({ db }: CommandContext, id: string): Promise<void> {
  await db.updateTable('training_records').set({ training_id: null }).where('training_id', '=', id).execute();
  await db.deleteFrom('trainings').where('id', '=', id).execute();
}

export async function getTrainingOf({ db, actor, clock }: QueryContext, worker: string) {
  await requireColleague(db, actor, worker);
  const records = await recordRows(db, [worker]);
  return {
    standings: standingsOf(await trainingRows(db), records, clock.today()),
    records: records.map((row) => ({
      id: row.id,
      trainingId: row.training_id,
      title: row.title,
      provider: row.provider,
      completedOn: row.completed_on,
      validUntil: row.valid_until,
    })),
  };
}

/** Colleagues by name beside the whole list: four statements, however many colleagues. */
export async function listTeamTraining({ db, actor, clock }: QueryContext) {
  const colleagues = await colleagueRows(db, actor);
  const trainings = await trainingRows(db);
  const records = await recordRows(
    db,
    colleagues.map(({ id }) => id),
  );
  const byWorker = Map.groupBy(records, ({ worker_id }) => worker_id);
  return colleagues.map(({ id, name }) => ({
    id: workerId.parse(id),
    name,
    standings: standingsOf(trainings, byWorker.get(id) ?? [], clock.today()),
  }));
}

export async function saveTrainingRecord(
  { db, actor, clock, newId }: CommandContext,
  { id, workerId: worker, record }: Input<'saveTrainingRecord'>,
): Promise<{ id: string }> {
  await requireColleague(db, actor, worker);
  if (record.completedOn > clock.today()) {
    throw new AppError('invalid_input', { fields: { 'record.completedOn': 'in_the_future' } });
  }
  if (record.validUntil !== null && record.validUntil < record.completedOn) {
    throw new AppError('invalid_input', { fields: { 'record.validUntil': 'before_start' } });
  }
  const known = (await trainingRows(db)).some((training) => training.id === record.trainingId);
  if (record.trainingId !== null && !known) {
    throw new AppError('invalid_input', { fields: { 'record.trainingId': 'not_a_choice' } });
  }
  const written = {
    training_id: record.trainingId,
    title: record.title,
    provider: record.provider,
    completed_on: record.completedOn,
    valid_until: record.validUntil,
    recorded_by: actor.id,
  };
  if (id === null) {
    const made: string = newId();
    await db
      .insertInto('training_records')
      .values({ id: made, worker_id: worker, ...written })
      .execute();
    return { id: made };
  }
  const { numUpdatedRows } = await db
    .updateTable('training_records')
    .set(written)
    .where('id', '=', id)
    .where('worker_id', '=', worker)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

export async function removeTrainingRecord({ db, actor }: CommandContext, id: string): Promise<void> {
  const row = await db.selectFrom('training_records').selectAll().where('id', '=', id).executeTakeFirst();
  // Refused as for a colleague out of reach, so that nothing tells which ids exist.
  if (row === undefined) throw new AppError('not_allowed');
  await requireColleague(db, actor, row.worker_id);
  await db.deleteFrom('training_records').where('id', '=', id).execute();
}
