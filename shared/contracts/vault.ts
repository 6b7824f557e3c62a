import { z } from 'zod';
import { roles } from '../domain/permissions/permissions.ts';
import { errorCodes } from '../lib/app-error.ts';
import { workerId } from '../lib/ids.ts';
import { operation } from './procedure.ts';

/** Languages that have a catalogue; `en` is British English. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
export const language = z.enum(languages);

const name = z.string().trim().min(1).max(120);
/** What a person types to open the vault. Length only: strength is judged by the core (security.md 2, row 1). */
const passphrase = z.string().min(1).max(1024);
export const newPassphrase = passphrase;

export const signedInUser = z.strictObject({
  id: workerId,
  name: z.string(),
  roles: z.array(z.enum(roles)),
});

export const vaultStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('locked'),
    organisation: z.string(),
    users: z.array(z.strictObject({ id: workerId, name: z.string() })),
    /** Seconds until another try is answered, after wrong passphrases. */
    waitSeconds: z.number().min(0),
  }),
  z.strictObject({
    state: z.literal('open'),
    organisation: z.string(),
    user: signedInUser,
    lockAfterMinutes: z.number().int().min(1).max(15),
    /** Handed over for answering a feedback form: the core answers nothing else until it locks. */
    kiosk: z.boolean(),
  }),
  /** The folder holds something that must not be opened or overwritten; `code` names the page that says why. */
  z.strictObject({
    state: z.literal('problem'),
    code: z.enum(errorCodes),
    organisation: z.string().nullable(),
  }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;

const openStatus = vaultStatus.options[2];

/** A printed secret in groups of characters, for example `K7QM 2D9X …`; groups are compared without case, spaces or hyphens. */
export const printedKey = z.strictObject({ groups: z.array(z.string()).min(4) });

/** Two of the kit's groups (0-based places) that must be typed back before set-up can finish (security.md 3.2). */
export const typedGroups = z
  .array(z.strictObject({ place: z.number().int().min(0), text: z.string().max(20) }))
  .length(2);

const country = z.string().regex(/^[A-Z]{2}$/);

const none = z.strictObject({});

export const vault = {
  status: operation({
    input: none,
    output: vaultStatus,
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  /** Six generated words (security.md 2, row 1). */
  suggestPassphrase: operation({
    input: none,
    output: z.strictObject({ words: z.array(z.string()).length(6) }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  /** zxcvbn score 0–4; `acceptable` is the rule of security.md 2 (score ≥ 3 and ≥ 12 characters). */
  passphraseStrength: operation({
    input: z.strictObject({ passphrase: z.string().max(1024) }),
    output: z.strictObject({ score: z.number().int().min(0).max(4), acceptable: z.boolean() }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  /** Makes the kit and the personal code in memory, so that they can be printed before anything is created. */
  prepareKit: operation({
    /** Language and country decide the words and the paper of the printed pages. */
    input: z.strictObject({ organisation: name, managerName: name, language, country }),
    output: z.strictObject({
      kit: printedKey,
      personalCode: printedKey,
      askFor: z.tuple([z.number().int(), z.number().int()]),
      /** Print job of the kit, for `shell.savePdf`; another for the personal code. */
      kitJobId: z.string(),
      codeJobId: z.string(),
    }),
    access: 'open',
    changes: () => [],
    audit: 'none',
  }),
  /** Creates the vault with the prepared kit and signs the manager in. Refused where anything exists already. */
  create: operation({
    input: z.strictObject({
      organisation: name,
      country,
      language,
      managerName: name,
      passphrase,
      typedGroups,
    }),
    output: openStatus,
    access: 'open',
    changes: () => ['vault'],
    audit: 'none',
  }),
  unlock: operation({
    input: z.strictObject({ userId: workerId, passphrase }),
    output: openStatus,
    access: 'open',
    changes: () => ['vault'],
    audit: { action: 'login', entity: 'session', id: (input) => input.userId },
  }),
  /** A new passphrase through the organisation's printed kit; private writing stays closed until the personal code is given. */
  resetWithKit: operation({
    input: z.strictObject({
      userId: workerId,
      kit: z.string().max(200),
      personalCode: z.string().max(200).nullable(),
      passphrase,
    }),
    output: z.strictObject({ personalCode: printedKey, codeJobId: z.string(), privateKept: z.boolean() }),
    access: 'open',
    changes: () => ['vault'],
    audit: 'none',
  }),
  /** A new passphrase through one's own recovery code; nothing is lost. */
  resetWithCode: operation({
    input: z.strictObject({ userId: workerId, personalCode: z.string().max(200), passphrase }),
    output: none,
    access: 'open',
    changes: () => ['vault'],
    audit: 'none',
  }),
  /** Types the passphrase again before an export, before administering people, before an erasure. */
  confirm: operation({
    input: z.strictObject({ passphrase }),
    output: none,
    access: 'signed_in',
    changes: () => [],
    audit: 'none',
  }),
  changePassphrase: operation({
    input: z.strictObject({ current: passphrase, next: passphrase }),
    output: none,
    access: 'signed_in',
    changes: () => ['vault'],
    audit: { action: 'change', entity: 'key_slot', id: () => null },
  }),
  /** Opens again the private writing that a reset with the kit left closed, with the personal code of then. */
  givePersonalCode: operation({
    input: z.strictObject({ personalCode: z.string().max(200), ownPassphrase: passphrase }),
    output: none,
    access: 'signed_in',
    changes: () => ['vault'],
    audit: { action: 'change', entity: 'key_slot', id: () => null },
  }),
  /** A new personal recovery code, shown once, to print; the one before it opens nothing any more. */
  renewPersonalCode: operation({
    input: z.strictObject({ ownPassphrase: passphrase }),
    output: z.strictObject({ personalCode: printedKey, codeJobId: z.string() }),
    access: 'signed_in',
    changes: () => ['vault'],
    audit: { action: 'change', entity: 'key_slot', id: () => null },
  }),
  /** A new colleague with an own slot, who types the passphrase in person; the code is shown once, to print. */
  addUser: operation({
    input: z.strictObject({
      name,
      roles: z.array(z.enum(roles)).min(1),
      teamIds: z.array(z.uuid()),
      passphrase,
    }),
    output: z.strictObject({ id: workerId, personalCode: printedKey, codeJobId: z.string() }),
    access: { need: 'workers.manage' },
    confirm: true,
    changes: () => ['workers', 'vault'],
    audit: { action: 'create', entity: 'key_slot', id: (_input, output) => output.id },
  }),
} as const;
