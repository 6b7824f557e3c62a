import type { EpisodeSource, ExportSource, HouseholdSource } from './export-source.ts';
import type { Numbering } from './pseudonym.ts';

/** Beside which people an enrollment stands in the file. */
export interface HouseholdPlace {
  readonly householdId: string;
  /** `RelationshipToHoH` */
  readonly relation: string;
}

const relationCodes: ReadonlyMap<string, string> = new Map([
  ['self', '1'],
  ['child', '2'],
  ['partner', '3'],
  ['other_relative', '4'],
  ['not_related', '5'],
]);
const knownCodes: ReadonlySet<string> = new Set([...relationCodes.values(), '99']);

interface Stay {
  readonly personId: string;
  readonly episode: EpisodeSource;
}

/**
 * `HouseholdID` and relation for each episode that somebody shared; others are households of one. A number that came in
 * with an enrollment goes out with it again. For what Keystead knows itself, the people of a household who were with
 * the same service at the same time are together, and the number is that of the household and their first episode.
 */
export function mapHouseholds(
  { people, households }: ExportSource,
  numberOf: Numbering,
): ReadonlyMap<string, HouseholdPlace> {
  const stays = new Map(
    people.map(
      (person) => [person.id, person.episodes.map((episode) => ({ personId: person.id, episode }))] as const,
    ),
  );
  const placed = new Map<string, HouseholdPlace>();
  for (const household of households) {
    const own = household.members.flatMap(({ personId }) => stays.get(personId) ?? []);
    placeImported(household, own, placed);
    const fresh = own.filter(({ episode }) => episode.externalId === null && !placed.has(episode.id));
    for (const together of groupByTime(fresh)) placeOwn(household, together, placed, numberOf);
  }
  return placed;
}

/** The relation of the latest stay is the one that Keystead shows and may have been mended; earlier ones stay as they came. */
function placeImported(
  household: HouseholdSource,
  stays: readonly Stay[],
  placed: Map<string, HouseholdPlace>,
): void {
  for (const { personId, relation } of household.members) {
    const came = stays
      .filter((stay) => stay.personId === personId)
      .flatMap(({ episode }) => {
        const row = household.came.find(({ sourceId }) => sourceId === episode.externalId);
        return row === undefined ? [] : [{ episode, raw: row.raw }];
      });
    for (const [index, { episode, raw }] of came.entries()) {
      const current = relationCodes.get(relation) ?? '99';
      const isLatest = index === came.length - 1;
      const earlier = raw['RelationshipToHoH'] ?? '';
      placed.set(episode.id, {
        householdId: raw['HouseholdID'] ?? '',
        relation: isLatest || !knownCodes.has(earlier) ? current : earlier,
      });
    }
  }
}

function placeOwn(
  household: HouseholdSource,
  together: readonly Stay[],
  placed: Map<string, HouseholdPlace>,
  numberOf: Numbering,
): void {
  const present = new Set(together.map(({ personId }) => personId));
  const [first] = together;
  if (first === undefined || present.size < 2) return;
  const members = household.members.filter(({ personId }) => present.has(personId));
  const head = members.find(({ relation }) => relation === 'self' || relation === '') ?? members[0];
  const householdId = numberOf('household', `${household.id} ${first.episode.id}`);
  for (const { personId, episode } of together) {
    const relation = members.find((member) => member.personId === personId)?.relation ?? '';
    const own = relation === 'self' ? '99' : (relationCodes.get(relation) ?? '99');
    placed.set(episode.id, { householdId, relation: personId === head?.personId ? '1' : own });
  }
}

/** Episodes with one service whose times touch, each group in the order of entry. */
function groupByTime(stays: readonly Stay[]): Stay[][] {
  return [...Map.groupBy(stays, ({ episode }) => episode.serviceId).values()].flatMap((sameService) => {
    const groups: Stay[][] = [];
    let end = '';
    for (const stay of sameService.toSorted((a, b) => a.episode.openedOn.localeCompare(b.episode.openedOn))) {
      const group = groups.at(-1);
      if (group === undefined || stay.episode.openedOn > end) groups.push([stay]);
      else group.push(stay);
      const until = stay.episode.closedOn ?? '9999-12-31';
      if (group === undefined || stay.episode.openedOn > end || until > end) end = until;
    }
    return groups;
  });
}
