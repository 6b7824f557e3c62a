import { z } from 'zod';
import {
  actionStatuses,
  agendaCodes,
  calloverKinds,
  cardNames,
  decisionKinds,
  decisionStatuses,
  techniques,
} from '../domain/callover/callover-codes.ts';
import { assignmentRoles, supportMethods } from '../domain/cases/case-codes.ts';
import { consentKinds, consentScopes, disclosureBases } from '../domain/consent/consent-codes.ts';
import { handoverKinds, handoverSections, handoverViews } from '../domain/handover/handover-codes.ts';
import { moveInGroups } from '../domain/housing/move-in-codes.ts';
import { ctiPhases } from '../domain/methods/cti-codes.ts';
import { personAgreements } from '../domain/records/record-codes.ts';
import { supportsWanted } from '../domain/plans/plan-codes.ts';
import { roles } from '../domain/permissions/permissions.ts';
import { withholdReasons } from '../domain/rights/rights-codes.ts';
import { readingMethods } from '../domain/stars/star-codes.ts';
import { caseId, readingId } from '../lib/ids.ts';
import { copyChapters } from './access-copy.ts';
import { appraisal } from './appraisals.ts';
import { ecomapNodeKinds } from '../domain/around/around-codes.ts';
import { ecomapBody, nodeMapBody } from './around-maps.ts';
import { calloverCard } from './callover-card.ts';
import { accommodationKey } from './cases.ts';
import { day, instant } from './common.ts';
import { coverPackModel } from './cover-print.ts';
import { caseDate } from './dates.ts';
import { disputeNote } from './disputes.ts';
import { moveInHead, moveInItem } from './moving-in.ts';
import { changeTopicBlock, goalBlock } from './plans.ts';
import { notice } from './papers.ts';
import { supportEntry } from './practice.ts';
import { printFrame as frame } from './print-frame.ts';
import { command, operation } from './procedure.ts';
import { planTitles } from './organisation.ts';
import { pageBlock } from './records.ts';
import { contactAgreementBody } from './rhythm.ts';
import { logContent } from './reflective-logs.ts';
import { report } from './reports.ts';
import { serviceFigures, serviceQuestion } from './service.ts';
import { starPicture } from './stars.ts';
import { agreementView, sessionRecord, sessionView } from './supervision-records.ts';
import { tenancyContent } from './tenancies.ts';
import { concernBlock } from './tenancy-concerns.ts';
import { wellbeingLine, wellbeingSeries } from './wellbeing.ts';

