import type { Insertable } from 'kysely';
import { formatCaseNumber } from '#shared/domain/cases/case-number.ts';
import { isVisit } from '#shared/domain/contacts/contact-rules.ts';
import { ethosCodeOf, getAccommodationType } from '#shared/domain/housing/accommodation-types.ts';
import { ethosVersion } from '#shared/domain/housing/ethos.ts';
import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { Database } from '#core/database/schema.ts';
import type {
  NotePlan,
  PersonPlan,
  PlacePlan,
  RentPlan,
  SheetPlan,
  StarPlan,
} from '#core/importers/spreadsheet/sheet-plan.ts';
import type { OpenedCase } from '#core/features/cases/cases.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';

/** What the rows need besides the plan. */
export interface RowSettings {
  readonly batchId: string;
  readonly kind: SheetKind;
  readonly system: string;
  /** Service of each team. */
  readonly services: ReadonlyMap<string, string>;
  readonly now: string;
  readonly firstCaseNo: number;
  readonly newId: CommandContext['newId'];
}

type Row<T extends keyof Database> = Insertable<Database[T]>;

/** Something that belongs into the timeline of a file; its key is known when it is written. */
export interface NewEntry {
  readonly caseId: CaseId;
  readonly kind: 'contact' | 'star';
  readonly at: string;
  readonly id: string;
  readonly author: string;
  readonly rows: (key: number, caseNo: number) => EntryRows;
}

/** Rows of one entry, of the tables of its kind. */
export interface EntryRows {
  readonly contact?: Row<'contacts'>;
  readonly report?: Row<'visit_reports'>;
  readonly reading?: Row<'star_readings'>;
  readonly scores?: readonly Row<'star_scores'>[];
}

/** Every row of one spreadsheet, table by table. */
export interface SheetRows {
  readonly people: Row<'people'>[];
  readonly externalIds: Row<'person_external_ids'>[];
  readonly caseFiles: Row<'case_files'>[];
  readonly episodes: Row<'support_episodes'>[];
  readonly accommodations: Row<'accommodations'>[];
  readonly tenancies: Row<'tenancies'>[];
  readonly rentEntries: Row<'rent_entries'>[];
  readonly importRows: Row<'import_rows'>[];
  readonly entries: NewEntry[];
  readonly opened: OpenedCase[];
  /** Files whose row in the lists has to follow, new ones among them. */
  readonly touched: Set<CaseId>;
}

/** Turns a plan into rows; computes nothing that the plan does not say. */
export function sheetRows(plan: SheetPlan, settings: RowSettings): SheetRows {
  const builder = new SheetRowBuilder(settings);
  for (const person of plan.people) builder.addPerson(person);
  for (const note of plan.notes) builder.addNote(note);
  for (const star of plan.stars) builder.addStar(star);
  for (const entry of plan.rent) builder.addRent(entry);
  for (const { person, place, ...from } of plan.stays) {
    builder.addPlace(person.id, place, from);
    builder.touch(person.id, person.caseId, from);
  }
  for (const { person, movedInOn, address, ...from } of plan.homes) {
    builder.addTenancy(person.id, movedInOn, address, null, from);
    builder.touch(person.id, person.caseId, from);
  }
  return builder.rows;
}

type From = Pick<PersonPlan, 'line' | 'raw'>;
type Target =
  | 'people'
  | 'support_episodes'
  | 'accommodations'
  | 'tenancies'
  | 'entries'
  | 'star_readings'
  | 'rent_entries';

class SheetRowBuilder {
  readonly rows: SheetRows = {
    people: [],
    externalIds: [],
    caseFiles: [],
    episodes: [],
    accommodations: [],
    tenancies: [],
    rentEntries: [],
    importRows: [],
    entries: [],
    opened: [],
    touched: new Set(),
  };
  readonly #settings: RowSettings;
  /** Person made by a row. */
  readonly #made = new Map<number, string>();
  readonly #joined = new Set<string>();

  constructor(settings: RowSettings) {
    this.#settings = settings;
  }

  addPerson(plan: PersonPlan): void {
    const { target } = plan;
    if (target.kind === 'new') {
      this.#addNewPerson(plan);
      return;
    }
    const personId = target.kind === 'known' ? target.person.id : this.#made.get(target.line);
    if (personId === undefined) throw new Error('a row names a person that no row makes');
    this.#addExternalId(personId, plan);
    if (target.kind === 'row' || (plan.externalId === '' && plan.place === null)) return;
    if (plan.place !== null) this.addPlace(personId, plan.place, plan);
    this.touch(personId, target.person.caseId, plan);
  }

