import { describe, expect, it } from 'vitest';
import { roles } from '../domain/permissions/permissions.ts';
import * as around from '../domain/around/around-codes.ts';
import * as breaches from '../domain/breaches/breach-codes.ts';
import * as callover from '../domain/callover/callover-codes.ts';
import * as cases from '../domain/cases/case-codes.ts';
import { contactLostGaps } from '../domain/cases/contact-lost.ts';
import * as closing from '../domain/closing/closing-codes.ts';
import * as papers from '../domain/papers/paper-codes.ts';
import * as consent from '../domain/consent/consent-codes.ts';
import * as contacts from '../domain/contacts/contact-codes.ts';
import * as erasure from '../domain/erasure/erasure-codes.ts';
import * as feedback from '../domain/feedback/feedback-codes.ts';
import { returnBandKeys } from '../domain/closing/returns.ts';
import { caseDateKinds } from '../domain/dates/case-dates.ts';
import { hmisHousingTypes, hmisProjectTypes } from '../domain/exports/hmis-codes.ts';
import { documentKinds } from '../domain/documents/document-codes.ts';
import * as handover from '../domain/handover/handover-codes.ts';
import { handoverExclusions } from '../domain/handover/sections.ts';
import { accommodationTypes } from '../domain/housing/accommodation-types.ts';
import { sustainedAnswers } from '../domain/housing/sustainment.ts';
import * as tenancy from '../domain/housing/tenancy-codes.ts';
import * as allocation from '../domain/methods/allocation-codes.ts';
import * as cti from '../domain/methods/cti-codes.ts';
import * as fidelity from '../domain/methods/fidelity-codes.ts';
import { methodSteps } from '../domain/methods/method-defaults.ts';
import * as ethos from '../domain/housing/ethos.ts';
import * as moveIn from '../domain/housing/move-in-codes.ts';
import * as search from '../domain/housing/search-codes.ts';
import { payFrequencies } from '../domain/money/frequency.ts';
import * as money from '../domain/money/money-codes.ts';
import * as person from '../domain/people/person-codes.ts';
import { duplicateReasons } from '../domain/people/possible-duplicate.ts';
import * as reflectionModels from '../domain/reflection/models.ts';
import * as reflection from '../domain/reflection/reflection-codes.ts';
import { overlayRoles } from '../domain/stars/radar.ts';
import { scoreOrders } from '../domain/stars/reported-score.ts';
import * as practice from '../domain/practice/practice-codes.ts';
import * as records from '../domain/records/record-codes.ts';
import * as safety from '../domain/safety/safety-codes.ts';
import { changeStages, stageFinders } from '../domain/change-stages/stage-codes.ts';
import * as plans from '../domain/plans/plan-codes.ts';
import * as stars from '../domain/stars/star-codes.ts';
import { rhythmStates } from '../domain/supervision/session-rhythm.ts';
import * as supervision from '../domain/supervision/supervision-codes.ts';
import { wellbeingSurveys } from '../domain/wellbeing/reading-words.ts';
import * as wellbeing from '../domain/wellbeing/wellbeing-codes.ts';
import * as groupCodes from '../domain/groups/group-codes.ts';
import * as networkCodes from '../domain/network/network-codes.ts';
import * as peerCodes from '../domain/peers/peer-codes.ts';
import * as barriers from '../domain/barriers/barrier-codes.ts';
import * as rights from '../domain/rights/rights-codes.ts';
import words from './en/domain.json' with { type: 'json' };
import movingInWords from './en/movingIn.json' with { type: 'json' };

