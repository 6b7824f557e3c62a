import type { Procedure } from '#shared/contracts/procedure.ts';
import { contracts } from '#shared/contracts/registry.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { shippedScales } from '#shared/domain/wellbeing/scales.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { mapId } from './builders/around.ts';
import { aPhase } from './builders/methods.ts';
import { givenPerson } from './builders/person.ts';
import { givenAppraisal } from './builders/practice.ts';
import { givenLog } from './builders/reflection.ts';
import { agreedScores, shippedStar } from './builders/star.ts';
import { givenItem, givenSession, givenSupervision } from './builders/supervision.ts';
import { givenSharedThings, givenWholeFile } from './builders/whole-file.ts';
import type { Given } from './contract-inputs.ts';
import { openTestVault, type TestVault } from './test-vault.ts';

type Write = (part: string) => string;

/** A vault with one record of nearly every kind, and what commands need to find them. */
export interface NaughtyVault {
  readonly vault: TestVault;
  /** Values by the last part of a path: for every command, and over these for one, and for one of its shapes. */
  readonly given: (name: string, shape: number) => Given;
  /** Who calls a procedure. */
  readonly caller: (name: string) => WorkerId;
}

/** Every procedure of every contract, `feature.name`. */
export const allProcedures: readonly { readonly name: string; readonly procedure: Procedure }[] =
  Object.entries(contracts).flatMap(([feature, contract]) =>
    Object.entries(contract).map(([key, procedure]: [string, Procedure]) => ({
      name: `${feature}.${key}`,
      procedure,
    })),
  );

const ahead = '2027-01-10';
const before = '2026-11-20';
const tie = { nodeId: mapId('f1'), strength: 'moderate', stressful: false, flow: 'none', wish: null };
const oneBox = { shape: 'oval', x: 0, y: 0, promptKey: null };
const friend = {
  kind: 'friend',
  formal: false,
  closeness: 2,
  at: null,
  contactConsent: false,
  atNight: false,
};

/** Two boxes and a line between them; of people, and of thoughts. */
const people: Given = {
  nodes: (write: Write) => [{ ...friend, id: mapId('f1'), label: write('0.label'), note: write('0.note') }],
  links: (write: Write) => [
    {
      ...tie,
      id: mapId('f2'),
      otherNodeId: null,
      contactFrequency: write('0.contactFrequency'),
      note: write('0.note'),
    },
  ],
};
const thoughts: Given = {
  nodes: (write: Write) => [
    { ...oneBox, id: mapId('f1'), text: write('0.text') },
    { ...oneBox, id: mapId('f2'), text: write('1.text') },
  ],
  links: (write: Write) => [
    { id: mapId('f3'), from: mapId('f1'), to: mapId('f2'), kind: 'helps', label: write('0.label') },
  ],
};

/** What a schema cannot say: days in order, and parts that name each other. */
const together: Given = {
  attendees: [],
  apologyIds: [],
  reviewOn: ahead,
  nextReviewOn: ahead,
  followUpDates: [ahead],
  startOn: before,
  asOf: before,
  agreedOn: before,
  area: null,
  maxAnswer: 10,
  phases: (write: Write) => [
    {
      ...aPhase({ startedOn: before, plannedEnd: ahead }),
      focusAreas: [write('0.focusAreas.0')],
      changedReason: write('0.changedReason'),
    },
  ],
};