/** A checked section without content prints "none recorded yet"; a section that is absent here was not chosen. */
export const handoverModel = z.strictObject({
  kind: z.literal('handover'),
  frame,
  view: z.enum(handoverViews),
  occasion: z.enum(handoverKinds),
  recipient: z.string(),
  basis: z.enum(disclosureBases),
  consent: z
    .strictObject({ givenOn: day, expiresOn: day.nullable(), scopes: z.array(z.enum(consentScopes)) })
    .nullable(),
  message: z.string(),
  sections: z.array(z.enum(handoverSections)),
  name: z.string(),
  pronouns: z.string(),
  caseNumber: z.string(),
  daysAtHome: z.number().int().nullable(),
  homeSince: day.nullable(),
  contact: z.strictObject({
    phone: z.string(),
    otherWays: z.string(),
    bestTimes: z.string(),
    language: z.string(),
    interpreterNeeded: z.boolean(),
    accessNeeds: z.array(z.string()),
    wordForMe: z.string(),
    notForMe: z.string(),
  }),
  whatMatters: z.string(),
  howBestToSupport: z.string(),
  strengths: z.array(z.string()),
  home: z.strictObject({
    typeKey: accommodationKey.nullable(),
    address: z.string(),
    since: day.nullable(),
  }),
  /** How the rent, income and debts stand; null where the section is not in. */
  money: z.array(pageBlock).readonly().nullable(),
  /** A search for a home that goes on, with the person's wishes; null without one. */
  search: z.strictObject({ startedOn: day, wishes: z.array(pageBlock).readonly() }).nullable(),
  /** How often we agreed to meet, where the person agreed; null without it. */
  method: z
    .strictObject({ method: z.enum(supportMethods), ctiPhase: z.enum(ctiPhases).nullable() })
    .nullable(),
  rhythm: contactAgreementBody.shape.content
    .pick({
      contactEveryDays: true,
      visitEveryDays: true,
      pauseEveryDays: true,
      preferredTimes: true,
      preferredChannel: true,
    })
    .nullable(),
  /** Tenancies that have not ended, without amounts: money has its own section. */
  tenancies: z.array(
    tenancyContent
      .pick({ contractKind: true, startOn: true })
      .extend({ address: z.string(), landlordName: z.string() }),
  ),
  /** Open worries about the home; in the person's own copy none that is kept back from them. */
  concerns: z.array(concernBlock.extend({ planText: z.string() })),
  peopleAround: z.array(z.strictObject({ name: z.string(), relation: z.string() })),
  /** Who else is there for the person, closest first; initials unless they and the person agreed to more. */
  network: z.array(z.strictObject({ name: z.string(), kind: z.enum(ecomapNodeKinds) })),
  /** Goals at work with both next steps, without areas that the consent does not cover. */
  goals: z.array(goalBlock),
  /** Issues with the stage found together; a view of the team only where a worker ticked it for a colleague. */
  changeTopics: z.array(changeTopicBlock),
  /** What would help, in the person's order, without areas that the consent does not cover. */
  needs: z.array(z.strictObject({ text: z.string(), supportWanted: z.enum(supportsWanted) })),
  /** The page of the safety plan that the person agreed to share; null when there is none. */
  safetyPlan: z
    .strictObject({
      title: z.enum(planTitles),
      madeOn: day,
      strengths: z.array(z.string()).readonly(),
      blocks: z.array(pageBlock).readonly(),
    })
    .nullable(),
  keyDates: z.array(caseDate.omit({ own: true })),
  team: z.array(z.strictObject({ name: z.string(), role: z.enum(assignmentRoles) })),
  /** Agencies beside the person with which we may speak; no other is named (domain.md 9.4). */
  agencies: z.array(
    z.strictObject({ name: z.string(), role: z.string(), contactName: z.string(), leadOn: z.string() }),
  ),
  /** What the person and the service agreed, while the person agrees to it; null when there is nothing. */
  agreement: z.strictObject({ wants: z.array(z.string()), promises: z.array(z.string()) }).nullable(),
  /** How the person comes back after support ended; empty while nothing is agreed. */
  wayBack: z.string(),
  star: starPicture.nullable(),
  /** The latest reading; null without the consent to tell of health (domain.md 5.5). */
  wellbeing: wellbeingLine.nullable(),
  /** What the person sees differently; on their own copy and wherever no consent narrows what may be told. */
  disputes: z.array(disputeNote.pick({ about: true, personWords: true, ourView: true })),
});
export type HandoverModel = z.infer<typeof handoverModel>;

