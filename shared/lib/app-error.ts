/**
 * Every failure that may reach a person, as a code. The words for a code live in the catalogue
 * (`errors.<code>`); an error itself never carries names, notes, keys or paths.
 */
export const errorCodes = [
  'invalid_input',
  'unknown_procedure',
  'untrusted_sender',
  'too_large',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'changed_meanwhile',
  'reauthentication_needed',
  'unexpected',
  'core_stopped',
  'program_damaged',
  'disk_full',
  'disk_error',
  'vault_missing',
  'vault_incomplete',
  'vault_exists',
  'vault_damaged',
  'vault_header_damaged',
  'vault_truncated',
  'vault_newer',
  'vault_in_use',
  'vault_older_copy',
  'vault_not_encrypted',
  'backup_damaged',
  'backup_failed',
  'backup_place_synced',
  'backup_place_unfit',
  'restore_blocked',
  'rotation_failed',
  'wrong_passphrase',
  'wait_before_retry',
  'passphrase_too_weak',
  'wrong_recovery_key',
  'wrong_recovery_code',
  'kit_not_confirmed',
  'user_exists',
  'last_manager',
  'own_access',
  'case_state_not_allowed',
  'checklist_open',
  'template_not_editable',
  'reading_locked',
  'rights_statement_missing',
  'consent_missing',
  'callover_begun',
  'callover_closed',
  'decision_needs_person',
  'decision_in_file',
  'export_failed',
  'export_stopped',
  'export_blocked',
  'import_unreadable',
  'import_not_hmis',
  'import_blocked',
  'import_stale',
  'import_changed_since',
  'framework_not_editable',
  'appraisal_agreed',
  'appraisal_not_ready',
  'appraisal_begun',
  'private_text_locked',
  'private_text_damaged',
  'pair_not_compared',
  'pair_waits_for_peer',
  'record_agreed',
  'restricted',
  'sealed_to_another',
  'copy_marks_lost',
  'file_too_large',
  'file_empty',
  'file_unreadable',
  'file_changed',
  'file_is_program',
  'file_gone',
  'file_on_hold',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What can be wrong with one field; the catalogue has a sentence for each (`fields.<code>`). */
export const fieldCodes = [
  'required',
  'too_long',
  'too_short',
  'too_small',
  'too_big',
  'not_a_date',
  'in_the_future',
  'in_the_past',
  'before_start',
  'not_a_number',
  'not_an_amount',
  'too_precise',
  'not_a_choice',
  'invalid',
  'does_not_match',
  'duplicate',
  'too_many',
  'too_few',
  'too_weak',
] as const;

export type FieldCode = (typeof fieldCodes)[number];

/** Problems by dotted field path, for example `{'birthDate': 'not_a_date'}`. */
export type FieldProblems = Readonly<Record<string, FieldCode>>;

/** Facts a message may need; numbers and codes only, never content. */
export type ErrorFacts = Readonly<Record<string, number | string>>;

/**
 * The one error that features throw on purpose. It becomes an envelope at the gateway and nowhere else.
 * `facts` fill places in the message (for example `{seconds: 4}`) and must never hold personal data.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldProblems | undefined;
  readonly facts: ErrorFacts | undefined;

  constructor(
    code: ErrorCode,
    details: { fields?: FieldProblems; facts?: ErrorFacts; cause?: unknown } = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = details.fields;
    this.facts = details.facts;
  }
}

/** Refuses input with a problem at any field; nothing happens while there is none. @throws AppError `invalid_input` */
export function refuseProblems(fields: FieldProblems): void {
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', { fields });
}

/** The answer of every procedure, as it crosses processes. */
export type Envelope<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly fields?: FieldProblems;
      readonly facts?: ErrorFacts;
    };
