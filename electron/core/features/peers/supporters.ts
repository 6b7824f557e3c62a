import type { Candidate } from '#shared/domain/peers/matching.ts';
import type { ProfilePart, SupporterRole } from '#shared/domain/peers/peer-codes.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { emptyProfile, profileOf } from './peer-columns.ts';
import { caseloadRows, newestRole, profileRows, supporterRows } from './peers.queries.ts';

/** Peers and volunteers with what they tell; a peer who is also a volunteer counts as a peer. */
async function readSupporters(db: ReadDb, today: string) {
  const people = new Map(
    (await supporterRows(db)).toReversed().map(({ id, name, role }) => [
      id,
      { id, name, role: role === 'peer' ? ('peer' as const) : ('volunteer' as const) } satisfies {
        role: SupporterRole;
      } & Record<string, string>,
    ]),
  );
  const profiles = new Map((await profileRows(db)).map((row) => [row.worker_id, row]));
  const loads = new Map((await caseloadRows(db, today)).map((row) => [row.worker_id, row.people]));
  return [...people.values()]
    .map((person) => {
      const row = profiles.get(person.id);
      const profile = row === undefined ? emptyProfile() : profileOf(row);
      return {
        ...person,
        row,
        profile,
        freePlaces: Math.max(0, profile.places - (loads.get(person.id) ?? 0)),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Everybody who supports, as far as they let others see. */
export async function listSupporters({ db, clock }: QueryContext) {
  const role = await newestRole(db);
  return (await readSupporters(db, clock.today())).map(
    ({ id, name, role: kind, row, profile, freePlaces }) => {
      const seen = <T>(part: ProfilePart, list: readonly T[]) =>
        profile.shown.includes(part) ? [...list] : [];
      return {
        workerId: workerId.parse(id),
        name,
        role: kind,
        about: profile.about,
        topics: seen('topics', profile.topics),
        languages: seen('languages', profile.languages),
        interests: seen('interests', profile.interests),
        isOpen: profile.isOpen,
        freePlaces,
        roleSigned: role === undefined ? null : row?.signed_version === role.version,
        hasTwoLines: row !== undefined && row.employer_line !== '' && row.workplace_line !== '',
      };
    },
  );
}

/** Those who may be proposed now, with their whole profile for the rule alone. */
export async function listCandidates(
  db: ReadDb,
  today: string,
): Promise<(Candidate & { readonly role: SupporterRole })[]> {
  return (await readSupporters(db, today))
    .filter(({ profile }) => profile.isOpen)
    .map(({ id, name, role, profile, freePlaces }) => ({
      workerId: id,
      name,
      role,
      side: profile,
      shown: profile.shown,
      freePlaces,
    }));
}
