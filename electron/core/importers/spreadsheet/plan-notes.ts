import {
  contactChannels,
  contactInitiatives,
  contactPlaces,
  contactStatuses,
} from '#shared/domain/contacts/contact-codes.ts';
import { findContactProblems } from '#shared/domain/contacts/contact-rules.ts';
import type { SheetFindingCode } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { codeIn, dayIn, figureOf, type ReadRow, textOf } from './read-rows.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import type { AboutRow } from './rows-about.ts';
import type { NotePlan } from './sheet-plan.ts';

/** How a note is known again: whose, when, and its first words. */
export function noteKey(caseNo: number, startedAt: string, whatHappened: string, personSaid: string): string {
  return JSON.stringify([caseNo, startedAt, whatHappened, personSaid]);
}

/** When a note begins: at its time, else at noon, or as today's day began while noon has not come. */
function startOf(row: ReadRow, day: string, now: string): string {
  const stood = row.values.get('on');
  const time = textOf(row, 'time') || (stood?.kind === 'day' ? stood.time : '');
  const at = (clock: string) => new Date(`${day}T${clock}:00`).toISOString();
  if (time !== '') return at(time);
  return at('12:00') > now ? at('00:00') : at('12:00');
}

/** Fields of a note by the names that the rule of notes has for them. */
const fieldOf: Readonly<Record<string, string>> = { startedAt: 'on' };

/**
 * A note as it was written elsewhere. Its rule is that of every note, but that a contact whose minutes nobody wrote down
 * comes in without them: a figure that was made up would count.
 */
export function planNote(
  { row, person }: AboutRow,
  now: string,
): { readonly plan: NotePlan } | { readonly findings: readonly FoundInSheet[] } {
  const { line } = row;
  const refuse = (code: SheetFindingCode, field: string) => ({
    findings: [found('row', code, { line, field })],
  });
  const day = dayIn(row, 'on');
  const channel = codeIn(row, 'channel', contactChannels);
  const status = codeIn(row, 'status', contactStatuses);
  if (day === null || channel === null || status === null) return refuse('required', 'on');
  const stated = codeIn(row, 'place', contactPlaces);
  const place = stated ?? (channel === 'face_to_face' ? null : 'remote');
  if (place === null) return refuse('required', 'place');
  const draft = {
    startedAt: startOf(row, day, now),
    minutes: figureOf(row, 'minutes'),
    channel,
    place,
    status,
    whatHappened: textOf(row, 'whatHappened'),
    personSaid: textOf(row, 'personSaid'),
    workerView: textOf(row, 'workerView'),
    nextContactAt: null,
  };
  const problems = Object.entries(findContactProblems(draft, now)).filter(
    ([field]) => field !== 'minutes' || draft.minutes !== null,
  );
  if (problems.length > 0) {
    return {
      findings: problems.map(([field, code]) =>
        found('row', sheetCode(code), { line, field: fieldOf[field] ?? field }),
      ),
    };
  }
  const { nextContactAt: _none, ...kept } = draft;
  const initiative = codeIn(row, 'initiative', contactInitiatives) ?? 'worker';
  return { plan: { ...kept, line, raw: row.raw, person, initiative, author: textOf(row, 'author') } };
}

/** A problem of a field as a finding; the words are the same. */
export function sheetCode(code: string): SheetFindingCode {
  const known: readonly SheetFindingCode[] = [
    'required',
    'too_long',
    'too_small',
    'too_big',
    'in_the_future',
    'not_a_date',
    'not_a_number',
    'not_a_choice',
    'before_start',
    'does_not_match',
  ];
  return known.find((each) => each === code) ?? 'invalid';
}
