import { z } from 'zod';
import { day, instant } from './common.ts';
import { caseDate } from './dates.ts';
import { printFrame } from './print-frame.ts';
import { contactAgreementBody } from './rhythm.ts';

const fitting = z.strictObject({ text: z.string(), isCut: z.boolean() });

/** For colleagues who stand in: one page for each person, its texts cut to what a page holds (issue 6). */
export const coverPackModel = z.strictObject({
  kind: z.literal('cover_pack'),
  frame: printFrame,
  awayName: z.string(),
  from: day,
  /** The last day; null for a handover for good. */
  until: day.nullable(),
  word: fitting,
  pages: z.array(
    z.strictObject({
      name: z.string(),
      pronouns: z.string(),
      caseNumber: z.string(),
      workerName: z.string(),
      word: fitting,
      nextStep: z.string(),
      nextContactAt: instant.nullable(),
      nextContactPlan: fitting,
      rhythm: contactAgreementBody.shape.content
        .pick({ contactEveryDays: true, visitEveryDays: true })
        .nullable(),
      phone: z.string(),
      otherWays: fitting,
      bestTimes: fitting,
      language: z.string(),
      interpreterNeeded: z.boolean(),
      whatMatters: fitting,
      howBestToSupport: fitting,
      strengths: fitting,
      safetyPlan: fitting,
      peopleAround: fitting,
      home: z.strictObject({ address: fitting, since: day.nullable() }),
      keyDates: z.array(caseDate.omit({ own: true })),
      promises: fitting,
      notForMe: fitting,
      /** Something of this person did not fit. */
      isCut: z.boolean(),
    }),
  ),
});
export type CoverPackModel = z.infer<typeof coverPackModel>;
