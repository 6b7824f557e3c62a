import type { Client } from './check-clients.ts';
import type { HouseholdMemberPlan, HouseholdPlan, HouseholdRelation } from './import-plan.ts';
import { origin } from './origin.ts';

const relations: ReadonlyMap<string, HouseholdRelation> = new Map([
  ['1', 'self'],
  ['2', 'child'],
  ['3', 'partner'],
  ['4', 'other_relative'],
  ['5', 'not_related'],
]);

/**
 * Households of two or more people by `HouseholdID` (domain.md 9.5). HMIS gives each stay a new id; the same people
 * together again are the same household, with the relations of their latest stay.
 * @param personOf the person in the plan that a client became; undefined when they were left out
 */
export function mapHouseholds(
  clients: readonly Client[],
  personOf: (clientId: string) => string | undefined,
): readonly HouseholdPlan[] {
  const stays = Map.groupBy(
    clients.flatMap((client) => {
      const person = personOf(client.id);
      return person === undefined ? [] : client.enrollments.map((enrollment) => ({ person, enrollment }));
    }),
    ({ enrollment }) => enrollment.householdId,
  );
  stays.delete('');
  const households = new Map<string, HouseholdPlan>();
  for (const [sourceId, together] of stays) {
    const members = new Map<string, HouseholdMemberPlan>();
    for (const { person, enrollment } of together) {
      const relation = relations.get(enrollment.cells.RelationshipToHoH) ?? 'unknown';
      const stay = { person, relation, from: enrollment.entryDate, until: enrollment.exit?.date ?? null };
      members.set(person, joinStays(members.get(person), stay));
    }
    if (members.size < 2) continue;
    const key = [...members.keys()].toSorted().join(' ');
    const plan = {
      sourceId,
      members: [...members.values()],
      origins: together.map(({ enrollment }) =>
        origin('Enrollment', enrollment.id, enrollment.cells, ['HouseholdID', 'RelationshipToHoH']),
      ),
    };
    households.set(key, joinHouseholds(households.get(key), plan));
  }
  return [...households.values()];
}

/** One membership from the first day to the last; the relation is that of the later stay. */
function joinStays(one: HouseholdMemberPlan | undefined, two: HouseholdMemberPlan): HouseholdMemberPlan {
  if (one === undefined) return two;
  const [earlier, later] = one.from <= two.from ? [one, two] : [two, one];
  const until =
    one.until === null || two.until === null ? null : one.until > two.until ? one.until : two.until;
  return { person: one.person, relation: later.relation, from: earlier.from, until };
}

function joinHouseholds(one: HouseholdPlan | undefined, two: HouseholdPlan): HouseholdPlan {
  if (one === undefined) return two;
  return {
    sourceId: one.sourceId,
    members: one.members.map((member) => joinStays(member, membershipOf(two, member.person))),
    origins: [...one.origins, ...two.origins],
  };
}

function membershipOf(household: HouseholdPlan, person: string): HouseholdMemberPlan {
  const member = household.members.find((each) => each.person === person);
  if (member === undefined) throw new Error('households with different members were joined');
  return member;
}
