import { z } from 'zod';
import { sustainedAnswers, sustainedMonths } from '../domain/housing/sustainment.ts';
import { concernKinds, tenancyEndReasons } from '../domain/housing/tenancy-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day } from './common.ts';
import { query } from './procedure.ts';

const who = { caseId, name: z.string(), caseNumber: z.string() };
const answer = z.enum(sustainedAnswers);
const counts = z.strictObject({
  yes: z.number().int(),
  no: z.number().int(),
  not_confirmed: z.number().int(),
  /** Whole percent of `yes`; null on fewer than five people. */
  percent: z.number().int().nullable(),
});

/** How homes are kept (domain.md 6.6): counts with the rows behind them, about the service and never about one person. */
export const homeMeasures = z.strictObject({
  daysAtHome: z.strictObject({
    total: z.number().int(),
    rows: z.array(z.strictObject({ ...who, days: z.number().int(), since: day.nullable() })),
  }),
  sustained: z.array(
    z.strictObject({
      months: z.literal(sustainedMonths),
      denominator: z.number().int(),
      deaths: z.number().int(),
      sameHome: counts,
      anyHome: counts,
      rows: z.array(
        z.strictObject({
          ...who,
          movedInOn: day,
          anniversary: day,
          died: z.boolean(),
          sameHome: answer,
          anyHome: answer,
        }),
      ),
    }),
  ),
  homesLost: z.array(z.strictObject({ ...who, on: day, reason: z.enum(tenancyEndReasons) })),
  positiveMoves: z.array(z.strictObject({ ...who, on: day })),
  evictionsPrevented: z.array(z.strictObject({ ...who, on: day, kind: z.enum(concernKinds) })),
});
export type HomeMeasures = z.infer<typeof homeMeasures>;

export const homeMeasuresContract = {
  /** As of the last day, for the cases that the reader may see; ends of tenancies and concerns from `from` to `to`. */
  get: query({
    input: z.strictObject({ from: day, to: day }),
    output: homeMeasures,
    access: { need: 'service.read' },
    reads: () => ['people'],
  }),
} as const;
