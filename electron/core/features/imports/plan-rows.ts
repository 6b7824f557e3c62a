import type { Insertable } from 'kysely';
import { getAccommodationType } from '#shared/domain/housing/accommodation-types.ts';
import { ethosVersion } from '#shared/domain/housing/ethos.ts';
import type { CaseId, EpisodeId, PersonId } from '#shared/lib/ids.ts';
import { formatCaseNumber } from '#shared/domain/cases/case-number.ts';
import type { Database } from '#core/database/schema.ts';
import type {
  EpisodePlan,
  HouseholdPlan,
  ImportPlan,
  Origin,
  PersonPlan,
} from '#core/importers/hmis/import-plan.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { personRow } from './person-row.ts';
import { hmisSystem } from './vault-state.queries.ts';

/** What the rows need besides the plan. */
export interface RowSettings {
  readonly batchId: string;
  readonly teamId: string;
  /** Service id by project id; complete for every episode of the plan. */
  readonly services: Readonly<Record<string, string>>;
  readonly now: string;
  readonly firstCaseNo: number;
  readonly newId: CommandContext['newId'];
  /** Case file of somebody who is in the vault already. */
  readonly caseOf: (personId: string) => CaseId;
  /** True for a `PersonalID` that an earlier import brought in. */
  readonly isKnownId: (sourceId: string) => boolean;
}

/** A file whose rows in other tables have to follow: the state entry of a new one, the list row of any. */
export interface TouchedCase {
  readonly caseId: CaseId;
  /** Null for a file that was there before. */
  readonly opened: Pick<PersonPlan, 'caseState' | 'stateSince'> | null;
}

type Row<T extends keyof Database> = Insertable<Database[T]>;

/** Every row of one import, table by table, in an order that satisfies all references. */
export interface PlanRows {
  readonly people: Row<'people'>[];
  readonly externalIds: Row<'person_external_ids'>[];
  readonly diversityAnswers: Row<'diversity_answers'>[];
  readonly housingHistories: Row<'housing_history_summaries'>[];
  readonly caseFiles: Row<'case_files'>[];
  readonly episodes: Row<'support_episodes'>[];
  readonly accommodations: Row<'accommodations'>[];
  readonly tenancies: Row<'tenancies'>[];
  readonly households: Row<'households'>[];
  readonly householdMembers: Row<'household_members'>[];
  readonly importRows: Row<'import_rows'>[];
  readonly cases: TouchedCase[];
}

/** Turns a plan into rows; computes nothing that the plan does not say. */
export function buildRows(plan: ImportPlan, settings: RowSettings): PlanRows {
  const rows: PlanRows = {
    people: [],
    externalIds: [],
    diversityAnswers: [],
    housingHistories: [],
    caseFiles: [],
    episodes: [],
    accommodations: [],
    tenancies: [],
    households: [],
    householdMembers: [],
    importRows: [],
    cases: [],
  };
  const builder = new RowBuilder(rows, settings);
  const personIds = new Map(plan.people.map((person) => [person.sourceId, builder.addPerson(person)]));
  for (const household of plan.households) builder.addHousehold(household, personIds);
  for (const sourceId of plan.leftOut) builder.noteLeftOut(sourceId);
  return rows;
}

class RowBuilder {
  readonly #rows: PlanRows;
  readonly #settings: RowSettings;

  constructor(rows: PlanRows, settings: RowSettings) {
    this.#rows = rows;
    this.#settings = settings;
  }

  addPerson(person: PersonPlan): string {
    return person.target.kind === 'new'
      ? this.#addNewPerson(person)
      : this.#addToPerson(person, person.target.personId);
  }

