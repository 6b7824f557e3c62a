import type { TFunction } from 'i18next';
import type { NoteContent } from '#shared/contracts/contacts.ts';

/** What a contact was, in a few words: “Visit at home”, “Phone call”. */
export function contactTitle(
  t: TFunction,
  { channel, place }: Pick<NoteContent, 'channel' | 'place'>,
): string {
  return channel === 'face_to_face' ? t(`timeline:meeting.${place}`) : t(`timeline:channel.${channel}`);
}
