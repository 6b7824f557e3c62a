import type { WholeFile } from './builders/whole-file.ts';

/** What an id in an input names, besides the records of a file. */
type Other =
  /** A person, team or service of the organisation, or one of its lists: everybody who may call may see it. */
  | 'organisation'
  /** A record of one colleague or of two, never of a case: tests of its feature say who may see it. */
  | 'colleague'
  /** Made by the page for something new, or an id inside the document that is being sent. */
  | 'made_here';

export type NamedRecord = keyof WholeFile | Other;

/** Names that mean the same in every input. */
const everywhere: Readonly<Record<string, NamedRecord>> = {
  caseId: 'case',
  'caseIds.[]': 'case',
  knownCaseId: 'case',
  forCaseId: 'case',
  aboutCaseId: 'case',
  accommodationId: 'accommodation',
  assignmentId: 'assignment',
  changeTopicId: 'topic',
  concernId: 'concern',
  consentId: 'consent',
  decisionId: 'calloverDecision',
  factorId: 'factor',
  goalId: 'goal',
  'goalIds.[]': 'goal',
  'itemIds.[]': 'agendaItem',
  memberId: 'member',
  networkConsentId: 'consent',
  nodeId: 'node',
  offerId: 'offer',
  readingId: 'reading',
  repairId: 'repair',
  searchId: 'search',
  stepId: 'step',
  tenancyId: 'tenancy',
  topicId: 'topic',
  draftId: 'colleague',
  agreementId: 'colleague',
  amendmentId: 'colleague',
  logId: 'colleague',
  peerId: 'colleague',
  shareId: 'colleague',
  agencyId: 'organisation',
  'apologyIds.[]': 'organisation',
  'attendeeIds.[]': 'organisation',
  authorId: 'organisation',
  batchId: 'organisation',
  bookId: 'organisation',
  chairId: 'organisation',
  familyId: 'organisation',
  formId: 'organisation',
  frameworkId: 'organisation',
  landlordId: 'organisation',
  mainWorkerId: 'organisation',
  'notThese.[]': 'organisation',
  noticeId: 'organisation',
  ownerId: 'organisation',
  'participants.[]': 'organisation',
  programmeId: 'organisation',
  serviceId: 'organisation',
  shareBackById: 'organisation',
  superviseeId: 'organisation',
  supervisorId: 'organisation',
  teamId: 'organisation',
  'teamIds.[]': 'organisation',
  templateId: 'organisation',
  trainingId: 'organisation',
  unitId: 'organisation',
  userId: 'organisation',
  voidId: 'organisation',
  workerId: 'organisation',
  'content.rows.[].id': 'made_here',
  'content.actions.[].id': 'made_here',
  'links.[].from': 'made_here',
  'links.[].id': 'made_here',
  'links.[].nodeId': 'made_here',
  'links.[].otherNodeId': 'made_here',
  'links.[].to': 'made_here',
  'nodes.[].id': 'made_here',
  'factors.[].id': 'made_here',
  'factorViews.[].factorId': 'made_here',
  'profiles.[].id': 'organisation',
  stageId: 'made_here',
};

/** All `id`s, and the other names that depend on the procedure; a feature's line holds for all its procedures. */
const here: Readonly<Record<string, NamedRecord>> = {
  'appraisals id': 'colleague',
  'around entryId': 'nodeMap',
  'callover.amend change.actionId': 'laterAction',
  'callover.amend change.decisionId': 'laterDecision',
  'callover.removeAction actionId': 'calloverAction',
  'callover.setActionStatus actionId': 'calloverAction',
  'callover.saveAction actionId': 'made_here',
  'callover.saveDecision decisionId': 'made_here',
  'callover entryId': 'calloverEntry',
  'callover change.entryId': 'calloverEntry',
  'callover itemId': 'agendaItem',
  'callover meetingId': 'meeting',
  'cases id': 'accommodation',
  'closing id': 'followUp',
  'closing.dropFollowUp id': 'laterFollowUp',
  'consents id': 'consent',
  'contacts entryId': 'note',
  'accessCopy id': 'dataRequest',
  'accessCopy markId': 'accessMark',
  'dataRequests id': 'dataRequest',
  'dataRequests.withdraw id': 'laterRequest',
  'disputes id': 'dispute',
  'disputes requestId': 'dataRequest',
  'disputes entryId': 'note',
  'restrictions requestId': 'dataRequest',
  'dates id': 'keyDate',
  'directory id': 'organisation',
  'documents entryId': 'document',
  'drafts id': 'made_here',
  'drafts.find caseId': 'colleague',
  'drafts subjectId': 'made_here',
  'feedback id': 'organisation',
  'groups id': 'organisation',
  'groups sessionId': 'organisation',
  'houses meetingId': 'organisation',
  'incidents entryId': 'incident',
  'involvement id': 'organisation',
  'languageHints id': 'organisation',
  'lent id': 'lent',
  'money.remove id': 'income',
  'money.saveDebt id': 'debt',
  'money.saveExpense id': 'expense',
  'money.saveIncome id': 'income',
  'movingIn itemId': 'moveInItem',
  'network.archiveAgency id': 'organisation',
  'network.saveAgency id': 'organisation',
  'network.endLink id': 'agencyLink',
  'network.saveLink id': 'agencyLink',
  'network.answer id': 'referral',
  'network.close id': 'referral',
  'network.refer entryId': 'organisation',
  'organisation id': 'organisation',
  'peers id': 'match',
  'pettyCash id': 'organisation',
  'pettyCash owner.id': 'organisation',
  'plans.addGoal content.steps.[].id': 'made_here',
  'plans.changeGoal content.steps.[].id': 'step',
  'practice id': 'colleague',
  'practice.beginInduction templateId': 'organisation',
  'processing id': 'organisation',
  'records entryId': 'safetyPlan',
  'records factors.[].origin.entryId': 'made_here',
  'records factors.[].origin.nodeId': 'made_here',
  'reflections actionId': 'colleague',
  'reflections id': 'colleague',
  'reflections requestId': 'colleague',
  'reflections to.id': 'colleague',
  'rent id': 'rentEntry',
  'restore secret.userId': 'organisation',
  'service id': 'organisation',
  'stars id': 'organisation',
  'supervision actionId': 'colleague',
  'supervision id': 'colleague',
  'supervision itemId': 'colleague',
  'supervision sessionId': 'colleague',
  'supervision content.origin.id': 'colleague',
  'voices id': 'organisation',
  'wellbeing id': 'organisation',
  'wellbeing readingId': 'wellbeing',
  'workers id': 'organisation',
};

/** What the id at this place of this procedure's input names; undefined when nobody has said so yet. */
export function findNamedRecord(procedure: string, place: string): NamedRecord | undefined {
  const [feature = ''] = procedure.split('.');
  const names = place.split('.').map((_each, index, all) => all.slice(index).join('.'));
  const lookUp = (list: Readonly<Record<string, NamedRecord>>, key: string) =>
    Object.hasOwn(list, key) ? list[key] : undefined;
  for (const name of names) {
    const found = lookUp(here, `${procedure} ${name}`) ?? lookUp(here, `${feature} ${name}`);
    if (found !== undefined) return found;
  }
  for (const name of names) {
    const found = lookUp(everywhere, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