  addHousehold({ sourceId, members, origins }: HouseholdPlan, personIds: ReadonlyMap<string, string>): void {
    const id: string = this.#settings.newId();
    this.#rows.households.push({
      id,
      name: '',
      external_id: sourceId,
      import_batch_id: this.#settings.batchId,
    });
    for (const member of members) {
      this.#rows.householdMembers.push({
        id: this.#settings.newId(),
        household_id: id,
        person_id: personIds.get(member.person) ?? missing(),
        given_name: '',
        relation: member.relation,
        birth_year: null,
        lives_here: member.until === null ? 1 : 0,
        since: member.from,
        until: member.until,
      });
    }
    this.#note(origins, 'households', id, 'created');
  }

  /** Only that it was there and stayed out; nothing of what it said. */
  noteLeftOut(sourceId: string): void {
    this.#rows.importRows.push({
      batch_id: this.#settings.batchId,
      row_no: this.#rows.importRows.length + 1,
      source_table: 'Client',
      source_id: sourceId,
      raw_json: '{}',
      target_table: null,
      target_id: null,
      status: 'left_out',
    });
  }

  #addNewPerson(person: PersonPlan): string {
    const { newId } = this.#settings;
    const personId = newId<PersonId>();
    const caseId = newId<CaseId>();
    const { caseState, stateSince, sourceId, otherSourceIds, currentEpisode } = person;
    this.#addFields(person, personId);
    this.#note(person.origins, 'people', personId, 'created');
    const episodes = person.episodes.map((episode) => ({ episode, id: newId<EpisodeId>() }));
    const current = episodes.find(({ episode }) => episode === currentEpisode) ?? missing();
    this.#addCase(person, personId, caseId, current.id);
    for (const { episode, id } of episodes) this.#addEpisode(episode, id, caseId);
    this.#addHousing(person, personId);
    this.#addId(sourceId, personId);
    for (const other of otherSourceIds) this.#joinId(other, personId);
    this.#rows.cases.push({ caseId, opened: { caseState, stateSince } });
    return personId;
  }

  /** Adds what is new and leaves everything else about the person, and the state of their case, as it is. */
  #addToPerson(person: PersonPlan, personId: string): string {
    const caseId = this.#settings.caseOf(personId);
    for (const sourceId of [person.sourceId, ...person.otherSourceIds]) {
      if (!this.#settings.isKnownId(sourceId)) this.#joinId(sourceId, personId);
    }
    for (const episode of person.episodes) this.#addEpisode(episode, this.#settings.newId(), caseId);
    this.#addHousing(person, personId);
    if (person.episodes.length > 0) this.#rows.cases.push({ caseId, opened: null });
    return personId;
  }

  #addId(sourceId: string, personId: string): void {
    this.#rows.externalIds.push({ person_id: personId, system: hmisSystem, external_id: sourceId });
  }

  /** Another row that is the same person gives its id and nothing else. */
  #joinId(sourceId: string, personId: string): void {
    this.#addId(sourceId, personId);
    const origin: Origin = { table: 'Client', sourceId, raw: { PersonalID: sourceId } };
    this.#note([origin], 'people', personId, 'joined');
  }

  #addFields({ fields, diversityAnswers }: PersonPlan, id: string): void {
    const { now, batchId, newId } = this.#settings;
    this.#rows.people.push(personRow(id, fields, now, batchId));
    for (const { question, answer, answeredOn, origins } of diversityAnswers) {
      const answerId: string = newId();
      this.#rows.diversityAnswers.push({
        id: answerId,
        person_id: id,
        question,
        answer,
        source: hmisSystem,
        answered_on: answeredOn,
        import_batch_id: batchId,
      });
      this.#note(origins, 'diversity_answers', answerId, 'created');
    }
  }

  #addCase(person: PersonPlan, personId: string, id: string, currentEpisodeId: string): void {
    const no = this.#settings.firstCaseNo + this.#rows.caseFiles.length;
    this.#rows.caseFiles.push({
      no,
      id,
      person_id: personId,
      case_number: formatCaseNumber(no),
      team_id: this.#settings.teamId,
      state: person.caseState,
      state_since: person.stateSince,
      state_before_pause: null,
      current_episode_id: currentEpisodeId,
      next_entry: 1,
      created_at: this.#settings.now,
      import_batch_id: this.#settings.batchId,
    });
  }

  #addEpisode(episode: EpisodePlan, id: string, caseId: string): void {
    this.#rows.episodes.push({
      id,
      case_id: caseId,
      service_id: this.#settings.services[episode.projectId] ?? missing(),
      method: null,
      opened_on: episode.openedOn,
      housing_search_started_on: null,
      support_started_on: null,
      closed_on: episode.closedOn,
      closure_reason: episode.closureReason,
      reopened_from_id: null,
      external_id: episode.sourceId,
      import_batch_id: this.#settings.batchId,
    });
    this.#note(episode.origins, 'support_episodes', id, 'created');
  }

  #addHousing(person: PersonPlan, personId: string): void {
    const { batchId, newId } = this.#settings;
    for (const place of person.accommodations) {
      const id: string = newId();
      this.#rows.accommodations.push({
        id,
        person_id: personId,
        type_key: place.typeKey,
        ethos_code: place.ethosCode,
        ethos_version: ethosVersion,
        is_settled: getAccommodationType(place.typeKey).isSettled === true ? 1 : 0,
        since: place.from,
        until: place.until,
        address: '',
        approximate: place.approximate ? 1 : 0,
        note: '',
        entry_key: null,
        import_batch_id: batchId,
      });
      this.#note(place.origins, 'accommodations', id, 'created');
    }
    for (const { movedInOn, origins } of person.tenancies) {
      const id: string = newId();
      this.#rows.tenancies.push({
        id,
        person_id: personId,
        accommodation_id: null,
        is_draft: 1,
        moved_in_on: movedInOn,
        ended_on: null,
        import_batch_id: batchId,
      });
      this.#note(origins, 'tenancies', id, 'created');
    }
    for (const { asOf, times, months, origins } of person.housingHistories) {
      const id: string = newId();
      this.#rows.housingHistories.push({
        id,
        person_id: personId,
        as_of: asOf,
        times_in_three_years: times,
        months_in_three_years: months,
        import_batch_id: batchId,
      });
      this.#note(origins, 'housing_history_summaries', id, 'created');
    }
  }

  #note(origins: readonly Origin[], table: string, targetId: string, status: 'created' | 'joined'): void {
    for (const { table: source_table, sourceId, raw } of origins) {
      this.#rows.importRows.push({
        batch_id: this.#settings.batchId,
        row_no: this.#rows.importRows.length + 1,
        source_table,
        source_id: sourceId,
        raw_json: JSON.stringify(raw),
        target_table: table,
        target_id: targetId,
        status,
      });
    }
  }
}

/** For what a plan always has; reaching this is a fault in the mapping. */
function missing(): never {
  throw new Error('the import plan is not complete');
}
