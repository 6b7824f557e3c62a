import fs from 'node:fs';
import path from 'node:path';
import type { Contract } from '#shared/contracts/procedure.ts';
import { contracts } from '#shared/contracts/registry.ts';
import { type CaseId, newId, type WorkerId } from '#shared/lib/ids.ts';
import { sampleInput } from '../sample-input.ts';
import type { InputOf, OutputOf, ProcedureName, TestVault } from '../test-vault.ts';
import { aNodeMap, givenEcomap, givenNodeMap } from './around.ts';
import { aBarrier, givenBarriers } from './barriers.ts';
import { givenAction, givenDecision, givenMeeting } from './callover.ts';
import { givenNote } from './contact.ts';
import { givenTenancy } from './money.ts';
import { givenPerson } from './person.ts';
import { givenGoal, givenTopic } from './plan.ts';
import { givenChecklist } from './template.ts';
import { givenIncident, givenSafetyPlan } from './safety.ts';
import { givenReading } from './star.ts';
import { givenWellbeing } from './wellbeing.ts';

/** Lists that the whole organisation shares and that a whole file hangs on. */
export interface SharedThings {
  readonly agency: string;
  readonly programme: string;
  readonly groupSession: string;
  readonly notice: string;
  readonly landlord: string;
  readonly pettyBook: string;
  /** A peer with a place free, of the first team. */
  readonly peer: WorkerId;
}

const features: Readonly<Record<string, Contract>> = contracts;

/** Calls with the plainest input there is, and some parts given. */
function plainCall(vault: TestVault) {
  return <N extends ProcedureName>(
    name: N,
    given: Readonly<Record<string, unknown>>,
  ): Promise<OutputOf<N>> => {
    const [feature = '', key = ''] = name.split('.');
    const procedure = features[feature]?.[key];
    if (procedure === undefined) throw new Error(`no procedure ${name}`);
    return vault.call(name, sampleInput(procedure.input, given) as InputOf<N>);
  };
}

/** What no file owns, made by the manager, who is signed in afterwards. */
export async function givenSharedThings(vault: TestVault): Promise<SharedThings> {
  const make = plainCall(vault);
  const peer = await vault.as('peer');
  const { profile } = sampleInput(contracts.peers.saveOwn.input, {});
  await make('peers.saveOwn', { profile: Object.assign({}, profile, { isOpen: true }) });
  await vault.as(vault.managerId);
  const { id: programme } = await make('groups.save', { id: null });
  return {
    peer,
    agency: (await make('network.saveAgency', { id: null })).id,
    programme,
    groupSession: (await make('groups.saveSession', { id: null, programmeId: programme })).id,
    notice: (await make('notices.publish', {})).id,
    landlord: (await make('landlords.add', {})).landlordId,
    pettyBook: (await make('pettyCash.openBook', { owner: { kind: 'service', id: vault.serviceId } })).bookId,
  };
}

async function givenDocument(vault: TestVault, caseId: CaseId, title: string): Promise<string> {
  const file = path.join(vault.folder, 'letter.txt');
  fs.writeFileSync(file, title);
  const staged = await vault.internal['documents.stage']?.({ path: file });
  return (await plainCall(vault)('documents.add', { caseId, stageId: staged?.stageId, title })).entryId;
}

async function mainAssignment(vault: TestVault, caseId: CaseId): Promise<string> {
  const assignments = vault.db.selectFrom('case_assignments').where('case_id', '=', caseId);
  return (await assignments.select('id').executeTakeFirstOrThrow()).id;
}

/** A check-in that waits, as the end of support leaves it; the file itself stays open. */
async function givenFollowUp(vault: TestVault, caseId: CaseId): Promise<string> {
  const id = newId(vault.clock.millis());
  const { current_episode_id } = await vault.db
    .selectFrom('case_files')
    .select('current_episode_id')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  await vault.db
    .insertInto('follow_ups')
    .values({
      id,
      case_id: caseId,
      episode_id: current_episode_id ?? '',
      due_on: vault.clock.today(),
      done_on: null,
      entry_key: null,
      still_housed: null,
      contact_wish: null,
      note: '',
      by_name: '',
    })
    .execute();
  return id;
}

/** A passage that is left out of the copy for the person, whatever text it was in. */
async function givenAccessMark(vault: TestVault, requestId: string): Promise<string> {
  const id = newId(vault.clock.millis());
  const passage = { item: '', from_char: null, passage: '', reason: 'third_party', note: '' } as const;
  await vault.db
    .insertInto('access_marks')
    .values({ id, request_id: requestId, ...passage, by_name: '' })
    .execute();
  return id;
}

interface Whose {
  readonly name: string;
  readonly teamId: string;
  readonly things: SharedThings;
}

