import { sessionContent, type SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import { contentOf, openJson, sealJson } from './sealed-json.ts';
import { actionsOf, findReadableSession, isNamed, presentAmong, putSession } from './sessions.queries.ts';
import { teamMembers } from './shares.queries.ts';

/** What is sealed: everything but kind, day and team, and of an action only its words. */
const sealedContent = sessionContent
  .omit({ kind: true, heldOn: true, teamId: true })
  .extend({ actions: sessionContent.shape.actions.element.pick({ id: true, text: true }).array() });

type Row = NonNullable<Awaited<ReturnType<typeof findReadableSession>>>;

/** A session that was sealed to the signed-in person. @throws AppError `not_found` */
export async function getReadableSession(
  { db, actor }: Pick<QueryContext, 'db' | 'actor'>,
  id: string,
): Promise<Row> {
  const row = await findReadableSession(db, actor.id, id);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** The texts of a session. @throws AppError `private_text_locked`, `private_text_damaged` */
export function openTexts(keys: QueryContext['keys'], { id, key_id, sealed, content }: Row) {
  return openJson(
    keys.openShared(key_id, sealed),
    contentOf('reflection_sessions', id),
    content,
    sealedContent,
  );
}

/** The whole session, its actions with their state as it is now. */
export async function openSession({ db, keys }: QueryContext, row: Row): Promise<SessionContent> {
  const texts = openTexts(keys, row);
  const actions = await actionsOf(db, row.id);
  return {
    ...texts,
    kind: row.kind,
    heldOn: row.held_on,
    teamId: row.team_id,
    actions: actions.map((action) => ({
      id: action.id,
      text: texts.actions.find(({ id }) => id === action.id)?.text ?? '',
      ownerId: workerId.parse(action.owner_id),
      dueOn: action.due_on,
      status: action.status,
    })),
  };
}

/** Who may read a session: who writes it, the participants, the team of that moment, and owners of actions. */
async function readersOf(
  { db, actor }: CommandContext,
  content: SessionContent,
): Promise<readonly WorkerId[]> {
  const team = content.teamId === null ? [] : await teamMembers(db, [content.teamId]);
  const named = [
    ...content.participants,
    ...team.map(({ id }) => id),
    ...content.actions.map(({ ownerId }) => ownerId),
  ];
  const present = await presentAmong(db, [...new Set(named)]);
  return [...new Set([actor.id, ...present.map((id) => workerId.parse(id))])];
}

async function requireNamed({ db }: CommandContext, { teamId, actions }: SessionContent): Promise<void> {
  const isTeam = teamId === null || (await isNamed(db, 'teams', [teamId]));
  const areWorkers = await isNamed(
    db,
    'workers',
    actions.map(({ ownerId }) => ownerId),
  );
  refuseProblems({
    ...(isTeam ? {} : { 'content.teamId': 'not_a_choice' }),
    ...(areWorkers ? {} : { 'content.actions': 'not_a_choice' }),
  });
}

/**
 * Keeps a session under a new key for everybody who may read it now.
 * @returns the instant
 * @throws AppError `invalid_input` for a team or an owner that does not exist
 */
export async function keepSession(
  context: CommandContext,
  id: string,
  content: SessionContent,
  first: { readonly made_by: string; readonly created_at: string },
): Promise<string> {
  const { db, keys, clock } = context;
  await requireNamed(context, content);
  const { kind, heldOn, teamId, actions, ...texts } = content;
  const keptAt = clock.now();
  const keyId: string = context.newId();
  const { key, sealedTo } = keys.newShared(keyId, await readersOf(context, content));
  const sealed = { ...texts, actions: actions.map((action) => ({ id: action.id, text: action.text })) };
  await putSession(
    db,
    {
      ...first,
      id,
      kind,
      held_on: heldOn,
      team_id: teamId,
      status: 'open',
      key_id: keyId,
      changed_at: keptAt,
      content: sealJson(key, contentOf('reflection_sessions', id), sealed),
    },
    sealedTo,
    actions.map(({ id: actionId, ownerId, dueOn, status }, index) => ({
      id: actionId,
      session_id: id,
      owner_id: ownerId,
      due_on: dueOn,
      status,
      sort_order: index,
    })),
  );
  return keptAt;
}
