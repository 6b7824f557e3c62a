import { z } from 'zod';
import {
  actionStatuses,
  agendaCodes,
  agreedAnswers,
  calloverKinds,
  calloverStates,
  decisionKinds,
  decisionStatuses,
  engagementQuestions,
  reasonCodes,
  techniques,
} from '../domain/callover/callover-codes.ts';
import { caseId, entryId as caseEntryId, workerId } from '../lib/ids.ts';
import { day, line, requiredLine, text } from './common.ts';

/** A meeting, by its id. */
export const meetingId = z.uuid();
/** An entry, a step, a decision or an action of a meeting. */
export const id = z.uuid();
/** Input of what asks for one meeting alone. */
export const onMeeting = z.strictObject({ meetingId });
/** Soft minutes. */
export const minutes = z.number().int().min(0).max(480);

/** A colleague with the name. */
export const named = z.strictObject({ id: workerId, name: z.string() });

/** When, where and who; the same fields make a meeting and change it. */
export const meetingPlan = z.strictObject({
  heldOn: day,
  /** `13:00` on this PC; empty while nobody has said. */
  startsAt: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
  place: line(120),
  minutes: minutes.min(5),
  chairId: workerId.nullable(),
  attendeeIds: z.array(workerId).max(60),
  apologyIds: z.array(workerId).max(60),
  /** People of other agencies, by name. */
  guests: z.array(requiredLine(120)).max(20),
});

/** What is written about one case while the team talks; kept as it is typed, so every field stands by itself. */
export const entryContent = z.strictObject({
  /** Short and respectful: the person may read it. */
  discussion: text,
  techniquesTried: z.array(z.enum(techniques)),
  techniquesNote: line(2000),
  whatWorks: text,
  /** Who talks it through with the person, and until when. */
  shareBackById: workerId.nullable(),
  shareBackBy: day.nullable(),
  personAskedBeforehand: z.boolean(),
  personsMessage: line(2000),
  /** Answers to the questions of domain.md 6.3 that were talked about. */
  engagement: z.partialRecord(z.enum(engagementQuestions), line(1000)),
});
export type EntryContent = z.infer<typeof entryContent>;

/** What changed of an entry; a field that is not given stays as it is. */
export const entryChanges = entryContent.partial();
export type EntryChanges = z.infer<typeof entryChanges>;

/** What changes of a plan; a field that is not given stays as it is. */
const planChanges = meetingPlan.omit({ heldOn: true }).partial();
export type PlanChanges = z.infer<typeof planChanges>;

/** What is typed of a decision. */
export const decisionContent = z.strictObject({
  kind: z.enum(decisionKinds),
  text: line(2000),
  /** True when it affects the person: it then stays proposed until talked through (domain.md 10.6). */
  agreedNeedsPerson: z.boolean(),
});

/** What is typed of an action. */
export const actionContent = z.strictObject({
  text: line(500),
  ownerId: workerId,
  dueOn: day.nullable(),
});

const decision = decisionContent.extend({
  id,
  status: z.enum(decisionStatuses),
  /** What came of talking it through, and when. */
  outcome: z.string(),
  outcomeOn: day.nullable(),
  /** The entry of the case file it was copied to. */
  copiedTo: caseEntryId.nullable(),
});

/** An action with its owner and what became of it. */
export const action = actionContent.extend({
  id,
  ownerName: z.string(),
  status: z.enum(actionStatuses),
  statusOn: day.nullable(),
});

/** One step of the running order; a `person` step names its entry. */
export const agendaItem = z.strictObject({
  id,
  code: z.enum(agendaCodes),
  /** Own heading of an `own` step; a remark beside the words of all others. */
  note: z.string(),
  minutes: z.number().int(),
  done: z.boolean(),
  entryId: id.nullable(),
});

/** One case in a meeting: what was written, decided and promised. */
export const entry = entryContent.extend({
  id,
  caseId,
  name: z.string(),
  pronouns: z.string(),
  mainWorker: z.string(),
  inDepth: z.boolean(),
  /** Why it was suggested when it was picked. */
  reasons: z.array(z.enum(reasonCodes)),
  pickedBy: z.string(),
  shareBackByName: z.string(),
  sharedBackOn: day.nullable(),
  decisions: z.array(decision),
  actions: z.array(action),
});

/** The head of a meeting in lists. */
export const meetingRow = z.strictObject({
  id: meetingId,
  kind: z.enum(calloverKinds),
  teamId: z.uuid(),
  teamName: z.string(),
  heldOn: day,
  startsAt: z.string(),
  place: z.string(),
  minutes: z.number().int(),
  state: z.enum(calloverStates),
  chair: z.string(),
});

/** An action of an earlier meeting that is still open, or was done since then. */
export const lastAction = action.extend({
  meetingId,
  heldOn: day,
  caseId: caseId.nullable(),
  /** Empty for an action about nobody in particular. */
  name: z.string(),
});

/** Whether the person agreed, as the case file says it; `no` needs a reason. */
export const agreement = { agreedWithPerson: z.enum(agreedAnswers), reason: line(500) };

/** What an amendment changes in a closed meeting; the text before is kept. */
export const amendmentChange = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('meeting'),
    changes: planChanges.extend({ summary: text.optional(), learning: text.optional() }),
  }),
  z.strictObject({ on: z.literal('entry'), entryId: id, changes: entryChanges }),
  z.strictObject({ on: z.literal('decision'), decisionId: id, changes: decisionContent.partial() }),
  z.strictObject({ on: z.literal('action'), actionId: id, changes: actionContent.partial() }),
  z.strictObject({ on: z.literal('new_decision'), entryId: id, content: decisionContent }),
  z.strictObject({ on: z.literal('new_action'), entryId: id.nullable(), content: actionContent }),
]);