/**
 * A person with one record of every kind that a case can have, and the callover that talked about them. Written by
 * whoever is signed in, who must reach the team. Every id that the app knows for a record of this file is in here.
 */
export async function givenWholeFile(vault: TestVault, { name, teamId, things }: Whose) {
  const make = plainCall(vault);
  const { caseId } = await givenPerson(vault, { chosenName: name, teamId });
  const person = { caseId };
  const tenancy = await givenTenancy(vault, caseId);
  const topic = await givenTopic(vault, caseId, name);
  const reading = await givenReading(vault, caseId, { personComment: name });
  const goal = await givenGoal(vault, caseId, { personWords: name });
  const ecomap = await givenEcomap(vault, caseId);
  const search = (await make('homeSearch.begin', person)).searchId;
  const link = { agencyId: things.agency, id: null };
  const consent = await make('consents.give', { ...person, scopes: ['dates_and_services'], recipient: name });
  await make('groups.invite', { ...person, programmeId: things.programme });
  await make('peers.addOffer', person);
  await make('movingIn.begin', person);
  await make('cases.saveOverview', { ...person, basedOnVersion: 0 });
  const { meetingId: meeting, entryIds } = await givenMeeting(vault, [caseId], { teamId });
  const calloverEntry = entryIds[0] ?? '';
  const agendaItem = (await make('callover.addItem', { meetingId: meeting })).itemId;
  await vault.call('callover.start', { meetingId: meeting });
  const place = { meetingId: meeting, entryId: calloverEntry };
  const dataRequest = (await make('dataRequests.record', person)).id;
  const [node, factor] = [newId(vault.clock.millis()), newId(vault.clock.millis())];
  const box = { id: node, text: name, shape: 'box', x: 0, y: 0, promptKey: null } as const;
  await givenBarriers(vault, caseId, [aBarrier(factor)]);
  return {
    case: caseId,
    assignment: await mainAssignment(vault, caseId),
    node,
    factor,
    tenancy,
    topic,
    reading,
    goal,
    step: (await make('plans.addStep', { ...person, goalId: goal, content: stepContent(name) })).stepId,
    note: await givenNote(vault, caseId, { whatHappened: name }),
    safetyPlan: await givenSafetyPlan(vault, caseId),
    ecomap,
    nodeMap: await givenNodeMap(vault, caseId, aNodeMap({ nodes: [box], links: [] })),
    incident: await givenIncident(vault, caseId, { whatHappened: name }),
    document: await givenDocument(vault, caseId, name),
    tool: (await make('stars.addExternalTool', person)).id,
    wellbeing: await givenWellbeing(vault, caseId, 'line10'),
    concern: (await make('tenancyConcerns.raise', { ...person })).concernId,
    consent: consent.id,
    repair: (await make('homeCare.addRepair', person)).repairId,
    followUp: await givenFollowUp(vault, caseId),
    laterFollowUp: await givenFollowUp(vault, caseId),
    accommodation: (await make('cases.addAccommodation', person)).id,
    member: (await make('household.add', person)).memberId,
    search,
    offer: (await make('homeSearch.addOffer', { ...person, searchId: search })).offerId,
    checklist: await givenChecklist(vault, caseId),
    moveInItem: (await make('movingIn.addItem', person)).itemId,
    keyDate: (await make('dates.add', person)).id,
    agencyLink: (await make('network.saveLink', { ...person, ...link })).id,
    referral: (await make('network.refer', person)).id,
    match: (await make('peers.propose', { ...person, workerId: things.peer })).id,
    income: (await make('money.saveIncome', { ...person, id: null })).id,
    expense: (await make('money.saveExpense', { ...person, id: null })).id,
    debt: (await make('money.saveDebt', { ...person, id: null })).id,
    rentEntry: (await make('rent.addEntry', { ...person, tenancyId: tenancy })).id,
    dataRequest,
    accessMark: await givenAccessMark(vault, dataRequest),
    laterRequest: (await make('dataRequests.record', person)).id,
    dispute: (await make('disputes.add', person)).id,
    lent: (await make('lent.save', { ...person, id: null })).id,
    meeting,
    agendaItem,
    calloverEntry,
    calloverDecision: await givenDecision(vault, place, { text: name }),
    laterDecision: await givenDecision(vault, place, { text: name }),
    calloverAction: await givenAction(vault, place, { text: name }),
    laterAction: await givenAction(vault, place, { text: name }),
  };
}

/** One record of each kind, by its id. */
export type WholeFile = Awaited<ReturnType<typeof givenWholeFile>>;

function stepContent(text: string) {
  return {
    text,
    doer: 'person',
    ownerId: null,
    otherName: '',
    saidBy: 'person',
    supportWanted: 'none',
    targetDate: null,
  };
}