export async function openNaughtyVault(): Promise<NaughtyVault> {
  const vault = await openTestVault();
  const peerId = await vault.addWorker({ name: 'Samira Haddad', roles: ['peer'] });
  const { supervisor, agreementId } = await givenSupervision(vault);
  const sessionId = await givenSession(vault, agreementId);
  const itemId = await givenItem(vault, sessionId);
  const logId = await givenLog(vault);
  const appraisal = await givenAppraisal(vault);
  await vault.as(vault.managerId);
  const things = await givenSharedThings(vault);
  const file = await givenWholeFile(vault, { name: 'Ilka Varga', teamId: vault.teamId, things });
  const { caseId: emptyCase } = await givenPerson(vault, { chosenName: 'Tom Bell' });
  const star = await shippedStar(vault);
  const [checklist] = await vault.call('templates.list', { kind: 'checklist' });
  const form = await vault.call('feedback.makeForm', { name: 'Our house', statements: ['I feel at home'] });
  const made = newId(vault.clock.millis());

  const common: Given = {
    ...together,
    caseId: file.case,
    basedOnVersion: 0,
    workerId: vault.managerId,
    ownerId: vault.managerId,
    mainWorkerId: vault.managerId,
    chairId: vault.managerId,
    attendeeIds: [vault.managerId],
    teamId: vault.teamId,
    teamIds: [vault.teamId],
    serviceId: vault.serviceId,
    goalId: file.goal,
    stepId: file.step,
    topicId: file.topic,
    tenancyId: file.tenancy,
    concernId: file.concern,
    repairId: file.repair,
    meetingId: file.meeting,
    decisionId: file.calloverDecision,
    landlordId: things.landlord,
    agencyId: things.agency,
    programmeId: things.programme,
    bookId: things.pettyBook,
    noticeId: things.notice,
    memberId: file.member,
    readingId: file.reading,
    searchId: file.search,
    offerId: file.offer,
    agreementId,
    sessionId,
    itemId,
    requestId: file.dataRequest,
    draftId: null,
  };
  const starContent: Given = {
    templateId: star.id,
    scores: (write: Write) =>
      agreedScores(housingSupportAreas, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]).map((score, index) => ({
        ...score,
        note: write(`${String(index)}.note`),
      })),
  };
  const standingIn: Given = {
    awayId: vault.managerId,
    from: vault.clock.today(),
    until: ahead,
    people: (write: Write) => [
      { caseId: emptyCase, workerId: supervisor, word: write('0.word'), nextStep: write('0.nextStep') },
    ],
  };
  const [onlyItem] = shippedScales.line10.items;
  const wellbeing: Given = { scaleId: 'line10', answers: { [onlyItem?.code ?? '']: 3 } };
  const own: Readonly<Record<string, Given>> = {
    'organisation.rename': { id: vault.teamId },
    'workers.update': { id: peerId },
    'cases.updateAccommodation': { id: file.accommodation },
    'cases.moveState': { to: 'closing' },
    'around.makeStep': { entryId: file.nodeMap, nodeId: mapId('d1') },
    'groups.attend': { sessionId: things.groupSession, caseId: emptyCase },
    'homeSearch.tellChoice': { choices: {} },
    'feedback.enterPaper': { answers: {}, formId: form.id },
    'closing.recordFollowUp': { id: file.followUp },
    'contacts.amend': { entryId: file.note },
    'incidents.amend': { entryId: file.incident },
    'records.note': { entryId: file.safetyPlan },
    'cover.make': standingIn,
    'network.refer': { consentId: file.consent },
    'network.answer': { id: file.referral },
    'network.close': { id: file.referral },
    'peers.moveMatch': { id: file.match },
    'movingIn.begin': { caseId: emptyCase },
    'caseChecklists.begin': { templateId: checklist?.id },
    'caseChecklists.setLine': { checklistId: file.checklist, place: 0, state: 'not_needed' },
    'movingIn.changeItem': { itemId: file.moveInItem },
    'dates.change': { id: file.keyDate },
    'documents.amend': { entryId: file.document },
    'documents.remove': { entryId: file.document },
    'plans.addStep': { doer: 'other' },
    'stars.saveReading': starContent,
    'stars.amendReading': starContent,
    'supervision.saveAction': { ownerId: supervisor },
    'handovers.prepare': { consentId: file.consent },
    'callover.saveItem': { itemId: file.agendaItem },
    'callover.saveEntry': { entryId: file.calloverEntry },
    'callover.saveDecision': { entryId: file.calloverEntry, decisionId: newId(vault.clock.millis()) },
    'callover.saveAction': { entryId: file.calloverEntry },
    'callover.copyDecision': { agreedWithPerson: 'yes' },
    'callover.setDecisionStatus': { status: 'done' },
    'appraisals.saveView': { id: appraisal.id },
    'appraisals.saveTogether': { id: appraisal.id },
    'appraisals.amend': { id: appraisal.id },
    'appraisals.saveObjective': { workerId: appraisal.workerId, supervisorId: appraisal.supervisorId },
    'appraisals.savePlan': { workerId: appraisal.workerId, supervisorId: appraisal.supervisorId },
    'rent.amendEntry': { id: file.rentEntry },
    'pettyCash.openBook': { owner: { kind: 'service', id: vault.serviceId } },
    'reflections.keep': { id: logId },
    'reflections.beginSession': { id: made },
    'reflections.keepSession': { id: made },
    'wellbeing.registerLicence': { id: 'wemwbs14' },
    'wellbeing.saveReading': { ...wellbeing, completedOn: before },
    'wellbeing.amendReading': { ...wellbeing, readingId: file.wellbeing },
    'wellbeing.preparePrint': { scaleId: 'line10' },
  };
  return {
    vault,
    given: (name, shape) => ({
      ...common,
      ...own[name],
      ...(name.startsWith('records.') && shape === 3 ? people : {}),
      ...(name.startsWith('records.') && shape === 4 ? thoughts : {}),
    }),
    caller: (name) => {
      if (name === 'peers.saveOwn') return peerId;
      if (name.startsWith('supervision.') || name.startsWith('reflections.')) return supervisor;
      if (name.startsWith('appraisals.')) return appraisal.workerId;
      return vault.managerId;
    },
  };
}
