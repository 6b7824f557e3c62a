import { recordBody, type RecordBody, recordHead, type RecordHead } from '#shared/contracts/records.ts';
import type { SafetyPlanBody } from '#shared/contracts/safety.ts';
import { findAllocationProblems } from '#shared/domain/methods/allocation.ts';
import { findCourseProblems } from '#shared/domain/methods/cti-course.ts';
import type { HousingWishes } from '#shared/contracts/home-search.ts';
import { findAgreementProblems } from '#shared/domain/contacts/rhythm.ts';
import { ecomapTexts, findEcomapProblems } from '#shared/domain/around/ecomap-rules.ts';
import { findNodeMapProblems, nodeMapTexts } from '#shared/domain/around/node-map-rules.ts';
import { findBarrierProblems } from '#shared/domain/barriers/barrier-rules.ts';
import { recordNeed } from '#shared/domain/records/record-codes.ts';
import { findHeadProblems } from '#shared/domain/records/record-head.ts';
import { findClosingProblems } from '#shared/domain/closing/closing-rules.ts';
import { findPlanProblems } from '#shared/domain/safety/plan-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { allocationTexts, ctiTexts } from './method-texts.ts';
import { closingTexts, readinessTexts, supportAgreementTexts } from './closing-texts.ts';
import type { CaseRecordsTable } from './records.table.ts';

/** The written words of a record, apart for those who see only what the person sees. */
interface RecordTexts {
  readonly shared: readonly string[];
  readonly team: readonly string[];
}

function safetyTexts({ content, team }: SafetyPlanBody): RecordTexts {
  const { contacts, factors, noContact } = content;
  return {
    shared: [
      content.notCoProducedReason,
      ...content.protectiveFactors,
      ...content.triggers,
      ...content.earlySignsSelf,
      ...content.earlySignsOthers,
      ...content.selfHelp,
      ...content.othersCanHelp,
      ...content.pleaseAvoid,
      ...contacts.flatMap(({ name, relation, when }) => [name, relation, when]),
      ...content.saferEnvironment,
      ...content.inclusionGoals,
      ...factors.flatMap((factor) => [
        factor.situation,
        factor.evidence,
        factor.personView,
        factor.needs,
        factor.supports,
        factor.immediateSteps,
        ...factor.actions,
        factor.acceptedRisk.why,
        factor.owner,
      ]),
      ...content.shareWith,
      ...noContact.steps,
    ],
    team: team === null ? [] : [team.workerView, ...team.factorViews.map(({ text }) => text)],
  };
}

function wishesTexts(wishes: HousingWishes): string[] {
  const { strengths, areas, liveWithWho, floorOrAccess, pets, mustHave, mustNotHave, notes } = wishes;
  return [...strengths, ...areas, liveWithWho, floorOrAccess, pets, ...mustHave, ...mustNotHave, notes];
}

function textsOf(body: RecordBody): RecordTexts {
  switch (body.kind) {
    case 'allocation':
      return allocationTexts(body);
    case 'cti_course':
      return ctiTexts(body);
    case 'ecomap':
      return { shared: [], team: ecomapTexts(body.content) };
    case 'node_map':
      return { shared: [], team: nodeMapTexts(body.content) };
    case 'vulnerability': {
      const { factors, summaryBarriers, summaryStrengths } = body.content;
      return { shared: [], team: [summaryStrengths, summaryBarriers, ...factors.map(({ text }) => text)] };
    }
    case 'support_agreement':
      return { shared: supportAgreementTexts(body), team: [] };
    case 'readiness_review':
      return { shared: readinessTexts(body), team: [] };
    case 'closing_record':
      return { shared: closingTexts(body), team: [] };
    case 'safety_plan':
      return safetyTexts(body);
    case 'contact_agreement': {
      const { strengths, preferredTimes, reason } = body.content;
      return { shared: [...strengths, preferredTimes, reason], team: [] };
    }
    case 'contact_questions':
      return {
        shared: [body.content.personSays, body.content.willChange],
        team: body.team?.answers.map(({ text }) => text) ?? [],
      };
    case 'housing_wishes':
      return { shared: wishesTexts(body.content), team: [] };
  }
}

/** What keeps a version from being kept, by field. */
export function findRecordProblems(head: RecordHead, body: RecordBody, today: string): FieldProblems {
  const own = () => {
    switch (body.kind) {
      case 'allocation':
        return findAllocationProblems(body.content);
      case 'cti_course':
        return findCourseProblems(body.content, today);
      case 'ecomap':
        return findEcomapProblems(body.content);
      case 'node_map':
        return findNodeMapProblems(body.content);
      case 'vulnerability':
        return findBarrierProblems(body.content, today);
      case 'closing_record':
        return findClosingProblems(body.content);
      case 'support_agreement':
      case 'readiness_review':
        return {};
      case 'safety_plan':
        return findPlanProblems(body.content, head.method !== 'worker_alone');
      case 'contact_agreement':
        return findAgreementProblems(body.content, today);
      case 'contact_questions':
      case 'housing_wishes':
        return {};
    }
  };
  return { ...findHeadProblems(head, today), ...own() };
}

const lines = (texts: readonly string[]) => texts.filter((text) => text !== '').join('\n');

/** The columns that head and body fill. */
export function recordColumns(head: RecordHead, body: RecordBody) {
  const texts = textsOf(body);
  const shared = [head.agreedWords, head.externalPlanRef, ...head.others, ...texts.shared];
  // What not everybody with the case may read is not found by them either.
  const isForAll = recordNeed(body.kind) === 'case.read';
  return {
    ...headColumns(head),
    content: JSON.stringify(body.content),
    team_content: JSON.stringify(body.team),
    shared_text: lines(isForAll ? shared : []),
    team_text: lines(isForAll ? texts.team : [...shared, ...texts.team]),
  };
}

function headColumns(head: RecordHead) {
  return {
    made_on: head.madeOn,
    method: head.method,
    others: JSON.stringify(head.others),
    review_on: head.reviewOn,
    shared_with_person: head.sharedWithPerson,
    withheld_reason: head.withheldReason,
    agreed: head.agreed,
    agreed_words: head.agreedWords,
    external_plan_ref: head.externalPlanRef,
  } as const;
}

/** A stored head as it was written. */
export function headOf(row: CaseRecordsTable): RecordHead {
  return {
    madeOn: row.made_on,
    method: row.method,
    others: recordHead.shape.others.parse(JSON.parse(row.others)),
    reviewOn: row.review_on,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
    agreed: row.agreed,
    agreedWords: row.agreed_words,
    externalPlanRef: row.external_plan_ref,
  };
}

/** A stored body as it was written. */
export function bodyOf(row: CaseRecordsTable): RecordBody {
  const stored: Readonly<Record<keyof RecordBody, unknown>> = {
    kind: row.kind,
    content: JSON.parse(row.content),
    team: JSON.parse(row.team_content),
  };
  return recordBody.parse(stored);
}

/** A body as those see it who see only what the person sees. */
export function withoutTeam(body: RecordBody): RecordBody {
  return { ...body, team: null };
}
