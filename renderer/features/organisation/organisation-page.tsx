import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { personWords, planTitles } from '#shared/contracts/organisation.ts';
import { offeredLanguages } from '#shared/i18n/i18n.ts';
import { countryChoices, currencyChoices } from './countries.ts';
import { SettingsFrame } from './settings-frame.tsx';

type Organisation = OutputOf<'organisation.get'>;

/** Days that a week begins with somewhere; 1 = Monday … 7 = Sunday. */
const weekStarts = ['1', '6', '7'] as const;
const gridChoices = ['5', '3'] as const;
/** Minutes of rest until the vault locks (security.md 3.3: 1–15). */
const lockMinutes = ['1', '2', '3', '5', '10', '15'] as const;

/** Name, words, days, money, paper and the time until the lock. */
export function OrganisationPage() {
  const organisation = useRead('organisation.get', {});
  return (
    <ReadArea query={organisation} height={700}>
      {(data) => <OrganisationForm organisation={data} />}
    </ReadArea>
  );
}

function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const { locale } = useFormat();
  const countries = useMemo(() => countryChoices(locale), [locale]);
  const currencies = useMemo(() => currencyChoices(locale), [locale]);
  const { services: _services, teams: _teams, ...settings } = organisation;
  const form = useForm('organisation', {
    initial: settings,
    check: ({ name }) => (name.trim() === '' ? { name: 'required' } : {}),
    submit: async (values) => {
      await api.organisation.update(values);
      toastDone(t('general.saved'));
    },
  });
  const { values, set, field } = form;
  const keptLock = String(values.lockAfterMinutes);
  const lockChoices = lockMinutes.some((minutes) => minutes === keptLock)
    ? lockMinutes
    : [...lockMinutes, keptLock];

  return (
    <form onSubmit={form.onSubmit} noValidate>
      <SettingsFrame
        page="organisation"
        actions={
          <Button kind="main" submits busy={form.busy}>
            {t('general.save')}
          </Button>
        }
      >
        <Sheet>
          {(form.problems.length > 0 || form.failure !== null) && (
            <Section>
              <ErrorSummary title={form.problemsTitle} problems={form.problems} />
              {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
            </Section>
          )}
          <Section title={t('general.who')}>
            <Fields>
              <FieldsRow>
                <TextField
                  {...field('name')}
                  label={t('general.name')}
                  help={t('general.nameHelp')}
                  maxLength={120}
                  required
                />
                <SelectField
                  {...field('language')}
                  label={t('general.language')}
                  help={t('general.languageHelp')}
                  choices={offeredLanguages}
                />
              </FieldsRow>
              <FieldsRow>
                <SelectField {...field('country')} label={t('general.country')} choices={countries} />
                <SelectField {...field('currency')} label={t('general.currency')} choices={currencies} />
              </FieldsRow>
              {values.country !== organisation.country && <Note>{t('general.otherCountry')}</Note>}
              {values.currency !== organisation.currency && (
                <Note tone="brass">{t('general.otherCurrency')}</Note>
              )}
            </Fields>
          </Section>
          <Section title={t('general.words')}>
            <Fields>
              <ChoiceChips
                {...field('personWord')}
                label={t('general.personWord')}
                chips={personWords.map((value) => ({ value, label: t(`general.personWords.${value}`) }))}
              />
              <ChoiceChips
                {...field('planTitle')}
                label={t('general.planTitle')}
                chips={planTitles.map((value) => ({ value, label: t(`general.planTitles.${value}`) }))}
              />
              <ChoiceChips
                label={t('general.gridSize')}
                help={t('general.gridSizeHelp')}
                chips={gridChoices.map((value) => ({ value, label: t(`general.gridSizes.${value}`) }))}
                value={values.gridSize === 3 ? '3' : '5'}
                onChange={(value) => {
                  set({ gridSize: value === '3' ? 3 : 5 });
                }}
              />
            </Fields>
          </Section>
          <Section title={t('general.habits')}>
            <FieldsRow>
              <ChoiceChips
                label={t('general.weekStart')}
                chips={weekStarts.map((value) => ({ value, label: t(`general.weekStarts.${value}`) }))}
                value={weekStarts.find((value) => Number(value) === values.weekStartsOn) ?? null}
                onChange={(value) => {
                  set({ weekStartsOn: Number(value) });
                }}
              />
              <ChoiceChips
                {...field('paper')}
                label={t('general.paper')}
                chips={(['A4', 'Letter'] as const).map((value) => ({
                  value,
                  label: t(`general.papers.${value}`),
                }))}
              />
            </FieldsRow>
          </Section>
          <Section title={t('general.lock')}>
            <ChoiceChips
              label={t('general.lockAfter')}
              help={t('general.lockHelp')}
              chips={lockChoices.map((value) => ({
                value,
                label: t('general.minutes', { count: Number(value) }),
              }))}
              value={keptLock}
              onChange={(value) => {
                set({ lockAfterMinutes: Number(value) });
              }}
            />
          </Section>
        </Sheet>
      </SettingsFrame>
    </form>
  );
}
