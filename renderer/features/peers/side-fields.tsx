import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { weekdays } from '#shared/domain/dates/calendar.ts';
import { contactWays, peerTopics } from '#shared/domain/peers/peer-codes.ts';
import type { SideForm } from './side-form.ts';

interface SideFieldsProps {
  readonly form: Pick<Form<SideForm>, 'field'>;
  /** Whose words: the peer's own page or what the person would like. */
  readonly of: 'own' | 'wishes';
}

/** What both sides tell in the same way, so that it can meet (domain.md 11.2). */
export function SideFields({ form, of }: SideFieldsProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const topics = peerTopics.map((value) => ({ value, label: t(`domain:peerTopic.${value}`) }));
  return (
    <>
      <ManyChips {...form.field('topics')} label={t(`side.topics.${of}`)} chips={topics} />
      <TextareaField
        {...form.field('languages')}
        label={t(`side.languages.${of}`)}
        help={t('side.listHelp')}
        rows={2}
      />
      <TextareaField
        {...form.field('interests')}
        label={t(`side.interests.${of}`)}
        help={t('side.listHelp')}
        rows={2}
      />
      <TextareaField
        {...form.field('areas')}
        label={t(`side.areas.${of}`)}
        help={t('side.listHelp')}
        rows={2}
      />
      <ManyChips
        {...form.field('days')}
        label={t(`side.days.${of}`)}
        chips={weekdays.map((day) => ({
          value: String(day),
          label: t(`weekday.${day}`),
        }))}
      />
      <ManyChips
        {...form.field('contactWays')}
        label={t(`side.contactWays.${of}`)}
        chips={contactWays.map((value) => ({ value, label: t(`domain:contactWay.${value}`) }))}
      />
      <TextField {...form.field('gender')} label={t(`side.gender.${of}`)} maxLength={60} />
      <ManyChips {...form.field('notForMeTopics')} label={t(`side.notForMeTopics.${of}`)} chips={topics} />
      <TextareaField
        {...form.field('notForMe')}
        label={t(`side.notForMe.${of}`)}
        help={t(`side.notForMeHelp.${of}`)}
        rows={2}
      />
    </>
  );
}
