import { useTranslation } from 'react-i18next';
import { starWords } from '#renderer/features/stars/star-words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { questionIds } from './reading-questions.tsx';
import { withOptions } from './sheet-choices.ts';
import type { OpenSheet, SheetFlow } from './sheet-flow.ts';

interface StarQuestionProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  readonly stars: readonly StarTemplateView[];
}

/** Which star the rows are of; it stands before the columns, because its areas are what they may become. */
export function StarQuestion({ flow, sheet, stars }: StarQuestionProps) {
  const { t } = useTranslation('spreadsheets');
  const { t: starT } = useTranslation(['stars', 'domain']);
  return (
    <Section>
      <div className="ks-sheet-narrow">
        <SelectField
          id={questionIds.star}
          label={t('star')}
          placeholder={t('starChoose')}
          choices={stars.map((star) => ({ value: star.id, label: starWords(star, starT).nameAndVersion }))}
          value={sheet.choices.options.templateId}
          onChange={(templateId) => {
            flow.change((before) => withOptions(before, { templateId }));
          }}
        />
      </div>
    </Section>
  );
}
