import type { contactChannels, contactPlaces } from '#shared/domain/contacts/contact-codes.ts';

type Channel = (typeof contactChannels)[number];
type Place = (typeof contactPlaces)[number];

/** How the contact was made and where: the two codes of domain.md 6.1 that one chip answers together. */
export interface Where {
  readonly channel: Channel;
  readonly place: Place;
}

/** The answers to “Where?” that one press gives (picture 07); “More” refines them. */
export const whereChips = ['home', 'out', 'other_service', 'our_place', 'phone', 'message'] as const;
export type WhereChip = (typeof whereChips)[number];

const usual: Readonly<Record<WhereChip, Where>> = {
  home: { channel: 'face_to_face', place: 'home' },
  out: { channel: 'face_to_face', place: 'public_place' },
  other_service: { channel: 'face_to_face', place: 'other_agency' },
  our_place: { channel: 'face_to_face', place: 'service_premises' },
  phone: { channel: 'phone', place: 'remote' },
  message: { channel: 'text', place: 'remote' },
};

const placeChips: Readonly<Record<Place, WhereChip | null>> = {
  home: 'home',
  street: 'out',
  public_place: 'out',
  accompanied_appointment: 'other_service',
  other_agency: 'other_service',
  institution: 'other_service',
  service_premises: 'our_place',
  remote: null,
};

const channelChips: Readonly<Record<Channel, WhereChip | null>> = {
  face_to_face: null,
  phone: 'phone',
  video: 'phone',
  text: 'message',
  letter: 'message',
  note_left: 'message',
};

/** The chip that says the same in fewer words; none while nothing is chosen or when no chip fits. */
export function chipOf(where: Where | null): WhereChip | null {
  if (where === null) return null;
  return channelChips[where.channel] ?? placeChips[where.place];
}

/** What pressing a chip means. An answer that was refined under “More” and still fits the chip stays as it is. */
export function whereOf(chip: WhereChip, before: Where | null): Where {
  return before !== null && chipOf(before) === chip ? before : usual[chip];
}

/** The same contact in another way of meeting: a call has no place but “remote”, a meeting is never remote. */
export function withChannel(where: Where, channel: Channel): Where {
  if (channel === 'note_left') return { channel, place: where.place === 'remote' ? 'home' : where.place };
  if (channel !== 'face_to_face') return { channel, place: 'remote' };
  return { channel, place: where.place === 'remote' ? 'home' : where.place };
}
