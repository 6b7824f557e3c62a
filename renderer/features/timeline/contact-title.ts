import { useTranslation } from 'react-i18next';
import type { NoteContent } from '#shared/contracts/contacts.ts';

/** What a contact was, in a few words: “Visit at home”, “Phone call”. */
export function useContactTitle(): (contact: Pick<NoteContent, 'channel' | 'place'>) => string {
  const { t } = useTranslation('timeline');
  return ({ channel, place }) =>
    channel === 'face_to_face' ? t(`meeting.${place}`) : t(`channel.${channel}`);
}