export const starPrintModel = z.strictObject({
  kind: z.literal('star'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  picture: starPicture,
});

/** The person's own copy of one wellbeing scale over time. */
export const wellbeingPrintModel = z.strictObject({
  kind: z.literal('wellbeing'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  strengths: z.array(z.string()),
  series: wellbeingSeries,
});
export type WellbeingPrintModel = z.infer<typeof wellbeingPrintModel>;

/** The organisation's recovery kit or a personal recovery code, to keep in a safe place. */
export const keyPrintModel = z.strictObject({
  kind: z.enum(['recovery_kit', 'personal_code']),
  frame,
  userName: z.string(),
  groups: z.array(z.string()),
  vaultId: z.string(),
});

/** The head of a printed meeting. */
const printedMeeting = z.strictObject({
  meetingKind: z.enum(calloverKinds),
  teamName: z.string(),
  heldOn: day,
  startsAt: z.string(),
  place: z.string(),
  minutes: z.number().int(),
  chair: z.string(),
  attendees: z.array(z.string()),
  apologies: z.array(z.string()),
  guests: z.array(z.string()),
});

/** Agenda, cards, and a blank action sheet for a meeting (domain.md 10.6). Persons are named as chosen, everywhere. */
export const calloverPackModel = z.strictObject({
  kind: z.literal('callover_pack'),
  frame,
  meeting: printedMeeting,
  names: z.enum(cardNames),
  /** The agency whose consented cards these are; null for the team's own pack. */
  forOtherAgency: z.string().nullable(),
  agenda: z.array(
    z.strictObject({
      code: z.enum(agendaCodes),
      note: z.string(),
      minutes: z.number().int(),
      /** The person of a `person` or `in_depth` step, else empty. */
      name: z.string(),
    }),
  ),
  /** Open actions of earlier meetings; none in a pack for another agency. */
  lastActions: z.array(
    z.strictObject({ text: z.string(), ownerName: z.string(), dueOn: day.nullable(), name: z.string() }),
  ),
  cards: z.array(calloverCard),
});
export type CalloverPackModel = z.infer<typeof calloverPackModel>;

const printedAction = z.strictObject({
  text: z.string(),
  ownerName: z.string(),
  dueOn: day.nullable(),
  status: z.enum(actionStatuses),
});

/** What a meeting said and decided, after the last amendment. */
export const calloverMinutesModel = z.strictObject({
  kind: z.literal('callover_minutes'),
  frame,
  meeting: printedMeeting,
  names: z.enum(cardNames),
  closedOn: day.nullable(),
  summary: z.string(),
  learning: z.string(),
  entries: z.array(
    z.strictObject({
      name: z.string(),
      caseNumber: z.string(),
      inDepth: z.boolean(),
      personsMessage: z.string(),
      discussion: z.string(),
      techniquesTried: z.array(z.enum(techniques)),
      techniquesNote: z.string(),
      whatWorks: z.string(),
      shareBackByName: z.string(),
      shareBackBy: day.nullable(),
      decisions: z.array(
        z.strictObject({
          kind: z.enum(decisionKinds),
          text: z.string(),
          agreedNeedsPerson: z.boolean(),
          status: z.enum(decisionStatuses),
          outcome: z.string(),
          outcomeOn: day.nullable(),
        }),
      ),
      actions: z.array(printedAction),
    }),
  ),
  /** About nobody in particular. */
  actions: z.array(printedAction),
  amendments: z.array(z.strictObject({ on: day, by: z.string(), reason: z.string() })),
});
export type CalloverMinutesModel = z.infer<typeof calloverMinutesModel>;

/** One session for both, or the agreement; never what one of them keeps for themselves. */
export const supervisionSessionModel = z.strictObject({
  kind: z.literal('supervision_session'),
  frame,
  session: sessionView.extend({ record: sessionRecord }),
});
export const supervisionAgreementModel = z.strictObject({
  kind: z.literal('supervision_agreement'),
  frame,
  agreement: agreementView,
});

/** The person's copy of a document made together: strengths first, then the blocks that its tool laid out. */
const caseRecordModel = z.strictObject({
  kind: z.literal('case_record'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  version: z.number().int(),
  author: z.string(),
  madeOn: day,
  method: z.enum(readingMethods),
  others: z.array(z.string()),
  agreed: z.enum(personAgreements),
  agreedWords: z.string(),
  reviewOn: day.nullable(),
  /** What the person says to the whole; null in kinds that do not ask for it. */
  lead: z.strictObject({ label: z.string(), answer: z.string(), words: z.string() }).nullable(),
  /** Null on a drawing of thoughts, which is no page about how somebody is. */
  strengths: z.array(z.string()).nullable(),
  /** The map itself, for kinds that are drawn. */
  picture: z.discriminatedUnion('kind', [ecomapBody, nodeMapBody]).nullable(),
  blocks: z.array(pageBlock),
});
export type CaseRecordModel = z.infer<typeof caseRecordModel>;

/** The list for moving in, to tick off: one page, without what is not wanted. */
const moveInModel = z.strictObject({
  kind: z.literal('move_in_list'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  currency: z.string(),
  strengths: z.array(z.string()),
  head: moveInHead,
  groups: z.array(z.strictObject({ group: z.enum(moveInGroups), items: z.array(moveInItem) })),
});
export type MoveInModel = z.infer<typeof moveInModel>;

/** An account as a table: rent of a tenancy, or a petty cash book. Of a person's own account strengths come first. */
const ledgerModel = z.strictObject({
  kind: z.literal('ledger'),
  frame,
  title: z.string(),
  under: z.array(z.string()),
  /** Null where the account is nobody's in particular. */
  strengths: z.array(z.string()).nullable(),
  blocks: z.array(pageBlock),
});
export type LedgerModel = z.infer<typeof ledgerModel>;

/** An appraisal for the two whose it is (domain.md 10.4). */
export const appraisalPrintModel = z.strictObject({ kind: z.literal('appraisal'), frame, appraisal });

/** Figures about the service as they were kept (domain.md 4.4): nobody's name is on the page. */
export const serviceFiguresModel = z.strictObject({
  kind: z.literal('service_figures'),
  frame,
  figures: serviceFigures,
  keptAt: instant,
  by: z.string(),
});

/** Reports about the service for a reader outside: one, or several as a pack for a funder (issue 6, item 4). */
export const reportsPrintModel = z.strictObject({
  kind: z.literal('reports'),
  frame,
  title: z.string(),
  foreword: z.string(),
  question: serviceQuestion,
  serviceName: z.string().nullable(),
  /** The smallest count that is shown; null where the reader may see full counts, which the paper says. */
  fewest: z.number().int().nullable(),
  reports: z.array(report),
});
export type ReportsPrintModel = z.infer<typeof reportsPrintModel>;

/** The page for the wall: who is there for colleagues (domain.md 10.1). */
export const staffSupportPrintModel = z.strictObject({
  kind: z.literal('staff_support'),
  frame,
  entries: z.array(supportEntry),
});

/** An author's own logs (domain.md 10.5), for the author. */
export const reflectionLogsModel = z.strictObject({
  kind: z.literal('reflection_logs'),
  frame,
  logs: z.array(logContent),
});

/** A page of plain blocks: for a person, with their strengths first, or for everybody, without a name. */
const pagePrintModel = z.strictObject({
  kind: z.literal('page'),
  frame,
  title: z.string(),
  lead: z.string(),
  name: z.string().nullable(),
  caseNumber: z.string().nullable(),
  /** Null on a page that is about nobody. */
  strengths: z.array(z.string()).nullable(),
  blocks: z.array(pageBlock),
});
export type PagePrintModel = z.infer<typeof pagePrintModel>;

/** What the organisation tells a person about their data (domain.md 9.4). */
const informationNoticeModel = z.strictObject({
  kind: z.literal('information_notice'),
  frame,
  /** Whom it is for; empty when nobody knows the name. */
  name: z.string(),
  notice,
});
export type InformationNoticeModel = z.infer<typeof informationNoticeModel>;

/** A form on which the person agrees to something, filled in and to be signed (domain.md 9.4). */
const consentFormModel = z.strictObject({
  kind: z.literal('consent_form'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  consent: z.strictObject({
    kind: z.enum(consentKinds),
    scopes: z.array(z.enum(consentScopes)),
    recipient: z.string(),
    givenOn: day,
    expiresOn: day.nullable(),
    note: z.string(),
  }),
});
export type ConsentFormModel = z.infer<typeof consentFormModel>;

const copyPart = z.strictObject({
  title: z.string(),
  /** Why the whole of it is left out; null when it is there. */
  withheld: z.enum(withholdReasons).nullable(),
  fields: z.array(
    z.strictObject({
      label: z.string(),
      /** What is left out is not here: only that something was, and why. */
      pieces: z.array(
        z.union([z.strictObject({ text: z.string() }), z.strictObject({ leftOut: z.enum(withholdReasons) })]),
      ),
      long: z.boolean(),
    }),
  ),
});

/** Everything held about a person, for them (GDPR Art. 15): pages and JSON come from this one model. */
const accessCopyModel = z.strictObject({
  kind: z.literal('access_copy'),
  frame,
  name: z.string(),
  caseNumber: z.string(),
  askedOn: day,
  chapters: z.array(
    z.strictObject({
      chapter: z.enum(copyChapters),
      records: z.array(copyPart.extend({ on: day.nullable(), by: z.string(), parts: z.array(copyPart) })),
    }),
  ),
  /** What we use the data for, and what allows it; in words. */
  purposes: z.array(
    z.strictObject({ purpose: z.string(), article6: z.string(), article9: z.string(), note: z.string() }),
  ),
  /** Who saw or changed the file, by day. */
  access: z.array(
    z.strictObject({ day, who: z.string(), roles: z.array(z.enum(roles)), acts: z.array(z.string()) }),
  ),
  /** To whom outside something was given. */
  given: z.array(z.strictObject({ at: instant, recipient: z.string(), basis: z.enum(disclosureBases) })),
  /** How long it is kept, in words. */
  kept: z.array(z.string()),
});
export type AccessCopyModel = z.infer<typeof accessCopyModel>;

export const printModel = z.discriminatedUnion('kind', [
  accessCopyModel,
  coverPackModel,
  informationNoticeModel,
  consentFormModel,
  handoverModel,
  starPrintModel,
  keyPrintModel,
  reflectionLogsModel,
  calloverPackModel,
  calloverMinutesModel,
  supervisionSessionModel,
  supervisionAgreementModel,
  caseRecordModel,
  pagePrintModel,
  moveInModel,
  ledgerModel,
  wellbeingPrintModel,
  appraisalPrintModel,
  staffSupportPrintModel,
  serviceFiguresModel,
  reportsPrintModel,
]);
export type PrintModel = z.infer<typeof printModel>;

/** Print jobs: prepared by a feature, drawn by the print page, finished by the shell. They live in memory only. */
export const prints = {
  /** Open, because the recovery kit is printed before anybody is signed in; a job id is a secret of its window. */
  model: operation({
    input: z.strictObject({ jobId: z.string().max(64) }),
    output: printModel,
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  /** The person's copy of the support overview. */
  prepareOverview: command({
    input: z.strictObject({ caseId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'case.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'support_overview', id: (input) => input.caseId },
  }),
  prepareStar: command({
    input: z.strictObject({ caseId, readingId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'stars.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'star_reading', id: (input) => input.readingId },
  }),
} as const;
