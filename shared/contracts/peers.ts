import { z } from 'zod';
import { supportMethods } from '../domain/cases/case-codes.ts';
import { weekdays } from '../domain/dates/calendar.ts';
import {
  contactWays,
  matchEndings,
  matchStates,
  peerAnswers,
  peerOfferers,
  peerTopics,
  peerWishes,
  profileParts,
  supporterRoles,
} from '../domain/peers/peer-codes.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { day, done, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

const words = z.array(requiredLine(80)).max(40);
const side = {
  topics: z.array(z.enum(peerTopics)),
  languages: words,
  interests: words,
  days: z.array(z.literal([...weekdays])),
  areas: words,
  contactWays: z.array(z.enum(contactWays)),
  gender: line(60),
  notForMeTopics: z.array(z.enum(peerTopics)),
  notForMe: words,
};

/** What a peer tells of themselves (domain.md 11.2, `PeerProfile`); nobody else writes it. */
export const peerProfile = z.strictObject({
  ...side,
  about: line(500),
  shown: z.array(z.enum(profileParts)),
  /** How many people at most; eight unless the peer says less. */
  places: z.number().int().min(0).max(20),
  /** Whether they may be proposed at present. */
  isOpen: z.boolean(),
});
export type PeerProfile = z.infer<typeof peerProfile>;

/** Who stands behind a peer at work (domain.md 11.2). */
const peerSupport = z.strictObject({
  employerLine: line(160),
  workplaceLine: line(160),
  peerGroup: line(200),
});

/** The person's side (`PeerPreference`), as they told it. */
export const peerPreference = z.strictObject({
  ...side,
  wishedGender: line(60),
  wishes: z.array(z.enum(peerWishes)),
  /** Colleagues whom the person would rather not have. */
  notThese: z.array(workerId),
});
export type PeerPreference = z.infer<typeof peerPreference>;

const reason = z.strictObject({
  wish: z.enum(peerWishes),
  words: z.array(z.string()),
  isWished: z.boolean(),
});
const offer = z.strictObject({
  id: z.uuid(),
  offeredOn: day,
  offeredBy: z.enum(peerOfferers),
  byName: z.string(),
  how: z.string(),
  answer: z.enum(peerAnswers),
  askAgainOn: day.nullable(),
});
const match = z.strictObject({
  id: z.uuid(),
  workerId,
  name: z.string(),
  role: z.enum(supporterRoles),
  proposedOn: day,
  reasons: z.array(reason),
  metOn: day.nullable(),
  personFeedback: z.string(),
  state: z.enum(matchStates),
  endedOn: day.nullable(),
  ending: z.enum(matchEndings).nullable(),
});
export type MentorMatch = z.infer<typeof match>;

const figures = z.strictObject({
  people: z.number().int(),
  asked: z.number().int(),
  yes: z.number().int(),
  later: z.number().int(),
  no: z.number().int(),
  due: z.number().int(),
  askedInTime: z.number().int(),
  inTimeShare: z.number().int().nullable(),
});

