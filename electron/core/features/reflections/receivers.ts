import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { presentColleagues, rolesOfColleagues, teamMembers } from './shares.queries.ts';

interface Colleague {
  readonly id: WorkerId;
  readonly name: string;
}

interface OwnTeam {
  readonly id: string;
  readonly name: string;
  /** Besides the signed-in person. */
  readonly members: readonly Colleague[];
}

type Who = Pick<QueryContext, 'db' | 'actor'>;

/** Colleagues who give supervision: with them, and with the own teams, a log may be shared (domain.md 10.5). */
export async function listSupervisors({ db, actor }: Who): Promise<readonly Colleague[]> {
  const roles = Map.groupBy(await rolesOfColleagues(db), (row) => row.worker_id);
  const colleagues = await presentColleagues(db);
  return colleagues
    .filter(({ id }) => id !== actor.id)
    .filter(({ id }) =>
      mayDo(
        (roles.get(id) ?? []).map(({ role }) => role),
        'supervision.give',
      ),
    )
    .map(({ id, name }) => ({ id: workerId.parse(id), name }));
}

/** The signed-in person's teams with everybody in them who can sign in now. */
export async function listOwnTeams({ db, actor }: Who): Promise<readonly OwnTeam[]> {
  if (actor.teamIds.length === 0) return [];
  const rows = Map.groupBy(await teamMembers(db, actor.teamIds), (row) => row.team_id);
  return Array.from(rows, ([id, members]) => ({
    id,
    name: members[0]?.team ?? '',
    members: members
      .filter((member) => member.id !== actor.id)
      .map((member) => ({ id: workerId.parse(member.id), name: member.name })),
  }));
}

/** To whom a share goes, by name and as people. @throws AppError `not_allowed` for anybody else, `not_found` for an empty team */
export async function resolveReceiver(
  who: Who,
  to: { readonly kind: 'colleague' | 'team'; readonly id: string },
): Promise<readonly Colleague[]> {
  if (to.kind === 'colleague') {
    const found = (await listSupervisors(who)).filter(({ id }) => id === to.id);
    if (found.length === 0) throw new AppError('not_allowed');
    return found;
  }
  const team = (await listOwnTeams(who)).find(({ id }) => id === to.id);
  if (team === undefined) throw new AppError('not_allowed');
  if (team.members.length === 0) throw new AppError('not_found');
  return team.members;
}
