import type { z } from 'zod';
import type { around } from '#shared/contracts/around.ts';
import type { NodeMapContent } from '#shared/contracts/around-maps.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type CaseId, entryId as entryIdOf } from '#shared/lib/ids.ts';
import { addStepOf, listPlanWords, noteWish } from '#core/features/plans/plans.service.ts';
import { findCurrentForPerson, getRecord } from '#core/features/records/records.service.ts';
import type { Actor, CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { findOrigin, originsOfMap } from './around.queries.ts';

type Made = z.output<typeof around.made.output>[number];
type Place = Pick<z.output<typeof around.makeGoal.input>, 'caseId' | 'entryId' | 'nodeId'>;
type StepInput = z.output<typeof around.makeStep.input>;
type Reader = Pick<QueryContext, 'db' | 'actor'>;

async function getMap(
  { db, actor }: Reader,
  caseId: CaseId,
  entryId: Place['entryId'],
): Promise<NodeMapContent> {
  const { body } = await getRecord(db, actor, caseId, entryId);
  if (body.kind !== 'node_map') throw new AppError('not_found');
  return body.content;
}

/** What stands in a box. @throws AppError `not_found` for another map's box, `invalid_input` for an empty one */
async function getBoxText(reader: Reader, { caseId, entryId, nodeId }: Place): Promise<string> {
  const { nodes } = await getMap(reader, caseId, entryId);
  const node = nodes.find(({ id }) => id === nodeId);
  if (node === undefined) throw new AppError('not_found');
  if (node.text === '') throw new AppError('invalid_input', { fields: { nodeId: 'required' } });
  return node.text;
}

async function remember(
  { db }: CommandContext,
  { caseId, entryId, nodeId }: Place,
  outcome: 'goal' | 'goal_step',
  targetId: string,
): Promise<void> {
  await db
    .insertInto('map_origins')
    .values({ target_id: targetId, case_id: caseId, entry_id: entryId, node_id: nodeId, outcome })
    .execute();
}

/** Notes a box as a wish of the plan, with its way back. @throws AppError `not_found`, `invalid_input` */
export async function makeGoal(context: CommandContext, place: Place): Promise<string> {
  const words = await getBoxText(context, place);
  const goalId = await noteWish(context, place.caseId, words);
  await remember(context, place, 'goal', goalId);
  return goalId;
}

/** Makes a step of a box, with its way back. @throws AppError `not_found`, `invalid_input` */
export async function makeStep(context: CommandContext, input: StepInput): Promise<string> {
  await getBoxText(context, input);
  const { caseId, goalId, content } = input;
  const stepId = await addStepOf(context, { caseId, goalId, content });
  await remember(context, input, 'goal_step', stepId);
  return stepId;
}

async function factorsFromMaps(db: ReadDb, caseId: CaseId) {
  const plan = await findCurrentForPerson(db, caseId, 'safety_plan');
  const factors = plan?.body.kind === 'safety_plan' ? plan.body.content.factors : [];
  return factors.flatMap(({ id, situation, origin }) =>
    origin === undefined ? [] : [{ id, situation, origin }],
  );
}

/** What the boxes of a map became, as far as it is still there: goals and steps of any plan, the present safety plan. */
export async function listMade(
  { db, actor }: { readonly db: ReadDb; readonly actor: Actor },
  caseId: CaseId,
  entryId: Place['entryId'],
): Promise<Made[]> {
  const { nodes } = await getMap({ db, actor }, caseId, entryId);
  const words = await listPlanWords(db, caseId);
  const made: Made[] = (await originsOfMap(db, caseId, entryId)).flatMap((row) => {
    const found = words.get(row.target_id);
    if (found === undefined) return [];
    return [{ nodeId: row.node_id, outcome: row.outcome, targetId: row.target_id, ...found }];
  });
  for (const { id, situation, origin } of await factorsFromMaps(db, caseId)) {
    if (origin.entryId === entryId) {
      made.push({
        nodeId: origin.nodeId,
        outcome: 'safety_factor',
        targetId: id,
        goalId: null,
        text: situation,
      });
    }
  }
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  return made.toSorted((a, b) => (place.get(a.nodeId) ?? 0) - (place.get(b.nodeId) ?? 0));
}

/** The map and the words of the box behind a goal, a step or a situation; null for what came from elsewhere. */
export async function findMapOf(
  reader: Reader,
  caseId: CaseId,
  targetId: string,
): Promise<z.output<typeof around.origin.output>> {
  const row = await findOrigin(reader.db, caseId, targetId);
  const factor = (await factorsFromMaps(reader.db, caseId)).find(({ id }) => id === targetId);
  const place = row === undefined ? factor?.origin : { entryId: row.entry_id, nodeId: row.node_id };
  if (place === undefined) return null;
  const id = entryIdOf.parse(place.entryId);
  const { title, nodes } = await getMap(reader, caseId, id);
  return { entryId: id, title, text: nodes.find((node) => node.id === place.nodeId)?.text ?? '' };
}
