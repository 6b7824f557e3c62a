import { z } from 'zod';
import { engagementQuestions } from '../domain/callover/callover-codes.ts';
import { contactChannels, rhythmWords } from '../domain/contacts/contact-codes.ts';
import { longestRhythm, rhythmSources } from '../domain/contacts/rhythm.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { day, instant, line, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const everyDays = z.number().int().min(1).max(longestRhythm);
const lines = z.array(requiredLine(500)).max(40);

/** How often, in days; null where no visits are planned. */
const rhythm = { contactEveryDays: everyDays, visitEveryDays: everyDays.nullable() };

/** An agreement about how often and how one meets (domain.md 6.2, `ContactAgreement`). */
const agreementContent = z.strictObject({
  /** What works with the person and what they bring; known strengths fill it first. */
  strengths: lines,
  from: day,
  ...rhythm,
  /** While support pauses; null for the usual. */
  pauseEveryDays: everyDays.nullable(),
  preferredTimes: line(300),
  preferredChannel: z.enum(contactChannels).nullable(),
  /** Why this rhythm and not another. */
  reason: text,
});
export type ContactAgreement = z.infer<typeof agreementContent>;

export const contactAgreementBody = z.strictObject({
  kind: z.literal('contact_agreement'),
  content: agreementContent,
  team: z.null(),
});
export type ContactAgreementBody = z.infer<typeof contactAgreementBody>;

/** The worker's questions when contact is thin, gone through once (domain.md 6.3). */
export const contactQuestionsBody = z.strictObject({
  kind: z.literal('contact_questions'),
  content: z.strictObject({
    /** Counts as "gone through in the team" before a case may be closed as contact lost (domain.md 6.4). */
    talkedInTeam: z.boolean(),
    /** What the person says about it, when asked. */
    personSays: text,
    /** What we change. */
    willChange: text,
  }),
  /** Answers are optional and about our own work. */
  team: z
    .strictObject({
      answers: z
        .array(z.strictObject({ question: z.enum(engagementQuestions), text }))
        .max(engagementQuestions.length),
    })
    .nullable(),
});
export type ContactQuestionsBody = z.infer<typeof contactQuestionsBody>;

const clock = z.strictObject({ last: day.nullable(), due: day, word: z.enum(rhythmWords) });

/** How often the person and the team meet. The agreements themselves are `records` of the kind `contact_agreement`. */
export const contactRhythm = {
  /** Where contact stands today; null in states without planned support. */
  standing: query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      /** What would hold without an agreement: the form begins with it. The floor and the pause are everybody's. */
      usual: z.strictObject({ ...rhythm, floorDays: everyDays, pauseEveryDays: everyDays }),
      standing: z
        .strictObject({
          source: z.enum(rhythmSources),
          ...rhythm,
          /** First day of the agreement that holds; null without one. */
          agreedFrom: day.nullable(),
          contact: clock,
          visit: clock.nullable(),
          word: z.enum(rhythmWords),
        })
        .nullable(),
      /** Attempts since the last completed contact, newest first: listed, but they reset nothing. */
      attempts: z.array(z.strictObject({ at: instant, channel: z.enum(contactChannels) })),
      /** When the questions for thin contact were last gone through. */
      questions: z
        .strictObject({ entryId, on: day, inTeam: z.boolean(), sinceLastContact: z.boolean() })
        .nullable(),
    }),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`, `timeline:${input.caseId}`],
  }),
  /** Half the days from today on, in one act (domain.md 0.3): a new version of the agreement, still to be talked through. */
  closer: command({
    input: z.strictObject({ caseId, reason: requiredLine(500) }),
    output: z.strictObject({ entryId, ...rhythm }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => ['people', `case:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'contact_agreement', id: (_input, output) => output.entryId },
  }),
} as const;
