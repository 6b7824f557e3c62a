import { useTranslation } from 'react-i18next';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import {
  contactChannels,
  contactInitiatives,
  contactPlaces,
  contactPurposes,
  contactStatuses,
} from '#shared/domain/contacts/contact-codes.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import type { NotePart } from './note-fields.tsx';
import { withChannel } from './where-chips.ts';

/** What unfolds under “More”: agreements, home, money, health, people around, and how the contact came about. */
export function NoteMore({ form, called }: NotePart) {
  const { t } = useTranslation('notes');
  const named = called === '' ? null : { name: called };
  return (
    <section className="ks-note-more" aria-label={t('field.moreTitle')}>
      <Fields>
        <div className="ks-note-pair">
          <TextareaField
            {...form.field('agreementsPerson')}
            label={named === null ? t('field.agreementsPersonNobody') : t('field.agreementsPerson', named)}
            help={t('field.linesHelp')}
            rows={2}
          />
          <TextareaField
            {...form.field('agreementsTeam')}
            label={t('field.agreementsTeam')}
            help={t('field.linesHelp')}
            rows={2}
          />
        </div>
        <HintedField {...form.field('homeAndTenancy')} label={t('field.home')} rows={2} />
        <HintedField {...form.field('moneyFollowUp')} label={t('field.money')} rows={2} />
        <HintedField {...form.field('healthAndWellbeing')} label={t('field.health')} rows={2} />
        <HintedField {...form.field('peopleAround')} label={t('field.people')} rows={2} />
        <HowItWas form={form} called={called} />
        <Shown form={form} called={called} />
      </Fields>
    </section>
  );
}

function HowItWas({ form }: NotePart) {
  const { t } = useTranslation(['notes', 'domain']);
  const { where, planned } = form.values;
  return (
    <>
      <FieldsRow>
        <SelectField
          {...form.field('status')}
          label={t('field.status')}
          choices={contactStatuses.map((value) => ({ value, label: t(`domain:contactStatus.${value}`) }))}
        />
        <SelectField
          {...form.field('initiative')}
          label={t('field.initiative')}
          choices={contactInitiatives.map((value) => ({
            value,
            label: t(`domain:contactInitiative.${value}`),
          }))}
        />
      </FieldsRow>
      {where !== null && (
        <FieldsRow>
          <SelectField
            label={t('field.channel')}
            choices={contactChannels.map((value) => ({ value, label: t(`domain:contactChannel.${value}`) }))}
            value={where.channel}
            onChange={(channel) => {
              form.set({ where: withChannel(where, channel) });
            }}
          />
          <SelectField
            label={t('field.place')}
            choices={contactPlaces.map((value) => ({ value, label: t(`domain:contactPlace.${value}`) }))}
            value={where.place}
            onChange={(place) => {
              form.set({ where: { ...where, place } });
            }}
          />
        </FieldsRow>
      )}
      <Checkbox
        label={t('field.planned')}
        checked={planned}
        onChange={(checked) => {
          form.set({ planned: checked });
        }}
      />
      <ManyChips
        id={form.field('purposes').id}
        label={t('field.purposes')}
        chips={contactPurposes.map((value) => ({ value, label: t(`domain:contactPurpose.${value}`) }))}
        value={form.values.purposes}
        onChange={(purposes) => {
          form.set({ purposes: [...purposes] });
        }}
      />
      <TextareaField
        {...form.field('attendees')}
        label={t('field.attendees')}
        help={t('field.attendeesHelp')}
        rows={2}
      />
    </>
  );
}

function Shown({ form, called }: NotePart) {
  const { t } = useTranslation(['notes', 'domain']);
  return (
    <>
      <Checkbox
        label={t('field.goodNews')}
        help={t('field.goodNewsHelp')}
        checked={form.values.goodNews}
        onChange={(goodNews) => {
          form.set({ goodNews });
        }}
      />
      <Checkbox
        label={t('field.hunch')}
        help={t('field.hunchHelp')}
        checked={form.values.hunch}
        onChange={(hunch) => {
          form.set({ hunch });
        }}
      />
      <SelectField
        {...form.field('sharedWithPerson')}
        label={called === '' ? t('field.sharedNobody') : t('field.shared', { name: called })}
        choices={sharedWithPersonStates.map((value) => ({
          value,
          label: t(`domain:sharedWithPerson.${value}`),
        }))}
      />
      {form.values.sharedWithPerson === 'withheld_third_party_or_harm' && (
        <TextField
          {...form.field('withheldReason')}
          label={t('field.withheldReason')}
          help={t('field.withheldHelp')}
          maxLength={500}
          required
        />
      )}
    </>
  );
}
