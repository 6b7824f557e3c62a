import { z } from 'zod';
import { exceptionGrounds, restrictionGrounds } from '../domain/rights/rights-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

const restriction = z.strictObject({
  id: z.uuid(),
  from: day,
  ground: z.enum(restrictionGrounds),
  note: z.string(),
  by: z.string(),
  lifted: z.strictObject({ on: day, toldOn: day, reason: z.string(), by: z.string() }).nullable(),
  exceptions: z.array(
    z.strictObject({ at: instant, ground: z.enum(exceptionGrounds), reason: z.string(), by: z.string() }),
  ),
});
export type Restriction = z.infer<typeof restriction>;

const changes = ({ caseId: of }: { readonly caseId: string }) => ['rights', `case:${of}`] as const;

/** Data that are kept and not used (GDPR Art. 18): nothing goes out of the file until it is lifted. */
export const restrictions = {
  /** The one that stands, for the banner; null without one. `open` while the signed-in person noted an exception today. */
  current: query({
    input: z.strictObject({ caseId }),
    output: z
      .strictObject({
        id: z.uuid(),
        from: day,
        ground: z.enum(restrictionGrounds),
        note: z.string(),
        open: z.boolean(),
      })
      .nullable(),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => ['rights', `case:${input.caseId}`],
  }),
  /** All of a file, newest first, with what went out all the same. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(restriction),
    access: { need: 'consent.read', on: 'case' },
    reads: (input) => ['rights', `case:${input.caseId}`],
  }),
  set: command({
    input: z.strictObject({
      caseId,
      requestId: z.uuid().nullable(),
      from: day,
      ground: z.enum(restrictionGrounds),
      note: line(1000),
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'restriction', id: (_input, output) => output.id },
  }),
  /** The person hears of it before (GDPR Art. 18(3)). */
  lift: command({
    input: z.strictObject({ caseId, id: z.uuid(), on: day, toldOn: day, reason: requiredLine(1000) }),
    output: done,
    access: { need: 'rights.manage', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'restriction', id: (input) => input.id },
  }),
  /** Lets the signed-in person give something out today all the same, on one of the grounds of Art. 18(2). */
  except: command({
    input: z.strictObject({ caseId, ground: z.enum(exceptionGrounds), reason: requiredLine(1000) }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'restriction_exception', id: (input) => input.caseId },
  }),
} as const;
