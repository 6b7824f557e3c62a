import { z } from 'zod';
import { assignmentRoles, supportMethods } from '../domain/cases/case-codes.ts';
import { coverStates } from '../domain/cover/cover-rules.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { cursor, day, done, instant, line, none } from './common.ts';
import { command, query } from './procedure.ts';
import { timelineEntry } from './timeline.ts';

/** How full one colleague is, in people; what the limits of the methods make of their post (domain.md 4.2, 4.4). */
export const workerLoad = z.strictObject({
  /** People whose main worker they are, by method. */
  methods: z.array(z.strictObject({ method: z.enum(supportMethods).nullable(), people: z.number().int() })),
  /** People that the post carries in this mixture of methods; null without a limit. */
  agreed: z.number().int().nullable(),
  /** Free places, negative when there are more people than agreed; null without a limit. */
  places: z.number().int().nullable(),
  /** People they stand in for now, besides their own. */
  covers: z.number().int(),
});

const named = z.strictObject({ id: workerId, name: z.string() });
const coverId = z.uuid();

/** One person of a cover: who is there for them, and what that colleague needs to know first. */
const coverPerson = z.strictObject({
  caseId,
  workerId,
  /** What matters now. */
  word: line(600),
  /** The next contact, in words. */
  nextStep: line(200),
});

/** `until` is the last day; null hands over for good, from today. */
const coverContent = z.strictObject({
  awayId: workerId,
  from: day,
  until: day.nullable(),
  /** For all who stand in. */
  word: line(1000),
  people: z.array(coverPerson).min(1).max(500),
});
export type CoverContent = z.infer<typeof coverContent>;

const glance = z.strictObject({
  id: coverId,
  awayId: workerId,
  awayName: z.string(),
  from: day,
  until: day.nullable(),
  state: z.enum(coverStates),
  /** By name. */
  colleagues: z.array(z.string()),
});
export type CoverGlance = z.infer<typeof glance>;

const onCover = z.strictObject({ id: coverId });
const arrange = { need: 'case.assign' } as const;
const look = { need: 'case.read' } as const;

/** While a colleague is away: who is there for their people, and what to know on coming back (issue 6). */
export const cover = {
  /** What a cover for somebody can be made of; `awayId` null asks for the actor. */
  choices: query({
    input: z.strictObject({ awayId: workerId.nullable() }),
    output: z.strictObject({
      away: named,
      /** For whom the actor may arrange this: themselves, colleagues of their teams, or everybody. */
      who: z.array(named),
      cases: z.array(
        z.strictObject({
          caseId,
          name: z.string(),
          teamId: z.uuid(),
          method: z.enum(supportMethods).nullable(),
          roles: z.array(z.enum(assignmentRoles)),
          nextContactAt: instant.nullable(),
          nextContactPlan: z.string(),
        }),
      ),
      /** Files of theirs that the actor may not see. */
      others: z.number().int(),
      colleagues: z.array(
        named.extend({
          /** Teams whose files they see; null for all. */
          teamIds: z.array(z.uuid()).nullable(),
          load: workerLoad,
          /** Spans in which they are away themselves, now or to come. */
          away: z.array(z.strictObject({ from: day, until: day })),
        }),
      ),
    }),
    access: arrange,
    reads: () => ['people', 'workers', 'covers'],
  }),
  /** Covers that concern the actor: own, those they stand in for, those of their teams. Soonest first, past ones newest first. */
  list: query({
    input: none,
    output: z.array(glance),
    access: look,
    reads: () => ['covers', 'workers'],
  }),
  get: query({
    input: onCover,
    output: glance.extend({
      word: z.string(),
      madeBy: z.string(),
      isOwn: z.boolean(),
      mayChange: z.boolean(),
      people: z.array(
        coverPerson.extend({
          name: z.string(),
          workerName: z.string(),
          nextContactAt: instant.nullable(),
          nextContactPlan: z.string(),
          /** When the one who was away had read what changed. */
          readOn: day.nullable(),
        }),
      ),
      others: z.number().int(),
    }),
    access: look,
    reads: () => ['covers', 'people'],
  }),
  /** For Today: the actor's own absence that is under way or next, and the one they have come back from. */
  mine: query({
    input: none,
    output: z.strictObject({ ahead: glance.nullable(), back: glance.nullable() }),
    access: look,
    reads: () => ['covers'],
  }),
  make: command({
    input: z.strictObject({ content: coverContent, draftId: z.uuid().nullable() }),
    output: onCover,
    access: arrange,
    changes: ({ content }) => [
      'covers',
      'people',
      'drafts',
      ...content.people.flatMap(({ caseId: id }) => [`case:${id}`, `timeline:${id}`] as const),
    ],
    audit: { action: 'create', entity: 'cover', id: (_input, output) => output.id },
  }),
  /** Other days, other colleagues, other words. What is over cannot be changed, and what was for good is in the files. */
  change: command({
    input: z.strictObject({ id: coverId, content: coverContent, draftId: z.uuid().nullable() }),
    output: z.strictObject({ caseIds: z.array(caseId) }),
    access: arrange,
    changes: (_input, { caseIds }) => [
      'covers',
      'people',
      'drafts',
      ...caseIds.flatMap((id) => [`case:${id}`, `timeline:${id}`] as const),
    ],
    audit: { action: 'change', entity: 'cover', id: (input) => input.id },
  }),
  /** Back earlier, or staying after all: ends what has begun today, and what has not begun never does. */
  takeBack: command({
    input: onCover,
    output: z.strictObject({ caseIds: z.array(caseId) }),
    access: arrange,
    changes: (_input, { caseIds }) => [
      'covers',
      'people',
      ...caseIds.flatMap((id) => [`case:${id}`, `timeline:${id}`] as const),
    ],
    audit: { action: 'change', entity: 'cover', id: (input) => input.id },
  }),
  /** What happened in the files of a cover since its first day, five people a page, in order of name. */
  changes: query({
    input: z.strictObject({ id: coverId, before: cursor }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          caseId,
          name: z.string(),
          workerName: z.string(),
          readOn: day.nullable(),
          /** Newest first. */
          entries: z.array(timelineEntry),
          /** There is more in the timeline. */
          more: z.boolean(),
        }),
      ),
      next: cursor,
    }),
    access: { need: 'notes.read' },
    reads: () => ['covers'],
    audit: { action: 'view', entity: 'cover', id: (input) => input.id },
  }),
  /** The one who was away has read, or not yet, what changed for a person. */
  markRead: command({
    input: z.strictObject({ id: coverId, caseId, isRead: z.boolean() }),
    output: done,
    access: { need: 'notes.read', on: 'case' },
    changes: () => ['covers'],
    audit: { action: 'change', entity: 'cover', id: (input) => input.id },
  }),
  /** One page for each person, for colleagues only; restricted files are left out. */
  preparePack: command({
    input: z.strictObject({
      id: coverId,
      /** The people of one colleague; null for all. */
      workerId: workerId.nullable(),
      greyscale: z.boolean(),
      encrypt: z.boolean(),
    }),
    output: z.strictObject({
      jobId: z.string(),
      /** People whose file is restricted: they have no page. */
      left: z.number().int(),
    }),
    access: arrange,
    changes: () => [],
    audit: { action: 'print', entity: 'cover_pack', id: (input) => input.id },
  }),
} as const;
