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
      <ManyChips {...form.field('topics')} label={t(`${of}.topics`)} chips={topics} />
      <TextareaField
        {...form.field('languages')}
        label={t(`${of}.languages`)}
        help={t(`${of}.listHelp`)}
        rows={2}
      />
      <TextareaField
        {...form.field('interests')}
        label={t(`${of}.interests`)}
        help={t(`${of}.listHelp`)}
        rows={2}
      />
      <TextareaField {...form.field('areas')} label={t(`${of}.areas`)} help={t(`${of}.listHelp`)} rows={2} />
      <ManyChips
        {...form.field('days')}
        label={t(`${of}.days`)}
        chips={weekdays.map((day) => ({
          value: String(day),
          label: t(`weekday.${day}`),
        }))}
      />
      <ManyChips
        {...form.field('contactWays')}
        label={t(`${of}.contactWays`)}
        chips={contactWays.map((value) => ({ value, label: t(`domain:contactWay.${value}`) }))}
      />
      <TextField {...form.field('gender')} label={t(`${of}.gender`)} maxLength={60} />
      <ManyChips {...form.field('notForMeTopics')} label={t(`${of}.notForMeTopics`)} chips={topics} />
      <TextareaField
        {...form.field('notForMe')}
        label={t(`${of}.notForMe`)}
        help={t(`${of}.notForMeHelp`)}
        rows={2}
      />
    </>
  );
}
