import type { z } from 'zod';
import type { AgencyLink, network } from '#shared/contracts/network.ts';
import { speakingState } from '#shared/domain/network/network-rules.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { findConsent } from '#core/features/handovers/consents.service.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { addNetworkMoment } from './moments.service.ts';

type Input<N extends keyof typeof network> = z.output<(typeof network)[N]['input']>;

function agencyRows(db: ReadDb) {
  return db.selectFrom('agencies').selectAll().orderBy('name').orderBy('id').execute();
}

export async function findAgencyRow(db: ReadDb, id: string) {
  return db.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The shared list with how many people of the reader's reach each works with: two statements. */
export async function listAgencies({ db, actor, clock }: QueryContext) {
  const today = clock.today();
  const linked = await visibleCases(db, actor, today)
    .innerJoin('agency_links', 'agency_links.case_id', 'case_files.id')
    .select((eb) => ['agency_links.agency_id', eb.fn.countAll<number>().as('people')])
    .where((eb) => eb.or([eb('agency_links.until', 'is', null), eb('agency_links.until', '>', today)]))
    .groupBy('agency_links.agency_id')
    .execute();
  const people = new Map(linked.map((row) => [row.agency_id, row.people]));
  return (await agencyRows(db)).map(({ archived_on, ...row }) => ({
    ...row,
    archived: archived_on !== null,
    people: people.get(row.id) ?? 0,
  }));
}

export async function saveAgency(
  { db, newId }: CommandContext,
  { id, ...agency }: Input<'saveAgency'>,
): Promise<{ id: string }> {
  const same = (await agencyRows(db)).find(
    (row) => row.name.toLowerCase() === agency.name.toLowerCase() && row.id !== id,
  );
  if (same !== undefined) throw new AppError('invalid_input', { fields: { name: 'duplicate' } });
  if (id === null) {
    const made: string = newId();
    await db
      .insertInto('agencies')
      .values({ id: made, ...agency, archived_on: null })
      .execute();
    return { id: made };
  }
  const { numUpdatedRows } = await db
    .updateTable('agencies')
    .set(agency)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

export async function archiveAgency(
  { db, clock }: CommandContext,
  { id, archived }: Input<'archiveAgency'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('agencies')
    .set({ archived_on: archived ? clock.today() : null })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}

/** The agencies beside the people of these cases, present first, by name; one statement however many cases. */
export async function listLinksOfCases(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<(AgencyLink & { readonly caseId: string })[]> {
  const rows = await db
    .selectFrom('agency_links')
    .innerJoin('agencies', 'agencies.id', 'agency_links.agency_id')
    .leftJoin('consents', 'consents.id', 'agency_links.consent_id')
    .select([
      'agency_links.id',
      'agency_links.case_id',
      'agency_links.agency_id',
      'agency_links.contact_name',
      'agency_links.role',
      'agency_links.lead_on',
      'agency_links.since',
      'agency_links.until',
      'agency_links.consent_id',
      'agencies.name',
      'agencies.kind',
      'agencies.contact',
      'consents.given_on',
      'consents.expires_on',
      'consents.withdrawn_on',
    ])
    .where('agency_links.case_id', 'in', [...caseIds])
    .orderBy('agency_links.until')
    .orderBy('agencies.name')
    .orderBy('agency_links.id')
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    id: row.id,
    agencyId: row.agency_id,
    name: row.name,
    kind: row.kind,
    contact: row.contact,
    contactName: row.contact_name,
    role: row.role,
    leadOn: row.lead_on,
    since: row.since,
    until: row.until,
    consentId: row.consent_id,
    speaking: speakingState(
      row.given_on === null
        ? null
        : { givenOn: row.given_on, expiresOn: row.expires_on, withdrawnOn: row.withdrawn_on },
      today,
    ),
  }));
}

export async function listLinks(db: ReadDb, caseId: CaseId, today: string): Promise<AgencyLink[]> {
  return (await listLinksOfCases(db, [caseId], today)).map(({ caseId: _case, ...link }) => link);
}

async function requireSound({ db, clock }: CommandContext, { caseId, ...link }: Input<'saveLink'>) {
  const agency = await findAgencyRow(db, link.agencyId);
  if (agency === undefined) throw new AppError('invalid_input', { fields: { agencyId: 'not_a_choice' } });
  if (link.since > clock.today()) {
    throw new AppError('invalid_input', { fields: { since: 'in_the_future' } });
  }
  const consent = await findConsent(db, await getPersonIdOfCase(db, caseId), link.consentId);
  if (link.consentId !== null && consent === undefined) {
    throw new AppError('invalid_input', { fields: { consentId: 'not_a_choice' } });
  }
  return agency;
}

/** Puts an agency beside the person, or changes what it is there for. @throws AppError `invalid_input` by field */
export async function saveLink(context: CommandContext, input: Input<'saveLink'>): Promise<{ id: string }> {
  const { db, newId } = context;
  const { caseId, id, ...link } = input;
  const agency = await requireSound(context, input);
  const columns = {
    agency_id: link.agencyId,
    contact_name: link.contactName,
    role: link.role,
    lead_on: link.leadOn,
    since: link.since,
    consent_id: link.consentId,
  };
  if (id === null) {
    const made: string = newId();
    await db
      .insertInto('agency_links')
      .values({ id: made, case_id: caseId, ...columns, until: null })
      .execute();
    await addNetworkMoment(context, {
      caseId,
      act: 'agency_began',
      on: link.since,
      name: agency.name,
      text: link.role,
    });
    return { id: made };
  }
  const { numUpdatedRows } = await db
    .updateTable('agency_links')
    .set(columns)
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

/** The agency is no longer beside the person from a day on. @throws AppError `not_found`, `invalid_input` with `until` */
export async function endLink(context: CommandContext, input: Input<'endLink'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, id, until } = input;
  const link = (await listLinks(db, caseId, clock.today())).find((row) => row.id === id);
  if (link === undefined || link.until !== null) throw new AppError('not_found');
  if (until > clock.today()) throw new AppError('invalid_input', { fields: { until: 'in_the_future' } });
  if (until < link.since) throw new AppError('invalid_input', { fields: { until: 'before_start' } });
  await db.updateTable('agency_links').set({ until }).where('id', '=', id).execute();
  await addNetworkMoment(context, { caseId, act: 'agency_ended', on: until, name: link.name, text: '' });
}
