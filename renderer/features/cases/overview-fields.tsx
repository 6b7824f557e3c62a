import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { type ChosenArea, NeedRows } from './need-rows.tsx';
import type { OverviewForm } from './overview-form.ts';
import { StrengthRows } from './strength-rows.tsx';

interface OverviewFieldsProps {
  readonly form: Form<OverviewForm>;
  readonly caseId: string;
  readonly called: string;
  /** Says that some fields were filled in from what the file knows. */
  readonly isFirst: boolean;
}

/** What the person chose to work on in the latest star and is no goal yet; only areas of the shipped star are parts of life. */
function useChosenAreas(caseId: string): ChosenArea[] {
  const { data } = useRead('plans.get', { caseId });
  return (data?.focus ?? []).flatMap(({ areaKey, note, on }) => {
    const area = housingSupportAreas.find((known) => known === areaKey);
    return area === undefined ? [] : [{ area, note, on }];
  });
}

/** The whole overview: what matters and strengths first, then what would help, then what makes support fit (domain.md 7.1). */
export function OverviewFields({ form, caseId, called, isFirst }: OverviewFieldsProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const { values, field } = form;
  const chosen = useChosenAreas(caseId);
  return (
    <Sheet>
      <Section title={t('edit.whatMatters')}>
        <Fields>
          <WordsField
            {...field('whatMattersToMe')}
            label={t('overview.whatMatters')}
            help={t('edit.whatMattersHelp')}
            rows={3}
            autoFocus
          />
          <WordsField
            {...field('howBestToSupportMe')}
            label={t('overview.whatWorks')}
            help={t('edit.whatWorksHelp')}
          />
          <WordsField {...field('whatPeopleLikeAboutMe')} label={t('overview.whatPeopleLike')} />
          <WordsField
            {...field('aspirations')}
            label={t('overview.aspirations')}
            help={t('edit.aspirationsHelp')}
          />
        </Fields>
      </Section>
      <Section title={t('overview.strengths')} help={t('edit.strengthsHelp')}>
        <StrengthRows
          id={field('strengths').id}
          rows={values.strengths}
          error={field('strengths').error}
          onChange={(strengths) => {
            form.set({ strengths });
          }}
        />
      </Section>
      <Section title={t('edit.needs')} help={t('edit.needsHelp')}>
        <NeedRows
          id={field('needs').id}
          rows={values.needs}
          error={field('needs').error}
          chosen={chosen}
          onChange={(needs) => {
            form.set({ needs });
          }}
        />
      </Section>
      <Section title={t('edit.fits')} {...(isFirst ? { help: t('edit.knownHelp') } : {})}>
        <Fields>
          <TextareaField
            {...field('accessNeeds')}
            label={t('overview.accessNeeds')}
            help={t('edit.linesHelp')}
            rows={2}
          />
          <TextField
            {...field('languageAndInterpreter')}
            label={t('overview.languageAndInterpreter')}
            help={t('edit.languageHelp')}
            maxLength={500}
          />
          <WordsField {...field('culturalAndSpiritual')} label={t('overview.culturalAndSpiritual')} />
          <WordsField {...field('communicationPreferences')} label={t('overview.communicationPreferences')} />
          <TextareaField
            {...field('agencies')}
            label={t('overview.agencies')}
            help={t('edit.linesHelp')}
            rows={2}
          />
        </Fields>
      </Section>
      <Section title={t('edit.sharing')}>
        <Fields>
          <TextareaField
            {...field('contributors')}
            label={t('overview.contributors')}
            help={t('edit.contributorsHelp')}
            rows={1}
          />
          <SelectField
            {...field('sharedWithPerson')}
            label={called === '' ? t('edit.sharedNobody') : t('edit.shared', { name: called })}
            choices={sharedWithPersonStates.map((value) => ({
              value,
              label: t(`domain:sharedWithPerson.${value}`),
            }))}
            onChange={(sharedWithPerson) => {
              form.set({ sharedWithPerson });
            }}
          />
          {values.sharedWithPerson === 'withheld_third_party_or_harm' && (
            <TextField
              {...field('withheldReason')}
              label={t('edit.withheldReason')}
              maxLength={500}
              required
            />
          )}
          <DateField {...field('nextReviewOn')} label={t('edit.nextReviewOn')} />
        </Fields>
      </Section>
    </Sheet>
  );
}
