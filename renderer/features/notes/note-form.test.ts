import { expect, test } from 'vitest';
import { noteContent } from '#shared/contracts/contacts.ts';
import {
  checkNote,
  emptyNote,
  findNoteField,
  formOf,
  type NoteForm,
  noteForm,
  usesMore,
} from './note-form.ts';

const now = '2026-11-24T14:32:10.000Z';
const home = { channel: 'face_to_face', place: 'home' } as const;
const form = (changes: Partial<NoteForm>): NoteForm => ({
  ...emptyNote(now),
  where: home,
  minutes: '50',
  ...changes,
});

function problems(changes: Partial<NoteForm>) {
  const check = checkNote(form(changes), now);
  return check.ok ? {} : check.problems;
}

test('when, how long, where and one line are enough, and the contract takes it', () => {
  const check = checkNote(form({ whatHappened: 'Sorted letters.' }), now);
  expect(check.ok && noteContent.parse(check.content)).toMatchObject({
    startedAt: '2026-11-24T14:30:00.000Z',
    minutes: 50,
    channel: 'face_to_face',
    place: 'home',
    status: 'completed',
    nextContactAt: null,
  });
});

test('an empty form says what is missing, and nothing else', () => {
  const check = checkNote(emptyNote(now), now);
  expect(check).toEqual({
    ok: false,
    problems: { minutes: 'required', where: 'required', whatHappened: 'required' },
  });
});

test('the line may be in the person’s words; an attempt needs neither line nor length', () => {
  expect(problems({ personSaid: 'Come back on Friday.' })).toEqual({});
  expect(problems({ status: 'attempted', minutes: '' })).toEqual({});
});

test.each([
  [{ when: 'other' }, { day: 'required', time: 'required' }],
  [{ when: 'other', day: '2026-11-25', time: '09:00' }, { day: 'in_the_future' }],
  [{ when: 'other', day: '2026-11-25', time: '09:00', status: 'cancelled_by_person' }, {}],
  [{ minutes: 'an hour' }, { minutes: 'not_a_number' }],
  [{ minutes: '1441' }, { minutes: 'too_big' }],
  [{ minutes: '', otherLength: true }, { minutes: 'required' }],
  [{ where: { channel: 'face_to_face', place: 'remote' } }, { where: 'does_not_match' }],
  [{ nextDay: '2026-11-26' }, { nextTime: 'required' }],
  [{ nextTime: '10:30' }, { nextDay: 'required' }],
  [{ nextDay: '2026-11-01', nextTime: '10:30' }, { nextDay: 'before_start' }],
  [{ sharedWithPerson: 'withheld_third_party_or_harm' }, { withheldReason: 'required' }],
  [{ attendees: 'x'.repeat(121) }, { attendees: 'too_long' }],
  [{ agreementsTeam: 'ask\n'.repeat(21) }, { agreementsTeam: 'too_many' }],
  [{ nextPlan: 'x'.repeat(301) }, { nextPlan: 'too_long' }],
] as const)('%o is answered at its field', (changes, expected) => {
  expect(problems({ whatHappened: 'A line.', ...changes })).toEqual(expected);
});

test('a saved note opens for an amendment as it was saved', () => {
  const check = checkNote(
    form({
      when: 'other',
      day: '2026-11-20',
      time: '09:15',
      minutes: '37',
      whatHappened: 'Walked to the office.\nTwo letters.',
      agreementsPerson: 'Put letters in the box\n\n Ring Zsófi ',
      nextDay: '2026-11-26',
      nextTime: '10:30',
      nextPlan: 'letters and coffee',
    }),
    now,
  );
  if (!check.ok) throw new Error('the form should be complete');
  expect(check.content.agreementsPerson).toEqual(['Put letters in the box', 'Ring Zsófi']);
  const reopened = formOf(noteContent.parse(check.content));
  expect(noteForm.parse(reopened)).toEqual(reopened);
  expect(checkNote(reopened, now)).toEqual(check);
});

test('a reason for withholding goes when nothing is withheld any more', () => {
  const check = checkNote(
    form({ whatHappened: 'x', sharedWithPerson: 'shown', withheldReason: 'third party' }),
    now,
  );
  expect(check.ok && check.content.withheldReason).toBe('');
});

test('problems of the contract land at fields of the form', () => {
  expect(findNoteField('content.startedAt')).toBe('day');
  expect(findNoteField('content.attendees.3')).toBe('attendees');
  expect(findNoteField('content.whatHappened')).toBe('whatHappened');
  expect(findNoteField('caseId')).toBeUndefined();
});

test('“More” opens by itself when something under it is filled in', () => {
  expect(usesMore(form({ whatHappened: 'x', nextPlan: 'coffee' }))).toBe(false);
  expect(usesMore(form({ moneyFollowUp: 'rent paid' }))).toBe(true);
  expect(usesMore(form({ status: 'attempted' }))).toBe(true);
});
