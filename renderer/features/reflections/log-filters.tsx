import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
import { reflectionModels } from '#shared/domain/reflection/models.ts';
import { feelings } from '#shared/domain/reflection/reflection-codes.ts';
import { everyLog, isFiltered, type LogFilter } from './log-filter.ts';

interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

const anything = 'any';

/** Search and filters of own logs. What is typed goes to the core and is kept nowhere, not in the address either. */
export function LogFilters({ filter, onChange }: LogFiltersProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  return (
    <Sheet>
      <Section title={t('list.filters')} look="label" help={t('list.searchHelp')}>
        <div className="ks-log-filters">
          <SearchField
            label={t('list.search')}
            placeholder={t('list.searchPlaceholder')}
            value={filter.text}
            onChange={(text) => {
              onChange({ ...filter, text: text.slice(0, 200) });
            }}
          />
          <SelectField
            label={t('list.model')}
            choices={[
              { value: anything, label: t('list.anyModel') },
              ...reflectionModels.map((value) => ({ value, label: t(`domain:reflectionModel.${value}`) })),
            ]}
            value={filter.model ?? anything}
            onChange={(chosen) => {
              onChange({ ...filter, model: reflectionModels.find((model) => model === chosen) ?? null });
            }}
          />
          <SelectField
            label={t('list.feeling')}
            choices={[
              { value: anything, label: t('list.anyFeeling') },
              ...feelings.map((value) => ({ value, label: t(`domain:feeling.${value}`) })),
            ]}
            value={filter.feeling ?? anything}
            onChange={(chosen) => {
              onChange({ ...filter, feeling: feelings.find((feeling) => feeling === chosen) ?? null });
            }}
          />
          <DateField
            label={t('list.from')}
            value={filter.from}
            onChange={(from) => {
              onChange({ ...filter, from });
            }}
          />
          <DateField
            label={t('list.to')}
            value={filter.to}
            onChange={(to) => {
              onChange({ ...filter, to });
            }}
          />
          {isFiltered(filter) && (
            <TextButton
              onClick={() => {
                onChange(everyLog);
              }}
            >
              {t('list.clear')}
            </TextButton>
          )}
        </div>
      </Section>
    </Sheet>
  );
}
