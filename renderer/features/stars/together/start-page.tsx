import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { suggestedReview } from '#shared/domain/stars/reading.ts';
import { readingContexts, readingMethods } from '#shared/domain/stars/star-codes.ts';
import type { TogetherForm } from './together-form.ts';

interface StartPageProps {
  readonly template: StarTemplateView;
  /** Stars that can be used for a new reading. */
  readonly templates: readonly StarTemplateView[];
  readonly form: TogetherForm;
  readonly onChange: (change: Partial<TogetherForm>) => void;
  readonly onTemplate: (template: StarTemplateView) => void;
  readonly problem: string | undefined;
}

/** Before the first question: what we do, who does it, when and where. All of it has a sensible beginning. */
export function StartPage({ template, templates, form, onChange, onTemplate, problem }: StartPageProps) {
  const { t } = useTranslation(['stars', 'domain']);
  const today = useToday();
  return (
    <div className="ks-together-form">
      <h1 className="ks-together-question" tabIndex={-1}>
        {t('start.title')}
      </h1>
      <p className="ks-together-prompt">{t('start.lead', { count: template.areas.length })}</p>
      <Fields>
        {templates.length > 1 && (
          <TemplateChoice template={template} templates={templates} onTemplate={onTemplate} />
        )}
        <ChoiceChips
          label={t('start.method')}
          chips={readingMethods.map((value) => ({ value, label: t(`domain:readingMethod.${value}`) }))}
          value={form.method}
          onChange={(method) => {
            onChange({ method });
          }}
        />
        <ChoiceChips
          label={t('start.context')}
          chips={readingContexts.map((value) => ({ value, label: t(`domain:readingContext.${value}`) }))}
          value={form.context}
          onChange={(context) => {
            onChange({ context });
          }}
        />
        <FieldsRow>
          <DateField
            id="star-day"
            label={t('start.day')}
            value={form.readingDate === '' ? null : form.readingDate}
            max={today}
            error={problem}
            onChange={(day) => {
              onChange({
                readingDate: day ?? '',
                nextReviewDate: day === null ? null : suggestedReview(day),
              });
            }}
          />
          <TextField
            label={t('start.place')}
            help={t('start.placeHelp')}
            value={form.place}
            maxLength={120}
            onChange={(place) => {
              onChange({ place });
            }}
          />
        </FieldsRow>
      </Fields>
    </div>
  );
}

interface TemplateChoiceProps {
  readonly template: StarTemplateView;
  readonly templates: readonly StarTemplateView[];
  readonly onTemplate: (template: StarTemplateView) => void;
}

function TemplateChoice({ template, templates, onTemplate }: TemplateChoiceProps) {
  const { t } = useTranslation(['stars', 'domain']);
  return (
    <SelectField
      label={t('start.star')}
      choices={templates.map((one) => ({
        value: one.id,
        label: one.kind === 'generic' ? t('domain:housingSupportStar.name') : (one.name ?? t('untitled')),
      }))}
      value={template.id}
      onChange={(id) => {
        const chosen = templates.find((one) => one.id === id);
        if (chosen !== undefined) onTemplate(chosen);
      }}
    />
  );
}
