import type { NetworkGlance } from '#shared/contracts/around.ts';
import { ecomapNumbers } from '#shared/domain/around/ecomap-rules.ts';
import { initials } from '#shared/domain/people/display-name.ts';
import type { EcomapNodeKind } from '#shared/domain/around/around-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { findCurrentForPerson, listCurrentBodies } from '#core/features/records/records.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** The numbers of the present maps of people in many cases, by case; one statement however many. */
export async function listNetworkGlances(
  db: ReadDb,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, NetworkGlance>> {
  const kept = await listCurrentBodies(db, 'ecomap', caseIds);
  return new Map(
    kept.flatMap(({ caseId, entryId, madeOn, body }) =>
      body.kind === 'ecomap' ? [[caseId, { entryId, madeOn, numbers: ecomapNumbers(body.content) }]] : [],
    ),
  );
}

/** Somebody round the person, as a page for others names them. */
interface PersonAround {
  /** Initials, unless they themselves agreed to be contacted. */
  readonly name: string;
  readonly kind: EcomapNodeKind;
}

const people: ReadonlySet<EcomapNodeKind> = new Set(['family', 'friend', 'professional']);

/**
 * Who is there for the person, closest first, for a handover: ties that are not broken and bring no stress. Other
 * people's data are third-party data (domain.md 8.2, 9.4): those who did not agree to be contacted have initials only.
 * Nothing of a map that is kept back from the person.
 * @param mayNameThem the person's consent to contact with their network is in force
 */
export async function listPeopleAround(
  db: ReadDb,
  caseId: CaseId,
  mayNameThem: boolean,
): Promise<readonly PersonAround[]> {
  const kept = await findCurrentForPerson(db, caseId, 'ecomap');
  if (kept?.body.kind !== 'ecomap' || kept.head.sharedWithPerson === 'withheld_third_party_or_harm')
    return [];
  const { nodes, links } = kept.body.content;
  const good = new Set(
    links.flatMap(({ nodeId, otherNodeId, strength, stressful }) =>
      otherNodeId === null && strength !== 'broken' && !stressful ? [nodeId] : [],
    ),
  );
  return nodes
    .filter(({ id }) => good.has(id))
    .toSorted((a, b) => a.closeness - b.closeness)
    .map(({ label, kind, contactConsent }) => ({
      name: people.has(kind) && !(mayNameThem && contactConsent) ? initials(label) : label,
      kind,
    }));
}
