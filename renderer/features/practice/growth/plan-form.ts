import { z } from 'zod';
import { developmentActivities } from '#shared/domain/practice/practice-codes.ts';

const planItem = z.strictObject({
  need: z.string(),
  activity: z.enum(developmentActivities),
  by: z.string(),
  support: z.string(),
  outcome: z.string(),
});
export type PlanItem = z.infer<typeof planItem>;

/** A development plan as it stands in its form; kept whole as the draft. */
export const planForm = z.strictObject({
  supervisorId: z.string().nullable(),
  from: z.string().nullable(),
  aims: z.string(),
  items: z.array(planItem),
});
export type PlanForm = z.infer<typeof planForm>;

/** One more thing to learn. */
export function emptyItem(): PlanItem {
  return { need: '', activity: 'training', by: '', support: '', outcome: '' };
}