  addNote({ person, author, line, raw, ...note }: NotePlan): void {
    const id: string = this.#settings.newId();
    const status = note.status === 'completed' ? 'contact' : 'none';
    this.rows.entries.push({
      caseId: person.caseId,
      kind: 'contact',
      at: note.startedAt,
      id,
      author,
      rows: (entry_key, case_no) => ({
        contact: {
          entry_key,
          case_no,
          counts_as: isVisit(note) ? 'visit' : status,
          started_at: note.startedAt,
          minutes: note.minutes,
          status: note.status,
          initiative: note.initiative,
          planned: 0,
          channel: note.channel,
          place: note.place,
          purposes: '[]',
          attendees: '[]',
          next_contact_at: null,
          next_contact_plan: '',
          good_news: 0,
          hunch: 0,
          shared_with_person: 'not_yet',
          withheld_reason: '',
        },
        report: {
          entry_key,
          what_happened: note.whatHappened,
          person_said: note.personSaid,
          worker_view: note.workerView,
          strength_noticed: '',
          agreements_person: '[]',
          agreements_team: '[]',
          home_and_tenancy: '',
          money_follow_up: '',
          health_and_wellbeing: '',
          people_around: '',
        },
      }),
    });
    this.#note('entries', id, { line, raw });
    this.touch(person.id, person.caseId, { line, raw });
  }

  addStar({ person, author, content, ...from }: StarPlan): void {
    const entryId: string = this.#settings.newId();
    const id: string = this.#settings.newId();
    this.rows.entries.push({
      caseId: person.caseId,
      kind: 'star',
      at: new Date(`${content.readingDate}T12:00:00`).toISOString(),
      id: entryId,
      author,
      rows: (entry_key) => ({
        reading: {
          id,
          entry_key,
          case_id: person.caseId,
          template_id: content.templateId,
          reading_date: content.readingDate,
          context: content.context,
          method: content.method,
          place: content.place,
          person_comment: content.personComment,
          worker_comment: content.workerComment,
          next_review_date: content.nextReviewDate,
          shared_with_person: content.sharedWithPerson,
          withheld_reason: content.withheldReason,
        },
        scores: content.scores.map((score) => ({
          reading_id: id,
          area_key: score.areaKey,
          person_score: score.personScore,
          worker_score: score.workerScore,
          agreed_score: score.agreedScore,
          left_out_reason: score.leftOutReason,
          ceiling: score.ceiling,
          is_focus: 0,
          note: score.note,
        })),
      }),
    });
    this.#note('star_readings', id, from);
    this.touch(person.id, person.caseId, from);
  }

  addRent({ person, author, tenancyId, on, kind, amount, note, ...from }: RentPlan): void {
    const id: string = this.#settings.newId();
    this.rows.rentEntries.push({
      id,
      tenancy_id: tenancyId,
      on_day: on,
      kind,
      amount,
      note,
      is_withdrawn: 0,
      author_name: author,
    });
    this.#note('rent_entries', id, from);
    this.touch(person.id, person.caseId, from);
  }

  addPlace(personId: string, place: PlacePlan, from: From): void {
    const id: string = this.#settings.newId();
    this.rows.accommodations.push({
      id,
      person_id: personId,
      type_key: place.typeKey,
      ethos_code: ethosCodeOf(place.typeKey),
      ethos_version: ethosVersion,
      is_settled: getAccommodationType(place.typeKey).isSettled === true ? 1 : 0,
      since: place.since,
      until: place.until,
      address: place.address,
      approximate: place.approximate ? 1 : 0,
      note: place.note,
      entry_key: null,
      import_batch_id: this.#settings.batchId,
    });
    this.#note('accommodations', id, from);
    if (place.withTenancy && place.since !== null) {
      this.addTenancy(personId, place.since, place.address, id, from);
    }
  }

  addTenancy(
    personId: string,
    movedInOn: string,
    address: string,
    accommodationId: string | null,
    from: From,
  ): void {
    const id: string = this.#settings.newId();
    this.rows.tenancies.push({
      id,
      person_id: personId,
      accommodation_id: accommodationId,
      is_draft: 1,
      moved_in_on: movedInOn,
      ended_on: null,
      address,
      import_batch_id: this.#settings.batchId,
    });
    this.#note('tenancies', id, from);
  }

