import { z } from 'zod';
import { accessStates } from '../domain/access/access-state.ts';
import { assignmentRoles } from '../domain/cases/case-codes.ts';
import { caseId, workerId } from '../lib/ids.ts';
import { day, instant, none } from './common.ts';
import { operation, query } from './procedure.ts';
import { newPassphrase, printedKey, typedGroups } from './vault.ts';

const onPerson = z.strictObject({ id: workerId });
const need = { need: 'workers.manage' } as const;

const person = z.strictObject({
  id: workerId,
  name: z.string(),
  state: z.enum(accessStates),
  /** Their last day; null while they work here and for somebody who is on no list. */
  until: day.nullable(),
  /** The vault has a new key since they were here last; they get it by signing in. */
  waitsForKey: z.boolean(),
  lastSignIn: instant.nullable(),
});
export type PersonWithAccess = z.infer<typeof person>;

/** Why somebody's access cannot be ended. */
const endRefusals = ['own', 'last_manager'] as const;

const leaving = z.strictObject({
  id: workerId,
  name: z.string(),
  refusal: z.enum(endRefusals).nullable(),
  /** Files in which they are named as working with the person. */
  cases: z.array(
    z.strictObject({
      caseId,
      caseNumber: z.string(),
      name: z.string(),
      roles: z.array(z.enum(assignmentRoles)),
    }),
  ),
  /** Steps of plans that they promised and have not done yet. */
  openSteps: z.number().int().min(0),
  /** Open actions from meetings, supervision and team reflections. */
  openActions: z.number().int().min(0),
  /** Colleagues with whom they share a key for supervision. */
  pairs: z.array(z.string()),
  /** Supervision that has not ended. */
  supervision: z.array(z.strictObject({ name: z.string(), gives: z.boolean() })),
  /** Logs and records under their own key: closed for good without their code. */
  privateTexts: z.number().int().min(0),
});
export type Leaving = z.infer<typeof leaving>;

/** What became of the copies of the vault that this computer can reach. */
const copies = z.strictObject({
  /** Copies that no longer open for the person. */
  closed: z.number().int().min(0),
  /** Copies that still do: they are under an earlier key of the vault. */
  left: z.number().int().min(0),
  /** The second place of backups was there and was treated alike; `away` when it is not plugged in. */
  second: z.enum(['none', 'away', 'there']),
});
export type CopiesAfterLeaving = z.infer<typeof copies>;

/** Who may open the vault, ending somebody's access, and the vault's key (security.md 3.4, 3.7). */
export const access = {
  list: query({
    input: none,
    output: z.strictObject({
      people: z.array(person),
      /** How many keys the vault has had, and since when it has this one and its kit. */
      key: z.strictObject({ generation: z.number().int().min(1), since: instant.nullable() }),
    }),
    access: need,
    reads: () => ['workers', 'vault'],
  }),
  /** What it means to end somebody's access. */
  leaving: query({
    input: onPerson,
    output: leaving,
    access: need,
    reads: () => ['workers', 'vault', 'people', 'supervision', 'pairs'],
  }),
  /**
   * Ends somebody's access at once: their slots leave `vault.json` and the copies at hand, their row ends, their files go
   * to the colleagues named. Files that nobody is named for stay with their team.
   */
  end: operation({
    input: z.strictObject({
      id: workerId,
      handOver: z.array(z.strictObject({ caseId, to: workerId })).max(10_000),
    }),
    output: z.strictObject({ copies }),
    access: need,
    confirm: true,
    changes: () => ['workers', 'vault', 'people'],
    audit: { action: 'delete', entity: 'key_slot', id: (input) => input.id },
  }),
  /** A way in for a colleague who has none; they type the passphrase in person, the code is shown once. */
  give: operation({
    input: z.strictObject({ id: workerId, passphrase: newPassphrase }),
    output: z.strictObject({ personalCode: printedKey, codeJobId: z.string() }),
    access: need,
    confirm: true,
    changes: () => ['workers', 'vault'],
    audit: { action: 'create', entity: 'key_slot', id: (input) => input.id },
  }),
  /** The kit for the vault's next key, in memory only, so that it can be printed before anything changes. */
  prepareKit: operation({
    input: none,
    output: z.strictObject({
      kit: printedKey,
      askFor: z.tuple([z.number().int(), z.number().int()]),
      kitJobId: z.string(),
    }),
    access: need,
    confirm: true,
    changes: () => [],
    audit: { action: 'create', entity: 'recovery_kit', id: () => null },
  }),
  /**
   * Gives the vault a new key, on a copy that takes its place once it was checked. Progress goes out as job `rotation`.
   * The entry in the audit is left by whoever opens the vault with its new key: here, the same person at once.
   */
  changeKey: operation({
    input: z.strictObject({ typedGroups }),
    output: z.strictObject({ generation: z.number().int().min(2) }),
    access: need,
    confirm: true,
    changes: () => ['vault'],
    audit: 'none',
  }),
} as const;
