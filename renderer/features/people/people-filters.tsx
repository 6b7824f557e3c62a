import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSettings } from '#renderer/app/settings.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
import { caseStates } from '#shared/domain/cases/case-codes.ts';
import { rhythmWords } from '#shared/domain/contacts/contact-codes.ts';
import './people.css';
import type { PeopleSearch } from './people-search.ts';

interface PeopleFiltersProps {
  readonly search: PeopleSearch;
  readonly onChange: (part: Partial<PeopleSearch>) => void;
}

/** Value of a filter that lets everybody through. */
const any = 'any';

/** Narrows the people list; every choice goes into the address. */
export function PeopleFilters({ search, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation(['people', 'domain']);
  const { user } = useSession();
  const { settings, change } = useSettings();
  const { data: workers = [] } = useRead('workers.list', {});
  const label = (text: string) => <span className="ks-hidden">{text}</span>;
  return (
    <div className="ks-people-filters">
      <SearchField
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={search.q}
        onChange={(q) => {
          onChange({ q });
        }}
      />
      <SelectField
        label={label(t('filter.worker'))}
        choices={[
          { value: any, label: t('filter.anybody') },
          { value: 'me', label: t('filter.withMe') },
          ...workers
            .filter(({ id, until }) => id !== user.id && until === null)
            .map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        value={search.with ?? any}
        onChange={(worker) => {
          onChange({ with: worker === any ? null : worker });
        }}
      />
      <SelectField
        label={label(t('filter.state'))}
        choices={[
          { value: any, label: t('filter.anyState') },
          { value: 'with_support', label: t('filter.withSupport') },
          ...caseStates.map((value) => ({ value, label: t(`domain:caseState.${value}`) })),
        ]}
        value={search.state ?? any}
        onChange={(state) => {
          onChange({ state: state === any ? null : state });
        }}
      />
      <SelectField
        label={label(t('filter.word'))}
        choices={[
          { value: any, label: t('filter.anyWord') },
          ...rhythmWords.map((value) => ({ value, label: t(`domain:rhythmWord.${value}`) })),
        ]}
        value={search.word ?? any}
        onChange={(word) => {
          onChange({ word: word === any ? null : word });
        }}
      />
      <Segmented
        label={t('density')}
        choices={[
          { value: 'roomy', label: t('roomy') },
          { value: 'tight', label: t('tight') },
        ]}
        value={settings.density}
        onChange={(density) => {
          void change({ density });
        }}
      />
    </div>
  );
}