  /** Notes once for each person whom the batch gives something to that they were there before it. */
  touch(personId: string, caseId: CaseId, { line }: From): void {
    this.rows.touched.add(caseId);
    if (this.#joined.has(personId)) return;
    this.#joined.add(personId);
    this.#addImportRow({ line, raw: {} }, { table: 'people', id: personId, status: 'joined' });
  }

  #addNewPerson(plan: PersonPlan): void {
    const { newId, now, batchId, services, firstCaseNo } = this.#settings;
    const { fields, state, openedOn, method, teamId } = plan;
    const [personId, caseId, episodeId]: string[] = [newId(), newId(), newId()];
    if (personId === undefined || caseId === undefined || episodeId === undefined) return;
    const serviceId = services.get(teamId);
    if (serviceId === undefined) throw new Error('the plan names a team that does not exist');
    this.#made.set(plan.line, personId);
    this.rows.people.push({
      id: personId,
      chosen_name: fields.chosenName,
      pronouns: fields.pronouns,
      legal_given_name: fields.legalGivenName,
      legal_family_name: fields.legalFamilyName,
      other_names: JSON.stringify(fields.otherNames),
      birth_date: fields.birthDate,
      birth_date_approximate: fields.birthDateApproximate ? 1 : 0,
      language: fields.language,
      interpreter_needed: fields.interpreterNeeded ? 1 : 0,
      phone: fields.phone,
      other_ways_to_reach: fields.otherWaysToReach,
      best_times: '',
      access_needs: '[]',
      access_needs_known: null,
      emergency_contacts: '[]',
      paperwork: null,
      preferred_channel: null,
      preferred_places: '[]',
      word_for_me: '',
      not_for_me: '',
      died_on: null,
      created_at: now,
      import_batch_id: batchId,
    });
    this.#note('people', personId, plan);
    const no = firstCaseNo + this.rows.caseFiles.length;
    this.rows.caseFiles.push({
      no,
      id: caseId,
      person_id: personId,
      case_number: formatCaseNumber(no),
      team_id: teamId,
      state,
      state_since: openedOn,
      state_before_pause: null,
      current_episode_id: episodeId,
      next_entry: 1,
      created_at: now,
      import_batch_id: batchId,
    });
    this.rows.episodes.push({
      id: episodeId,
      case_id: caseId,
      service_id: serviceId,
      method,
      opened_on: openedOn,
      housing_search_started_on: null,
      support_started_on: state === 'active' ? openedOn : null,
      closed_on: null,
      closure_reason: null,
      reopened_from_id: null,
      external_id: null,
      import_batch_id: batchId,
    });
    this.#note('support_episodes', episodeId, { line: plan.line, raw: {} });
    this.#addExternalId(personId, plan);
    if (plan.place !== null) this.addPlace(personId, plan.place, plan);
    const opened = caseIdOf.parse(caseId);
    this.rows.opened.push({ caseId: opened, state, on: openedOn });
    this.rows.touched.add(opened);
  }

  #addExternalId(personId: string, { externalId, line }: PersonPlan): void {
    if (externalId === '') return;
    const { system } = this.#settings;
    this.rows.externalIds.push({ person_id: personId, system, external_id: externalId });
    this.rows.importRows.push({
      batch_id: this.#settings.batchId,
      row_no: this.rows.importRows.length + 1,
      source_table: system,
      source_id: externalId,
      raw_json: JSON.stringify({ line }),
      target_table: 'person_external_ids',
      target_id: personId,
      status: 'created',
    });
  }

  #note(table: Target, id: string, from: From): void {
    this.#addImportRow(from, { table, id, status: 'created' });
  }

  #addImportRow(
    { line, raw }: From,
    target: { readonly table: Target; readonly id: string; readonly status: 'created' | 'joined' },
  ): void {
    this.rows.importRows.push({
      batch_id: this.#settings.batchId,
      row_no: this.rows.importRows.length + 1,
      source_table: this.#settings.kind,
      source_id: String(line),
      raw_json: JSON.stringify(raw),
      target_table: target.table,
      target_id: target.id,
      status: target.status,
    });
  }
}
