import type { z } from 'zod';
import type { CompetencyFrameworkView, practice } from '#shared/contracts/practice.ts';
import { findFrameworkProblems } from '#shared/domain/practice/framework.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import {
  competencyRows,
  deleteParts,
  findFrameworkRow,
  frameworkRows,
  levelRows,
  ratedFrameworkRows,
} from './frameworks.queries.ts';

type SaveInput = z.output<typeof practice.saveFramework.input>;

/** Every framework in all its versions (domain.md 10.4). */
export async function listFrameworks(db: ReadDb): Promise<CompetencyFrameworkView[]> {
  const competencies = await competencyRows(db);
  const levels = await levelRows(db);
  const rated = new Set((await ratedFrameworkRows(db)).map(({ framework_id }) => framework_id));
  return (await frameworkRows(db)).map((row) => ({
    id: row.id,
    familyId: row.family_id,
    name: row.name,
    owner: row.owner,
    version: row.version,
    isShipped: row.is_shipped === 1,
    isInUse: row.is_in_use === 1,
    isRated: rated.has(row.id),
    competencies: competencies.flatMap(({ framework_id, key, name, relevance }) =>
      framework_id === row.id
        ? [
            {
              key,
              name,
              relevance,
              levels: levels.flatMap((level) =>
                level.framework_id === row.id && level.competency_key === key
                  ? [
                      {
                        label: level.label,
                        levelNumber: level.level_number,
                        description: level.description,
                      },
                    ]
                  : [],
              ),
            },
          ]
        : [],
    ),
  }));
}

/** @throws AppError `not_found` */
export async function getFramework(db: ReadDb, id: string): Promise<CompetencyFrameworkView> {
  const framework = (await listFrameworks(db)).find((each) => each.id === id);
  if (framework === undefined) throw new AppError('not_found');
  return framework;
}

async function insertCompetencies(
  db: WriteDb,
  frameworkId: string,
  competencies: SaveInput['content']['competencies'],
): Promise<void> {
  for (const [index, { key, name, relevance, levels }] of competencies.entries()) {
    await db
      .insertInto('competencies')
      .values({ framework_id: frameworkId, key, name, relevance, sort_order: index })
      .execute();
    for (const [place, { label, levelNumber, description }] of levels.entries()) {
      await db
        .insertInto('competency_levels')
        .values({
          framework_id: frameworkId,
          competency_key: key,
          label,
          level_number: levelNumber,
          description,
          sort_order: place,
        })
        .execute();
    }
  }
}

/**
 * Keeps a framework. A version that an appraisal was begun with is never touched: the change is the next version, and
 * the earlier one goes out of use.
 * @throws AppError `framework_not_editable` for the shipped set and for earlier versions
 */
export async function saveFramework(
  { db, clock, newId }: CommandContext,
  { id, content }: SaveInput,
): Promise<{ id: string }> {
  const fields = findFrameworkProblems(content);
  if (Object.keys(fields).length > 0) {
    const paths = Object.entries(fields).map(([path, code]) => [`content.${path}`, code] as const);
    throw new AppError('invalid_input', { fields: Object.fromEntries(paths) });
  }
  const { name, owner, competencies } = content;
  const before = id === null ? undefined : await findFrameworkRow(db, id);
  if (id !== null && before === undefined) throw new AppError('not_found');
  if (before !== undefined && (before.is_shipped === 1 || before.is_in_use === 0)) {
    throw new AppError('framework_not_editable');
  }
  const isRated =
    before !== undefined && (await ratedFrameworkRows(db)).some((row) => row.framework_id === before.id);
  if (before !== undefined && !isRated) {
    await db.updateTable('competency_frameworks').set({ name, owner }).where('id', '=', before.id).execute();
    await deleteParts(db, before.id);
    await insertCompetencies(db, before.id, competencies);
    return { id: before.id };
  }
  const nextId: string = newId();
  await db
    .updateTable('competency_frameworks')
    .set({ is_in_use: 0 })
    .where('id', '=', before?.id ?? '')
    .execute();
  await db
    .insertInto('competency_frameworks')
    .values({
      id: nextId,
      family_id: before?.family_id ?? nextId,
      name,
      owner,
      version: (before?.version ?? 0) + 1,
      is_shipped: 0,
      is_in_use: 1,
      created_at: clock.now(),
    })
    .execute();
  await insertCompetencies(db, nextId, competencies);
  return { id: nextId };
}

/** @throws AppError `framework_not_editable` for the shipped set, which every vault keeps */
export async function retireFramework({ db }: CommandContext, id: string): Promise<void> {
  const row = await findFrameworkRow(db, id);
  if (row === undefined) throw new AppError('not_found');
  if (row.is_shipped === 1) throw new AppError('framework_not_editable');
  if ((await ratedFrameworkRows(db)).some(({ framework_id }) => framework_id === id)) {
    await db.updateTable('competency_frameworks').set({ is_in_use: 0 }).where('id', '=', id).execute();
    return;
  }
  await deleteParts(db, id);
  await db.deleteFrom('competency_frameworks').where('id', '=', id).execute();
}