/** Peer support: who supports, who was asked, and who fits whom (domain.md 11.2). */
export const peers = {
  /** One's own page as a peer or volunteer; null for everybody else. */
  own: query({
    input: none,
    output: z
      .strictObject({
        profile: peerProfile,
        support: peerSupport,
        role: z.strictObject({ version: z.number().int(), text: z.string() }).nullable(),
        signedVersion: z.number().int().nullable(),
        signedOn: day.nullable(),
      })
      .nullable(),
    access: { need: 'practice.take_part' },
    reads: () => ['peers'],
  }),
  saveOwn: command({
    input: z.strictObject({ profile: peerProfile, support: peerSupport }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['peers'],
    audit: { action: 'change', entity: 'peer_profile', id: () => null },
  }),
  /** The peer's own agreement to the newest role description. */
  signRole: command({
    input: z.strictObject({ version: z.number().int() }),
    output: done,
    access: { need: 'practice.take_part' },
    changes: () => ['peers'],
    audit: { action: 'change', entity: 'peer_role', id: () => null },
  }),
  /** A new version of the role description, which every peer then reads and signs. */
  saveRole: command({
    input: z.strictObject({ text: requiredLine(10_000) }),
    output: z.strictObject({ version: z.number().int() }),
    access: { need: 'practice.manage' },
    changes: () => ['peers'],
    audit: { action: 'create', entity: 'peer_role', id: () => null },
  }),
  /** Every peer and volunteer, as far as they let others see. */
  list: query({
    input: none,
    output: z.array(
      z.strictObject({
        workerId,
        name: z.string(),
        role: z.enum(supporterRoles),
        about: z.string(),
        topics: z.array(z.enum(peerTopics)),
        languages: z.array(z.string()),
        interests: z.array(z.string()),
        isOpen: z.boolean(),
        freePlaces: z.number().int(),
        /** The newest role description is signed; null while there is none. */
        roleSigned: z.boolean().nullable(),
        hasTwoLines: z.boolean(),
      }),
    ),
    access: { need: 'tools.read' },
    reads: () => ['peers', 'people'],
  }),
  ofCase: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      preference: peerPreference.nullable(),
      /** Newest first. */
      offers: z.array(offer),
      askNow: z.boolean(),
      movedInOn: day.nullable(),
      matches: z.array(match),
      suggestions: z.array(
        z.strictObject({
          workerId,
          name: z.string(),
          role: z.enum(supporterRoles),
          reasons: z.array(reason),
          hasPlace: z.boolean(),
        }),
      ),
      colleagues: z.array(z.strictObject({ workerId, name: z.string() })),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`network:${input.caseId}`, `case:${input.caseId}`, 'peers'],
  }),
  savePreference: command({
    input: z.strictObject({ caseId, preference: peerPreference }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`],
    audit: { action: 'change', entity: 'peer_preference', id: (input) => input.caseId },
  }),
  addOffer: command({
    input: z.strictObject({
      caseId,
      offeredOn: day,
      offeredBy: z.enum(peerOfferers),
      how: line(200),
      answer: z.enum(peerAnswers),
      askAgainOn: day.nullable(),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`, `timeline:${input.caseId}`, 'peers'],
    audit: { action: 'create', entity: 'peer_offer', id: (_input, output) => output.id },
  }),
  /** Proposes somebody; refused as if they were not there when a "not for me" list rules them out. */
  propose: command({
    input: z.strictObject({ caseId, workerId }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`network:${input.caseId}`, 'peers'],
    audit: { action: 'create', entity: 'mentor_match', id: (_input, output) => output.id },
  }),
  /** They met and try it, agreed, or pause. With the first meeting the supporter may see the file. */
  moveMatch: command({
    input: z.strictObject({
      caseId,
      id: z.uuid(),
      state: z.enum(['trying', 'agreed', 'paused']),
      metOn: day.nullable(),
      personFeedback: line(500),
    }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [
      `network:${input.caseId}`,
      `timeline:${input.caseId}`,
      `case:${input.caseId}`,
      'peers',
    ],
    audit: { action: 'change', entity: 'mentor_match', id: (input) => input.id },
  }),
  /** One press: the match ends today, with a neutral word and nothing to explain. */
  endMatch: command({
    input: z.strictObject({ caseId, id: z.uuid(), ending: z.enum(matchEndings) }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [
      `network:${input.caseId}`,
      `timeline:${input.caseId}`,
      `case:${input.caseId}`,
      'peers',
    ],
    audit: { action: 'change', entity: 'mentor_match', id: (input) => input.id },
  }),
  /** "Who has been offered peer support?": counts by service, method and worker, no names of people. */
  report: query({
    input: none,
    output: z.strictObject({
      all: figures,
      services: z.array(figures.extend({ name: z.string() })),
      methods: z.array(figures.extend({ method: z.enum(supportMethods).nullable() })),
      workers: z.array(figures.extend({ name: z.string() })),
    }),
    access: { need: 'service.read' },
    reads: () => ['peers', 'people'],
  }),
  /** The leaflet, so that people can hear of peers without their case manager. */
  prepareLeaflet: command({
    input: z.strictObject({ contact: line(300), greyscale: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'organisation.read' },
    changes: () => [],
    audit: { action: 'print', entity: 'peer_leaflet', id: () => null },
  }),
} as const;
