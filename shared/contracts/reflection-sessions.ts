import { z } from 'zod';
import { reflectionFields } from '../domain/reflection/models.ts';
import {
  reflectionActionStates,
  sessionKinds,
  writingStates,
} from '../domain/reflection/reflection-codes.ts';
import { workerId } from '../lib/ids.ts';
import { cursor, day, done, instant, line, none } from './common.ts';
import { command, query } from './procedure.ts';
import { typed } from './reflective-logs.ts';

/** One household in a worker-profile round (domain.md 10.5). */
const profileRow = z.strictObject({
  id: z.uuid(),
  household: typed(80),
  stage: typed(300),
  /** In the words of the list at that time. */
  profile: typed(80),
  works: typed(10_000),
  change: typed(10_000),
  suggestions: typed(10_000),
});

const action = z.strictObject({
  id: z.uuid(),
  text: typed(500),
  ownerId: workerId,
  dueOn: day.nullable(),
  status: z.enum(reflectionActionStates),
});

/** What is written in a team reflection; the texts are sealed to everybody who may read it. */
export const sessionContent = z.strictObject({
  kind: z.enum(sessionKinds),
  heldOn: day,
  /** Its members may read it, besides the participants. */
  teamId: z.uuid().nullable(),
  facilitator: typed(120),
  participants: z.array(workerId).max(60),
  guests: typed(300),
  themes: typed(50_000),
  learning: typed(50_000),
  /** Which incident, without a name; for `post_incident`. */
  incident: typed(200),
  /** The two moments after an incident (domain.md 7.4). Feelings of staff stand here, apart from the case file. */
  answers: z.partialRecord(z.enum(reflectionFields), typed(20_000)),
  rows: z.array(profileRow).max(60),
  actions: z.array(action).max(60),
});
export type SessionContent = z.infer<typeof sessionContent>;

const read = { need: 'team_reflection.read' } as const;
const write = { need: 'team_reflection.write' } as const;
const sessionId = z.strictObject({ id: z.uuid() });
const written = z.strictObject({ id: z.uuid(), content: sessionContent });
const kept = z.strictObject({ keptAt: instant });
const changes = () => ['reflections'] as const;

/** Reflection in the team. Its texts are under a key of the participants and the team, new each time it is kept. */
export const reflectionSessions = {
  /** Those that were sealed to the signed-in person, newest first. */
  sessions: query({
    input: z.strictObject({ before: cursor, size: z.number().int().min(1).max(50) }),
    output: z.strictObject({
      sessions: z.array(
        z.strictObject({
          id: z.uuid(),
          kind: z.enum(sessionKinds),
          heldOn: day,
          status: z.enum(writingStates),
          madeBy: z.string(),
          /** The beginning of its themes; null when it cannot be opened here. */
          opening: z.string().nullable(),
        }),
      ),
      next: cursor,
    }),
    access: read,
    reads: changes,
  }),
  session: query({
    input: sessionId,
    output: z.strictObject({
      id: z.uuid(),
      status: z.enum(writingStates),
      changedAt: instant,
      madeByMe: z.boolean(),
      /** Everybody whom it was sealed to when it was last kept. */
      readers: z.array(z.string()),
      content: sessionContent,
    }),
    access: read,
    reads: changes,
  }),
  beginSession: command({
    input: written,
    output: kept,
    access: write,
    changes,
    audit: { action: 'create', entity: 'reflection_session', id: ({ id }) => id, confidential: true },
  }),
  /** Every two seconds while it is open; it is sealed anew to everybody who may read it now. */
  keepSession: command({
    input: written,
    output: kept,
    access: write,
    changes,
    audit: 'not_a_record',
  }),
  closeSession: command({
    input: sessionId,
    output: done,
    access: write,
    changes,
    audit: { action: 'change', entity: 'reflection_session', id: ({ id }) => id },
  }),
  reopenSession: command({
    input: sessionId,
    output: done,
    access: write,
    changes,
    audit: { action: 'change', entity: 'reflection_session', id: ({ id }) => id },
  }),
  /** By the one who began it. */
  deleteSession: command({
    input: sessionId,
    output: done,
    access: write,
    changes,
    audit: { action: 'delete', entity: 'reflection_session', id: ({ id }) => id },
  }),
  /** Open actions of the signed-in person, for Today. */
  myActions: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        sessionId: z.uuid(),
        kind: z.enum(sessionKinds),
        heldOn: day,
        text: z.string(),
        dueOn: day.nullable(),
      }),
    ),
    access: read,
    reads: changes,
  }),
  /** By the owner of the action, or anybody who can read its session. */
  setActionStatus: command({
    input: z.strictObject({ actionId: z.uuid(), status: z.enum(reflectionActionStates) }),
    output: done,
    access: read,
    changes,
    audit: { action: 'change', entity: 'reflection_action', id: ({ actionId }) => actionId },
  }),
  /** The list of worker profiles; `label` is null where the words of the catalogue stand. */
  profiles: query({
    input: none,
    output: z.array(
      z.strictObject({ id: z.uuid(), code: z.string().nullable(), label: z.string().nullable() }),
    ),
    access: read,
    reads: changes,
  }),
  /** Replaces the list, in its order. */
  saveProfiles: command({
    input: z.strictObject({
      profiles: z
        .array(z.strictObject({ id: z.uuid(), label: line(80).nullable() }))
        .min(1)
        .max(30),
    }),
    output: done,
    access: write,
    changes,
    audit: { action: 'change', entity: 'reflection_profile', id: () => null },
  }),
} as const;
