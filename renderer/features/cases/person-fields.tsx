import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldError, Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { contactChannels, contactPlaces } from '#shared/domain/contacts/contact-codes.ts';
import { paperworkPreferences } from '#shared/domain/people/person-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import type { PersonForm } from './person-form.ts';
import './rows.css';

interface PersonPart {
  readonly form: Form<PersonForm>;
}

/** Value of a choice that nobody asked about yet. */
const notAsked = 'not_asked';

export function NameFields({ form }: PersonPart) {
  const { t } = useTranslation('cases');
  return (
    <Section title={t('details.name')}>
      <Fields>
        <FieldsRow>
          <TextField
            {...form.field('chosenName')}
            label={t('details.chosenName')}
            help={t('details.chosenNameHelp')}
            maxLength={120}
            required
          />
          <TextField {...form.field('pronouns')} label={t('details.pronouns')} maxLength={60} />
        </FieldsRow>
        <FieldsRow>
          <TextField {...form.field('legalGivenName')} label={t('details.legalGivenName')} maxLength={120} />
          <TextField
            {...form.field('legalFamilyName')}
            label={t('details.legalFamilyName')}
            maxLength={120}
          />
        </FieldsRow>
        <p className="ks-quiet ks-small">{t('details.legalHelp')}</p>
        <TextareaField
          {...form.field('otherNames')}
          label={t('details.otherNames')}
          help={t('details.linesHelp')}
          rows={2}
        />
        <DateField {...form.field('birthDate')} label={t('details.birthDate')} />
        {form.values.birthDate !== null && (
          <Checkbox
            label={t('details.birthDateApproximate')}
            checked={form.values.birthDateApproximate}
            onChange={(birthDateApproximate) => {
              form.set({ birthDateApproximate });
            }}
          />
        )}
      </Fields>
    </Section>
  );
}

export function ReachFields({ form }: PersonPart) {
  const { t } = useTranslation('cases');
  return (
    <Section title={t('details.reach')}>
      <Fields>
        <FieldsRow>
          <TextField {...form.field('phone')} label={t('details.phone')} maxLength={60} inputMode="tel" />
          <TextField {...form.field('bestTimes')} label={t('details.bestTimes')} maxLength={200} />
        </FieldsRow>
        <TextareaField
          {...form.field('otherWaysToReach')}
          label={t('details.otherWaysToReach')}
          rows={2}
          maxLength={500}
        />
        <TextField {...form.field('language')} label={t('details.language')} maxLength={60} />
        <Checkbox
          label={t('details.interpreterNeeded')}
          checked={form.values.interpreterNeeded}
          onChange={(interpreterNeeded) => {
            form.set({ interpreterNeeded });
          }}
        />
        <TextareaField
          {...form.field('accessNeeds')}
          label={t('details.accessNeeds')}
          help={t('details.accessNeedsHelp')}
          rows={2}
        />
      </Fields>
    </Section>
  );
}

export function PreferenceFields({ form }: PersonPart) {
  const { t } = useTranslation(['cases', 'domain']);
  const { paperwork, preferredChannel, preferredPlaces } = form.values;
  return (
    <Section title={t('details.likes')}>
      <Fields>
        <FieldsRow>
          <SelectField
            {...form.field('paperwork')}
            label={t('details.paperwork')}
            choices={[
              { value: notAsked, label: t('details.noPreference') },
              ...paperworkPreferences.map((value) => ({
                value,
                label: t(`domain:paperworkPreference.${value}`),
              })),
            ]}
            value={paperwork ?? notAsked}
            onChange={(value) => {
              form.set({ paperwork: value === notAsked ? null : value });
            }}
          />
          <SelectField
            {...form.field('preferredChannel')}
            label={t('details.preferredChannel')}
            choices={[
              { value: notAsked, label: t('details.noPreference') },
              ...contactChannels.map((value) => ({ value, label: t(`domain:contactChannel.${value}`) })),
            ]}
            value={preferredChannel ?? notAsked}
            onChange={(value) => {
              form.set({ preferredChannel: value === notAsked ? null : value });
            }}
          />
        </FieldsRow>
        <ManyChips
          label={t('details.preferredPlaces')}
          chips={contactPlaces.map((value) => ({ value, label: t(`domain:contactPlace.${value}`) }))}
          value={preferredPlaces}
          onChange={(places) => {
            form.set({ preferredPlaces: [...places] });
          }}
        />
        <TextField
          {...form.field('wordForMe')}
          label={t('details.wordForMe')}
          help={t('details.wordForMeHelp')}
          maxLength={120}
        />
        <TextareaField {...form.field('notForMe')} label={t('details.notForMe')} rows={2} maxLength={500} />
      </Fields>
    </Section>
  );
}

/** The most people to call (contract `personDetails`). */
const mostContacts = 10;

export function EmergencyFields({ form }: PersonPart) {
  const { t } = useTranslation('cases');
  const { id, value: contacts, error } = form.field('emergencyContacts');
  const change = (key: string, part: Partial<PersonForm['emergencyContacts'][number]>) => {
    form.set({
      emergencyContacts: contacts.map((contact) => (contact.key === key ? { ...contact, ...part } : contact)),
    });
  };
  return (
    <Section title={t('details.emergency')}>
      <div id={id}>
        <ol className="ks-rows">
          {contacts.map((contact, index) => (
            <li key={contact.key}>
              <fieldset className="ks-row-contact">
                <legend className="ks-hidden">{t('details.contact', { number: index + 1 })}</legend>
                <TextField
                  label={t('details.contactName')}
                  value={contact.name}
                  maxLength={120}
                  onChange={(name) => {
                    change(contact.key, { name });
                  }}
                />
                <TextField
                  label={t('details.contactRelation')}
                  value={contact.relation}
                  maxLength={120}
                  onChange={(relation) => {
                    change(contact.key, { relation });
                  }}
                />
                <TextField
                  label={t('details.contactPhone')}
                  value={contact.phone}
                  maxLength={60}
                  inputMode="tel"
                  onChange={(phone) => {
                    change(contact.key, { phone });
                  }}
                />
                <IconButton
                  label={t('details.removeContact', { number: index + 1 })}
                  icon={<IconX size={18} aria-hidden />}
                  onClick={() => {
                    form.set({ emergencyContacts: contacts.filter(({ key }) => key !== contact.key) });
                  }}
                />
              </fieldset>
            </li>
          ))}
        </ol>
        <FieldError id={`${id}-error`} error={error} />
        {contacts.length < mostContacts && (
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              const key = `new-${String(systemClock.millis())}`;
              form.set({ emergencyContacts: [...contacts, { key, name: '', relation: '', phone: '' }] });
            }}
          >
            {t('details.addContact')}
          </Button>
        )}
      </div>
    </Section>
  );
}
