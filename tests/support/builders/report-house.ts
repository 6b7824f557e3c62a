import { contactChannels, contactPlaces } from '#shared/domain/contacts/contact-codes.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { referralOutcomes, referralStates, serviceKinds } from '#shared/domain/network/network-codes.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { newId } from '#shared/lib/ids.ts';
import type { TestVault } from '../test-vault.ts';
import { givenPeople } from './person.ts';

/** Numbers from 0 to 1 that repeat with their seed. */
export function randomFrom(seed: number): () => number {
  let state = seed + 0x9e_37_79_b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x85_eb_ca_6b) + 0x6d_2b_79_f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const methods: readonly SupportMethod[] = ['icm', 'icm', 'icm', 'act', 'cti'];
const perInsert = 400;

/**
 * A house whose reports have something in every table: two services, three methods, homes that were kept, lost and left,
 * stars and scales answered once or twice, contacts, offers, referrals. Written straight into the tables.
 * @returns the two services
 */
export async function givenReportHouse(
  vault: TestVault,
  people: number,
  seed: number,
): Promise<{ readonly services: readonly [string, string] }> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const make = () => newId(vault.clock.millis());
  const otherService: string = make();
  const otherTeam: string = make();
  await vault.db.insertInto('services').values({ id: otherService, name: 'Second service' }).execute();
  await vault.db
    .insertInto('teams')
    .values({ id: otherTeam, service_id: otherService, name: 'Team East' })
    .execute();
  const day = (from: string, within: number) => addDays(from, Math.floor(random() * within));
  await givenPeople(
    vault,
    Array.from({ length: people }, (_, index) => ({
      chosenName: `Person ${String(index)}`,
      openedOn: day('2024-01-01', 900),
      method: pick(methods),
      teamId: random() < 0.3 ? otherTeam : vault.teamId,
    })),
  );
  const files = await vault.db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select([
      'case_files.no',
      'case_files.id',
      'case_files.person_id',
      'case_files.next_entry',
      'support_episodes.opened_on',
    ])
    .execute();
  const agencyIds = [make(), make()];
  await vault.db
    .insertInto('agencies')
    .values(
      agencyIds.map((id, index) => ({
        id,
        name: `=Agency ${String(index)}`,
        kind: 'health' as const,
        contact: '',
        note: '',
        archived_on: null,
      })),
    )
    .execute();
  const star = await vault.db
    .selectFrom('star_templates')
    .select('id')
    .where('kind', '=', 'generic')
    .executeTakeFirstOrThrow();
  let written =
    (
      await vault.db
        .selectFrom('entries')
        .select((eb) => eb.fn.max('written_no').as('no'))
        .executeTakeFirst()
    )?.no ?? 0;

  const entries: object[] = [];
  const rows = {
    accommodations: [] as object[],
    tenancies: [] as object[],
    star_readings: [] as object[],
    star_scores: [] as object[],
    wellbeing_readings: [] as object[],
    contacts: [] as object[],
    peer_offers: [] as object[],
    referrals: [] as object[],
    case_records: [] as object[],
    tenancy_concerns: [] as object[],
  };
  const next = new Map(files.map(({ no, next_entry }) => [no, next_entry]));
  const entry = (no: number, kind: string, on: string): number => {
    const own = next.get(no) ?? 1;
    next.set(no, own + 1);
    const key = no * 2 ** 24 + own;
    const at = `${on}T10:00:00.000Z`;
    written += 1;
    entries.push({
      key,
      id: make(),
      case_no: no,
      kind,
      at,
      written_at: at,
      author_id: vault.managerId,
      author_name: 'Mara Lind',
      written_no: written,
    });
    return key;
  };
  const shared = { shared_with_person: 'shown', withheld_reason: '' };
  for (const { no, id, person_id, opened_on } of files) {
    if (random() < 0.8) {
      const since = day(opened_on, 200);
      const lost = random() < 0.2;
      const until = lost ? day(since, 500) : null;
      rows.accommodations.push({
        id: make(),
        person_id,
        type_key: 'private_tenancy',
        ethos_code: null,
        is_settled: 1,
        since,
        until,
        address: '',
        approximate: 0,
        note: '',
        entry_key: null,
        import_batch_id: null,
        ethos_version: '',
      });
      rows.tenancies.push({
        id: make(),
        person_id,
        accommodation_id: null,
        is_draft: 0,
        moved_in_on: since,
        ended_on: until,
        import_batch_id: null,
        address: '',
        end_reason:
          until === null ? null : pick(['eviction', 'chose_another_home', 'contract_ended'] as const),
      });
      if (random() < 0.15) {
        const raised = day(since, 300);
        rows.tenancy_concerns.push({
          id: make(),
          entry_key: entry(no, 'tenancy', raised),
          case_id: id,
          tenancy_id: null,
          kind: 'rent_arrears',
          raised_on: raised,
          raised_by: 'worker',
          summary: '',
          severity: 'home_at_risk',
          severity_since: raised,
          was_at_risk: 1,
          key_date: null,
          key_date_kind: 'other',
          ...shared,
          resolved_on: day(raised, 200),
          outcome: 'home_kept',
          outcome_words: '',
        });
      }
    }
    for (let reading = Math.floor(random() * 3); reading > 0; reading -= 1) {
      const on = day(opened_on, 800);
      const readingId = make();
      rows.star_readings.push({
        id: readingId,
        entry_key: entry(no, 'star', on),
        case_id: id,
        template_id: star.id,
        reading_date: on,
        context: 'review',
        method: 'together',
        place: '',
        person_comment: '',
        worker_comment: '',
        next_review_date: null,
        ...shared,
      });
      for (const area of housingSupportAreas) {
        const isLeftOut = random() < 0.1;
        rows.star_scores.push({
          reading_id: readingId,
          area_key: area,
          person_score: null,
          worker_score: null,
          agreed_score: isLeftOut ? null : 1 + Math.floor(random() * 10),
          left_out_reason: isLeftOut ? 'not_discussed' : null,
          ceiling: null,
          is_focus: 0,
          note: '',
        });
      }
    }
    for (let reading = Math.floor(random() * 3); reading > 0; reading -= 1) {
      const on = day(opened_on, 800);
      const metric = 7 + Math.floor(random() * 2800) / 100;
      for (const [scale, answers, raw, of] of [
        ['swemwbs7', {}, 21, metric],
        ['line10', { things: Math.floor(random() * 11) }, null, null],
      ] as const) {
        rows.wellbeing_readings.push({
          id: make(),
          entry_key: entry(no, 'wellbeing', on),
          case_id: id,
          scale_id: scale,
          completed_on: on,
          mode: 'self_paper',
          answers: JSON.stringify(answers),
          status: 'complete',
          raw_score: raw,
          metric_score: of,
          is_estimated: 0,
          person_comment: '',
          next_review_on: null,
          ...shared,
        });
      }
    }
    for (let contact = Math.floor(random() * 8); contact > 0; contact -= 1) {
      const on = day('2026-01-01', 320);
      const isMissed = random() < 0.15;
      const channel = pick(contactChannels.slice(0, 4));
      rows.contacts.push({
        entry_key: entry(no, 'contact', on),
        case_no: no,
        counts_as: isMissed ? 'none' : 'contact',
        started_at: `${on}T10:00:00.000Z`,
        minutes: 10 + Math.floor(random() * 80),
        status: isMissed ? pick(['attempted', 'cancelled_by_person', 'rescheduled'] as const) : 'completed',
        initiative: 'worker',
        planned: 1,
        channel,
        place: channel === 'face_to_face' ? pick(contactPlaces.slice(0, 7)) : 'remote',
        purposes: '[]',
        attendees: '[]',
        next_contact_at: null,
        next_contact_plan: '',
        good_news: 0,
        hunch: 0,
        ...shared,
      });
    }
    if (random() < 0.7) {
      rows.peer_offers.push({
        id: make(),
        case_id: id,
        offered_on: day(opened_on, 150),
        offered_by: 'worker',
        by_id: vault.managerId,
        by_name: 'Mara Lind',
        how: '',
        answer: pick(['yes', 'later', 'no'] as const),
        ask_again_on: null,
      });
    }
    for (let referral = Math.floor(random() * 3); referral > 0; referral -= 1) {
      const on = day('2026-01-01', 320);
      const agency = random() < 0.5 ? pick(agencyIds) : null;
      rows.referrals.push({
        id: make(),
        entry_key: entry(no, 'referral', on),
        case_id: id,
        direction: pick(['in', 'out'] as const),
        kind: pick(serviceKinds.slice(0, 5)),
        agency_id: agency,
        directory_entry_id: null,
        name: '=HYPERLINK("x")',
        what_for: '',
        sent_on: on,
        way: 'phone',
        sections: '[]',
        basis: null,
        consent_id: null,
        state: pick(referralStates),
        answered_on: null,
        answer_words: '',
        next_look_on: null,
        outcome: random() < 0.6 ? pick(referralOutcomes) : null,
        outcome_words: '',
        closed_on: null,
      });
    }
    if (random() < 0.4) {
      const content = {
        preferred: pick(['act', 'icm'] as const),
        chosen: 'cti',
        otherBecause: pick(['not_offered', 'no_place', 'another_reason'] as const),
      };
      rows.case_records.push({
        entry_key: entry(no, 'record', opened_on),
        case_id: id,
        kind: 'allocation',
        version: 1,
        made_on: opened_on,
        method: 'together',
        others: '[]',
        review_on: null,
        ...shared,
        agreed: 'yes',
        agreed_words: '',
        external_plan_ref: '',
        content: JSON.stringify(content),
        team_content: '{}',
        shared_text: '',
        team_text: '',
      });
    }
  }
  await vault.db.transaction().execute(async (db) => {
    const insert = async (table: 'entries' | keyof typeof rows, list: readonly object[]) => {
      for (let at = 0; at < list.length; at += perInsert) {
        await db
          .insertInto(table)
          .values(list.slice(at, at + perInsert))
          .execute();
      }
    };
    await insert('entries', entries);
    for (const [table, list] of Object.entries(rows)) await insert(table as keyof typeof rows, list);
    for (const [no, entryNo] of next) {
      await db.updateTable('case_files').set({ next_entry: entryNo }).where('no', '=', no).execute();
    }
  });
  return { services: [vault.serviceId, otherService] };
}
