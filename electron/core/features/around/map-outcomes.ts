import type { z } from 'zod';
import type { around } from '#shared/contracts/around.ts';
import type { MapPlace, NodeMapContent } from '#shared/contracts/around-maps.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import { addStepOf, listPlanWords, noteWish } from '#core/features/plans/plans.service.ts';
import { findCurrentForPerson, getRecord, listRecordsOf } from '#core/features/records/records.service.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { originsOfCase } from './around.queries.ts';

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

interface MadeInRecord {
  readonly outcome: 'safety_factor' | 'vulnerability_factor';
  readonly id: string;
  readonly text: string;
  readonly origin: MapPlace | null;
}

/** Parts of present records that came from a map: they keep their box in the version itself. */
async function partsOfRecords(db: ReadDb, caseId: CaseId): Promise<MadeInRecord[]> {
  const plan = await findCurrentForPerson(db, caseId, 'safety_plan');
  const framework = await findCurrentForPerson(db, caseId, 'vulnerability');
  const situations = plan?.body.kind === 'safety_plan' ? plan.body.content.factors : [];
  const factors = framework?.body.kind === 'vulnerability' ? framework.body.content.factors : [];
  return [
    ...situations.map(({ id, situation, origin }) => ({
      outcome: 'safety_factor' as const,
      id,
      text: situation,
      origin,
    })),
    ...factors.map(({ id, text, origin }) => ({
      outcome: 'vulnerability_factor' as const,
      id,
      text,
      origin,
    })),
  ];
}

interface MadeOfBox extends Made {
  readonly entryId: string;
}

/** What boxes became, as far as it is still there: goals and steps of any plan, parts of the present records. */
async function listAllMade(db: ReadDb, caseId: CaseId): Promise<MadeOfBox[]> {
  const words = await listPlanWords(db, caseId);
  const inPlans = (await originsOfCase(db, caseId)).flatMap((row) => {
    const found = words.get(row.target_id);
    if (found === undefined) return [];
    return [
      {
        entryId: row.entry_id,
        nodeId: row.node_id,
        outcome: row.outcome,
        targetId: row.target_id,
        ...found,
      },
    ];
  });
  const inRecords = (await partsOfRecords(db, caseId)).flatMap(({ outcome, id, text, origin }) =>
    origin === null ? [] : [{ ...origin, outcome, targetId: id, goalId: null, text }],
  );
  return [...inPlans, ...inRecords];
}

/** What the boxes of one map became, in the order of the boxes. @throws AppError `not_found` */
export async function listMade(reader: Reader, caseId: CaseId, entryId: EntryId): Promise<Made[]> {
  const { nodes } = await getMap(reader, caseId, entryId);
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const made = (await listAllMade(reader.db, caseId)).filter((one) => one.entryId === entryId);
  return made
    .toSorted((a, b) => (place.get(a.nodeId) ?? 0) - (place.get(b.nodeId) ?? 0))
    .map(({ entryId: _entryId, ...one }) => one);
}

/** The map and the words of the box behind each part of the case that was made of one. */
export async function listOrigins(
  db: ReadDb,
  caseId: CaseId,
): Promise<z.output<typeof around.origins.output>> {
  const maps = new Map(
    (await listRecordsOf(db, caseId, 'node_map')).map((map) => [String(map.entryId), map]),
  );
  return (await listAllMade(db, caseId)).flatMap(({ targetId, entryId, nodeId }) => {
    const map = maps.get(entryId);
    if (map?.body.kind !== 'node_map') return [];
    const { title, nodes } = map.body.content;
    const text = nodes.find(({ id }) => id === nodeId)?.text ?? '';
    return [{ targetId, entryId: map.entryId, title, text }];
  });
}
