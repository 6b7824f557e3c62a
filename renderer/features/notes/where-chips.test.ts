import { expect, test } from 'vitest';
import { contactChannels, contactPlaces } from '#shared/domain/contacts/contact-codes.ts';
import { chipOf, whereChips, whereOf, withChannel } from './where-chips.ts';

test.each(whereChips)('pressing “%s” on an empty form chooses that chip', (chip) => {
  expect(chipOf(whereOf(chip, null))).toBe(chip);
});

test('every pair of codes except a remote meeting has a chip', () => {
  const without = contactChannels.flatMap((channel) =>
    contactPlaces
      .filter((place) => chipOf({ channel, place }) === null)
      .map((place) => `${channel} ${place}`),
  );
  expect(without).toEqual(['face_to_face remote']);
});

test('a refined answer survives its own chip being pressed again', () => {
  const refined = { channel: 'face_to_face', place: 'street' } as const;
  expect(whereOf('out', refined)).toBe(refined);
  expect(whereOf('home', refined)).toEqual({ channel: 'face_to_face', place: 'home' });
});

test('another channel never leaves a place that cannot be', () => {
  const street = { channel: 'face_to_face', place: 'street' } as const;
  expect(withChannel(street, 'video')).toEqual({ channel: 'video', place: 'remote' });
  expect(withChannel(street, 'note_left')).toEqual({ channel: 'note_left', place: 'street' });
  expect(withChannel({ channel: 'phone', place: 'remote' }, 'face_to_face').place).toBe('home');
});