/** Every code list of the domain that a screen may show, beside its words. */
const groups: readonly (readonly [name: string, codes: readonly string[], words: object])[] = [
  ['role', roles, words.role],
  ['hmisProjectType', Object.keys(hmisProjectTypes), words.hmisProjectType],
  ['hmisHousingType', Object.keys(hmisHousingTypes), words.hmisHousingType],
  ['ecomapNodeKind', around.ecomapNodeKinds, words.ecomapNodeKind],
  ['ecomapSector', around.ecomapSectors, words.ecomapSector],
  ['ecomapRing', around.ecomapRings.map(String), words.ecomapRing],
  ['tieStrength', around.tieStrengths, words.tieStrength],
  ['tieFlow', around.tieFlows, words.tieFlow],
  ['tieWish', around.tieWishes, words.tieWish],
  ['othersNames', around.othersNames, words.othersNames],
  ['mapShape', around.mapShapes, words.mapShape],
  ['mapLinkKind', around.mapLinkKinds, words.mapLinkKind],
  ['mapLinkTurned', around.mapLinkKinds, words.mapLinkTurned],
  ['guideMap', around.guideMaps, words.guideMap],
  ['paperworkPreference', person.paperworkPreferences, words.paperworkPreference],
  ['sharedWithPerson', person.sharedWithPersonStates, words.sharedWithPerson],
  ['breachKind', breaches.breachKinds, words.breachKind],
  ['breachData', breaches.breachData, words.breachData],
  ['breachProtection', breaches.protections, words.breachProtection],
  ['breachDecision', breaches.tellDecisions, words.breachDecision],
  ['holdingGroup', erasure.holdingGroups, words.holdingGroup],
  ['erasureGround', erasure.erasureGrounds, words.erasureGround],
  ['keepGround', erasure.keepGrounds, words.keepGround],
  ['keptThing', erasure.keptThings, words.keptThing],
  ['retentionCategory', erasure.retentionCategories, words.retentionCategory],
  ['retentionAction', erasure.retentionActions, words.retentionAction],
  ['mentionPlace', erasure.mentionPlaces, words.mentionPlace],
  ['documentKind', documentKinds, words.documentKind],
  ['duplicateReason', duplicateReasons, words.duplicateReason],
  ['caseState', cases.caseStates, words.caseState],
  ['caseStateMeaning', cases.caseStates, words.caseStateMeaning],
  ['supportMethod', cases.supportMethods, words.supportMethod],
  ['ctiPhase', cti.ctiPhases, words.ctiPhase],
  ['ctiPhaseWork', cti.ctiPhases, words.ctiPhaseWork],
  ['ctiQuestion', cti.ctiQuestions, words.ctiQuestion],
  ['ctiAnswer', cti.ctiAnswers, words.ctiAnswer],
  ['allocationPrompt', allocation.allocationPrompts, words.allocationPrompt],
  ['otherMethodReason', allocation.otherMethodReasons, words.otherMethodReason],
  ['methodStep', [...new Set(Object.values(methodSteps).flat())], words.methodStep],
  ['fidelityMetric', fidelity.fidelityMetrics, words.fidelityMetric],
  ['selfCheckLine', fidelity.selfCheckLines, words.selfCheckLine],
  ['selfCheckAnswer', fidelity.selfCheckAnswers, words.selfCheckAnswer],
  ['assignmentRole', cases.assignmentRoles, words.assignmentRole],
  ['chosenByPerson', cases.chosenByPersonAnswers, words.chosenByPerson],
  ['closureReason', cases.closureReasons, words.closureReason],
  ['readinessIndicator', closing.readinessIndicators, words.readinessIndicator],
  ['readinessAnswer', closing.readinessAnswers, words.readinessAnswer],
  ['stepBackAnswer', closing.stepBackAnswers, words.stepBackAnswer],
  ['stillHoused', closing.stillHousedAnswers, words.stillHoused],
  ['contactWish', closing.contactWishes, words.contactWish],
  ['noticeMethod', papers.noticeMethods, words.noticeMethod],
  ['lawfulBasis', papers.lawfulBases, words.lawfulBasis],
  ['specialCondition', papers.specialConditions, words.specialCondition],
  ['contactLostGap', contactLostGaps, words.contactLostGap],
  ['checklist', cases.checklists, words.checklist],
  ['checklistItem', cases.checklistItems, words.checklistItem],
  ['checklistItemState', cases.checklistItemStates, words.checklistItemState],
  ['contactStatus', contacts.contactStatuses, words.contactStatus],
  ['contactInitiative', contacts.contactInitiatives, words.contactInitiative],
  ['contactChannel', contacts.contactChannels, words.contactChannel],
  ['contactPlace', contacts.contactPlaces, words.contactPlace],
  ['contactPurpose', contacts.contactPurposes, words.contactPurpose],
  ['rhythmWord', contacts.rhythmWords, words.rhythmWord],
  ['accommodation', accommodationTypes.map(({ key }) => key), words.accommodation],
  ['sustainedAnswer', sustainedAnswers, words.sustainedAnswer],
  ['landlordKind', tenancy.landlordKinds, words.landlordKind],
  ['contractKind', tenancy.contractKinds, words.contractKind],
  ['tenancyEndReason', tenancy.tenancyEndReasons, words.tenancyEndReason],
  ['paymentMethod', tenancy.paymentMethods, words.paymentMethod],
  ['concernKind', tenancy.concernKinds, words.concernKind],
  ['concernSource', tenancy.concernSources, words.concernSource],
  ['concernSeverity', tenancy.concernSeverities, words.concernSeverity],
  ['concernStep', tenancy.concernSteps, words.concernStep],
  ['concernStepHelp', tenancy.concernSteps, words.concernStepHelp],
  ['stepRecordState', tenancy.stepRecordStates, words.stepRecordState],
  ['concernOutcome', tenancy.concernOutcomes, words.concernOutcome],
  ['concernDateKind', tenancy.concernDateKinds, words.concernDateKind],
  ['welfareCheckSource', tenancy.welfareCheckSources, words.welfareCheckSource],
  ['welfareCheckResult', tenancy.welfareCheckResults, words.welfareCheckResult],
  ['ethosConcept', ethos.ethosConcepts, words.ethosConcept],
  ['ethos', ethos.ethosTable.map((line) => line.words), words.ethos],
  [
    'ethosCategory',
    [...new Set(ethos.ethosTable.map(({ category }) => String(category)))],
    words.ethosCategory,
  ],
  ['ethosLight', ethos.ethosTable.flatMap(({ light }) => light ?? []), words.ethosLight],
  ['homeType', search.homeTypes, words.homeType],
  ['liveWith', search.liveWithWishes, words.liveWith],
  ['searchOutcome', search.searchOutcomes, words.searchOutcome],
  ['offerAnswer', search.offerAnswers, words.offerAnswer],
  ['landlordAnswer', search.landlordAnswers, words.landlordAnswer],
  ['choiceArea', search.choiceAreas, words.choiceArea],
  ['choiceStep', search.choiceSteps.map(String), words.choiceStep],
  ['moveInGroup', moveIn.moveInGroups, words.moveInGroup],
  ['moveInState', moveIn.moveInStates, words.moveInState],
  ['meter', moveIn.meterKinds, words.meter],
  ['starterItem', moveIn.starterItems.map((item) => item.words), movingInWords.starterItem],
  ['housingSupportStar.area', stars.housingSupportAreas, words.housingSupportStar.area],
  ['housingSupportStar.band', stars.housingSupportBands, words.housingSupportStar.band],
  ['areaChange', stars.areaChanges, words.areaChange],
  ['leftOutReason', stars.leftOutReasons, words.leftOutReason],
  ['readingContext', stars.readingContexts, words.readingContext],
  ['readingMethod', stars.readingMethods, words.readingMethod],
  ['overlayRole', overlayRoles, words.overlayRole],
  ['scoreSource', stars.scoreSources, words.scoreSource],
  ['scoreOrder', Object.keys(scoreOrders), words.scoreOrder],
  ['starTemplateKind', stars.starTemplateKinds, words.starTemplateKind],
  ['starTemplateStatus', stars.starTemplateStatuses, words.starTemplateStatus],
  ['rightsBasis', stars.rightsBases, words.rightsBasis],
  ['consentKind', consent.consentKinds, words.consentKind],
  ['consentMethod', consent.consentMethods, words.consentMethod],
  ['consentScope', consent.consentScopes, words.consentScope],
  ['disclosureBasis', consent.disclosureBases, words.disclosureBasis],
  ['handoverSection', handover.handoverSections, words.handoverSection],
  ['handoverExclusion', handoverExclusions, words.handoverExclusion],
  ['handoverKind', handover.handoverKinds, words.handoverKind],
  ['handoverView', handover.handoverViews, words.handoverView],
  ['reflectionModel', reflectionModels.reflectionModels, words.reflectionModel],
  ['reflectionModelSource', reflectionModels.reflectionModels, words.reflectionModelSource],
  ['reflectionField', reflectionModels.reflectionFields, words.reflectionField],
  ['reflectionPart', reflectionModels.reflectionParts, words.reflectionPart],
  ['feeling', reflection.feelings, words.feeling],
  ['sessionKind', reflection.sessionKinds, words.sessionKind],
  ['reflectionActionState', reflection.reflectionActionStates, words.reflectionActionState],
  ['workerProfile', reflection.workerProfiles, words.workerProfile],
  ['searchState', reflection.searchStates, words.searchState],
  ['calloverKind', callover.calloverKinds, words.calloverKind],
  ['calloverState', callover.calloverStates, words.calloverState],
  ['agenda', callover.agendaCodes, words.agenda],
  ['calloverReason', callover.reasonCodes, words.calloverReason],
  ['reviewKind', callover.reviewKinds, words.reviewKind],
  ['calloverDecisionKind', callover.decisionKinds, words.calloverDecisionKind],
  ['calloverDecisionStatus', callover.decisionStatuses, words.calloverDecisionStatus],
  ['calloverActionStatus', callover.actionStatuses, words.calloverActionStatus],
  ['technique', callover.techniques, words.technique],
  ['engagementQuestion', callover.engagementQuestions, words.engagementQuestion],
  ['houseStatement', feedback.houseStatements, words.houseStatement],
  ['agreementAnswer', feedback.agreementAnswers, words.agreementAnswer],
  ['openLine', feedback.openLines, words.openLine],
  ['voiceKind', feedback.voiceKinds, words.voiceKind],
  ['involvementKind', feedback.involvementKinds, words.involvementKind],
  ['returnBand', returnBandKeys, words.returnBand],
  ['caseDate', caseDateKinds, words.caseDate],
  ['requestKind', rights.requestKinds, words.requestKind],
  ['requestSide', rights.requestSides, words.requestSide],
  ['identityWay', rights.identityWays, words.identityWay],
  ['requestState', rights.requestStates, words.requestState],
  ['requestOutcome', rights.requestOutcomes, words.requestOutcome],
  ['answerWay', rights.answerWays, words.answerWay],
  ['refusalReason', rights.refusalReasons, words.refusalReason],
  ['restrictionGround', rights.restrictionGrounds, words.restrictionGround],
  ['exceptionGround', rights.exceptionGrounds, words.exceptionGround],
  ['withholdReason', rights.withholdReasons, words.withholdReason],
  ['pendingConsent', callover.pendingConsents, words.pendingConsent],
  ['cardName', callover.cardNames, words.cardName],
  ['decisionOrigin', callover.decisionOrigins, words.decisionOrigin],
  ['agreedAnswer', callover.agreedAnswers, words.agreedAnswer],
  ['planSource', plans.planSources, words.planSource],
  ['goalStatus', plans.goalStatuses, words.goalStatus],
  ['stepStatus', plans.stepStatuses, words.stepStatus],
  ['stepDoer', plans.stepDoers, words.stepDoer],
  ['supportWanted', plans.supportsWanted, words.supportWanted],
  ['stepVoice', plans.stepVoices, words.stepVoice],
  ['changeStage', changeStages, words.changeStage],
  ['changeStagePlain', changeStages, words.changeStagePlain],
  ['stageFinder', stageFinders, words.stageFinder],
  ['competencyLevel', practice.competencyLevels, words.competencyLevel],
  ['rater', practice.raters, words.rater],
  ['readyStandard', practice.readyStandards, words.readyStandard],
  ['objectiveStatus', practice.objectiveStatuses, words.objectiveStatus],
  ['developmentActivity', practice.developmentActivities, words.developmentActivity],
  ['practiceRecordKind', practice.practiceRecordKinds, words.practiceRecordKind],
  ['supportSection', practice.supportSections, words.supportSection],
  ['trainingState', practice.trainingStates, words.trainingState],
  ['recordKind', records.recordKinds, words.recordKind],
  ['personAgreement', records.personAgreements, words.personAgreement],
  ['factorDirection', safety.factorDirections, words.factorDirection],
  ['likelihood', safety.likelihoods, words.likelihood],
  ['consequence', safety.consequences, words.consequence],
  ['situationLevel', safety.situationLevels, words.situationLevel],
  ['safetySection', safety.safetySections, words.safetySection],
  ['incidentKind', safety.incidentKinds, words.incidentKind],
  ['incidentSeverity', safety.incidentSeverities, words.incidentSeverity],
  ['safeguardingAnswer', safety.safeguardingAnswers, words.safeguardingAnswer],
  ['incidentStatus', safety.incidentStatuses, words.incidentStatus],
  ['supervisionKind', supervision.agreementKinds, words.supervisionKind],
  ['supervisionMode', supervision.sessionModes, words.supervisionMode],
  ['supervisionStatus', supervision.sessionStatuses, words.supervisionStatus],
  ['supervisionSection', supervision.supervisionSections, words.supervisionSection],
  ['supervisionActionStatus', supervision.actionStatuses, words.supervisionActionStatus],
  ['wellbeingQuestion', supervision.wellbeingQuestions, words.wellbeingQuestion],
  ['supervisionFunction', supervision.supervisionFunctions, words.supervisionFunction],
  ['supervisionFunctionMeaning', supervision.supervisionFunctions, words.supervisionFunctionMeaning],
  ['supervisionStakeholder', supervision.supervisionStakeholders, words.supervisionStakeholder],
  ['cycleElement', supervision.cycleElements, words.cycleElement],
  ['supervisionOffer', supervision.offerKinds, words.supervisionOffer],
  ['supervisionRhythm', rhythmStates, words.supervisionRhythm],
  ['factorPolarity', barriers.factorPolarities, words.factorPolarity],
  ['vulnerabilityDomain', barriers.vulnerabilityDomains, words.vulnerabilityDomain],
  ['factorScope', barriers.factorScopes, words.factorScope],
  ['factorChange', barriers.factorChanges, words.factorChange],
  ['factorSource', barriers.factorSources, words.factorSource],
  ['factorInfluence', barriers.factorInfluences, words.factorInfluence],
  ['wellbeingScale', wellbeing.wellbeingKeys, words.wellbeingScale],
  ['wellbeingItem', wellbeing.shippedItems, words.wellbeingItem],
  ['wellbeingMode', wellbeing.wellbeingModes, words.wellbeingMode],
  ['wellbeingChange', wellbeing.wellbeingChanges, words.wellbeingChange],
  ['wellbeingLevel', wellbeing.wellbeingLevels, words.wellbeingLevel],
  ['wellbeingScoring', wellbeing.scorings, words.wellbeingScoring],
  ['wellbeingSurvey', wellbeingSurveys, words.wellbeingSurvey],
  ['payFrequency', payFrequencies, words.payFrequency],
  ['incomeKind', money.incomeKinds, words.incomeKind],
  ['incomeStatus', money.incomeStatuses, words.incomeStatus],
  ['expenseKind', money.expenseKinds, words.expenseKind],
  ['creditorKind', money.creditorKinds, words.creditorKind],
  ['debtArrangement', money.debtArrangements, words.debtArrangement],
  ['knownFrom', money.knownFrom, words.knownFrom],
  ['rentEntryKind', money.rentEntryKinds, words.rentEntryKind],
  ['arrearsSignal', money.arrearsSignals, words.arrearsSignal],
  ['rentTrend', money.rentTrends, words.rentTrend],
  ['pettyKind', money.pettyKinds, words.pettyKind],
  ['receiptState', money.receiptStates, words.receiptState],
  ['serviceKind', networkCodes.serviceKinds, words.serviceKind],
  ['speakingState', networkCodes.speakingStates, words.speakingState],
  ['referralDirection', networkCodes.referralDirections, words.referralDirection],
  ['referralWay', networkCodes.referralWays, words.referralWay],
  ['referralState', networkCodes.referralStates, words.referralState],
  ['referralOutcome', networkCodes.referralOutcomes, words.referralOutcome],
  ['networkAct', networkCodes.networkActs, words.networkAct],
  ['directoryField', networkCodes.directoryFields, words.directoryField],
  ['directoryRowState', networkCodes.directoryRowStates, words.directoryRowState],
  ['directoryFinding', networkCodes.directoryFindings, words.directoryFinding],
  ['peerAnswer', peerCodes.peerAnswers, words.peerAnswer],
  ['peerOfferer', peerCodes.peerOfferers, words.peerOfferer],
  ['peerTopic', peerCodes.peerTopics, words.peerTopic],
  ['contactWay', peerCodes.contactWays, words.contactWay],
  ['peerWish', peerCodes.peerWishes, words.peerWish],
  ['profilePart', peerCodes.profileParts, words.profilePart],
  ['supporterRole', peerCodes.supporterRoles, words.supporterRole],
  ['matchState', peerCodes.matchStates, words.matchState],
  ['matchEnding', peerCodes.matchEndings, words.matchEnding],
  ['groupKind', groupCodes.groupKinds, words.groupKind],
  ['groupRhythm', groupCodes.groupRhythms, words.groupRhythm],
  ['attendanceState', groupCodes.attendanceStates, words.attendanceState],
  ['invitationAnswer', groupCodes.invitationAnswers, words.invitationAnswer],
];

describe('the words of the domain', () => {
  it.each(groups)('%s has words for each code, and for nothing else', (_, codes, group) => {
    expect(Object.keys(group).toSorted()).toEqual([...codes].toSorted());
  });

  it('says no code and leaves nothing empty', () => {
    const sentences = JSON.stringify(words).match(/(?<=:")[^"]*/gu) ?? [];
    expect(sentences.length).toBeGreaterThan(250);
    expect(sentences.filter((sentence) => sentence.trim() === '' || /[a-z]_[a-z]/u.test(sentence))).toEqual(
      [],
    );
  });

  it('keeps to the words of ui.md 7', () => {
    const hard = /overdue|not engaging|discharge|non-?complian|invalid|score dropped|client/iu;
    expect(JSON.stringify(words)).not.toMatch(hard);
  });
});
