import { z } from 'zod';
import { sharedWithPersonStates } from '../domain/people/person-codes.ts';
import { othersNames } from '../domain/around/around-codes.ts';
import { personAgreements, type RecordKind, recordKinds } from '../domain/records/record-codes.ts';
import { readingMethods } from '../domain/stars/star-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { ecomapBody, nodeMapBody } from './around-maps.ts';
import { day, done, instant, line, requiredLine, text } from './common.ts';
import { allocationBody, ctiCourseBody } from './methods.ts';
import { command, query } from './procedure.ts';
import { housingWishesBody } from './home-search.ts';
import { closingRecordBody, readinessReviewBody } from './closing.ts';
import { supportAgreementBody } from './papers.ts';
import { contactAgreementBody, contactQuestionsBody } from './rhythm.ts';
import { vulnerabilityBody } from './barriers.ts';
import { safetyPlanBody } from './safety.ts';

/** What every document made with a person says about itself (domain.md 0.3). */
export const recordHead = z.strictObject({
  madeOn: day,
  method: z.enum(readingMethods),
  /** Who else was there. */
  others: z.array(requiredLine(120)).max(20),
  reviewOn: day.nullable(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: line(500),
  agreed: z.enum(personAgreements),
  /** The person's words about it. */
  agreedWords: text,
  /** A plan that another agency holds: which, and where. */
  externalPlanRef: line(300),
});
export type RecordHead = z.infer<typeof recordHead>;

const labelled = { key: z.string(), label: z.string() };
const labelledLines = z.strictObject({ label: z.string(), lines: z.array(z.string()).readonly() });

/** A block of a page (`shared/domain/records/page-blocks.ts`), as printed models carry it. */
export const pageBlock = z.discriminatedUnion('kind', [
  z.strictObject({ ...labelled, kind: z.literal('heading') }),
  z.strictObject({ ...labelled, kind: z.literal('words'), text: z.string() }),
  z.strictObject({ ...labelled, kind: z.literal('text'), text: z.string() }),
  z.strictObject({ ...labelled, kind: z.literal('list'), lines: z.array(z.string()).readonly() }),
  z.strictObject({
    ...labelled,
    kind: z.literal('table'),
    columns: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
  }),
  z.strictObject({ ...labelled, kind: z.literal('pair'), left: labelledLines, right: labelledLines }),
]);

/** What a tool keeps: `content` as the person has it, `team` for those who see what is for the team only. */
export const recordBody = z.discriminatedUnion('kind', [
  safetyPlanBody,
  allocationBody,
  ctiCourseBody,
  ecomapBody,
  nodeMapBody,
  supportAgreementBody,
  readinessReviewBody,
  closingRecordBody,
  contactAgreementBody,
  contactQuestionsBody,
  housingWishesBody,
  vulnerabilityBody,
]);
export type RecordBody = z.infer<typeof recordBody>;
export type RecordBodyOf<K extends RecordKind> = Extract<RecordBody, { readonly kind: K }>;

/** A version as it stands, and what stood there before each correction. */
const keptRecord = z.strictObject({
  entryId,
  version: z.number().int().min(1),
  isCurrent: z.boolean(),
  author: z.string(),
  writtenAt: instant,
  head: recordHead,
  body: recordBody,
  /** Newest first; `reason` is empty where only was noted that the person saw or agreed it. */
  amendments: z.array(
    z.strictObject({ at: instant, by: z.string(), reason: z.string(), head: recordHead, body: recordBody }),
  ),
});
export type KeptRecord = z.infer<typeof keptRecord>;
export type KeptRecordOf<K extends RecordKind> = KeptRecord & { readonly body: RecordBodyOf<K> };

/** Whether a record is of this kind: the way from what any tool kept to the page of one. */
export function isRecordOf<K extends RecordKind>(record: KeptRecord, kind: K): record is KeptRecordOf<K> {
  return record.body.kind === kind;
}

const versionLine = z.strictObject({
  entryId,
  kind: z.enum(recordKinds),
  version: z.number().int(),
  author: z.string(),
  amended: z.boolean(),
  ...recordHead.pick({ madeOn: true, method: true, reviewOn: true, sharedWithPerson: true, agreed: true })
    .shape,
});
export type VersionLine = z.infer<typeof versionLine>;

const ofCase = (input: { readonly caseId: string }) => [`timeline:${input.caseId}`] as const;
const keeping = (input: { readonly caseId: string }) =>
  ['people', 'drafts', `timeline:${input.caseId}`] as const;

/**
 * Versioned documents of a case, one of each kind (issue 4): a kept version is never overwritten; a correction leaves
 * what stood there, and a new version begins from the last.
 */
export const records = {
  /** The present version of each kind. */
  current: query({
    input: z.strictObject({ caseId }),
    output: z.array(versionLine),
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  /** Newest first. */
  versions: query({
    input: z.strictObject({ caseId, kind: z.enum(recordKinds) }),
    output: z.array(versionLine),
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  /** The present version; null before the first. */
  find: query({
    input: z.strictObject({ caseId, kind: z.enum(recordKinds) }),
    output: keptRecord.nullable(),
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  get: query({
    input: z.strictObject({ caseId, entryId }),
    output: keptRecord,
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  keep: command({
    input: z.strictObject({
      caseId,
      /** 0 for the first; another number than the present one is `changed_meanwhile`. */
      basedOnVersion: z.number().int().min(0),
      head: recordHead,
      body: recordBody,
      draftId: z.uuid().nullable(),
    }),
    output: z.strictObject({ entryId, version: z.number().int() }),
    access: { need: 'case.change', on: 'case' },
    changes: keeping,
    audit: { action: 'create', entity: 'case_record', id: (_input, output) => output.entryId },
  }),
  amend: command({
    input: z.strictObject({
      caseId,
      entryId,
      head: recordHead,
      body: recordBody,
      reason: requiredLine(500),
      draftId: z.uuid().nullable(),
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: keeping,
    audit: { action: 'change', entity: 'case_record', id: (input) => input.entryId },
  }),
  /** The person saw it, has a copy, agreed or did not: noted without a new version. */
  note: command({
    input: z.strictObject({
      caseId,
      entryId,
      ...recordHead.pick({ sharedWithPerson: true, withheldReason: true, agreed: true, agreedWords: true })
        .shape,
    }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'case_record', id: (input) => input.entryId },
  }),
  /** The person's copy; nothing that is for the team only. */
  preparePrint: command({
    input: z.strictObject({
      caseId,
      entryId,
      greyscale: z.boolean(),
      encrypt: z.boolean(),
      /** How other people stand on a map; documents without other people pay no heed to it. */
      names: z.enum(othersNames).default('initials'),
    }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'case.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'case_record', id: (input) => input.entryId },
  }),
} as const;
