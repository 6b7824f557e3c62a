import { z } from 'zod';
import { caseId } from '../lib/ids.ts';
import { day, done, line } from './common.ts';
import { command } from './procedure.ts';

/** Earliest year of birth that is believed. */
const firstBirthYear = 1880;

/** Somebody of the person's household, as they wish to be named (domain.md 13.5, `HouseholdMember`). */
const memberContent = z.strictObject({
  /** The file of somebody known to Keystead; then their name comes from there. */
  knownCaseId: caseId.nullable(),
  /** Needed when nobody is linked. */
  givenName: line(120),
  relation: line(120),
  birthYear: z.number().int().min(firstBirthYear).max(2200).nullable(),
  livesHere: z.boolean(),
  from: day.nullable(),
});
export type HouseholdMemberContent = z.infer<typeof memberContent>;

/** One of the household as the Home tab shows it. */
export const householdMember = z.strictObject({
  id: z.uuid(),
  /** The name in their own file, else the given one. */
  name: z.string(),
  givenName: z.string(),
  /** Their file, where the reader may see it. */
  knownCaseId: caseId.nullable(),
  /** They have a file, also where the reader may not see it. */
  isKnown: z.boolean(),
  relation: z.string(),
  birthYear: z.number().int().nullable(),
  livesHere: z.boolean(),
  from: day.nullable(),
  until: day.nullable(),
});

const onMember = { caseId, memberId: z.uuid() };
const changes = (input: { readonly caseId: string }) =>
  [`case:${input.caseId}`, `timeline:${input.caseId}`] as const;

/** Who belongs to the household; reading is part of `cases.home`. */
export const household = {
  add: command({
    input: z.strictObject({ caseId, member: memberContent }),
    output: z.strictObject({ memberId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'household_member', id: (_input, output) => output.memberId },
  }),
  change: command({
    input: z.strictObject({ ...onMember, member: memberContent }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'household_member', id: (input) => input.memberId },
  }),
  /** The day from which somebody no longer belongs to it; they stay in the history. */
  end: command({
    input: z.strictObject({ ...onMember, until: day }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'household_member', id: (input) => input.memberId },
  }),
} as const;
