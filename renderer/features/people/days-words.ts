import { useTranslation } from 'react-i18next';

const year = 365;

/** A number of days as people say it in a list: “203 days”, “1 year 88 days”. */
export function useDaysWords(): (count: number) => string {
  const { t } = useTranslation('people');
  return (count) => {
    const years = Math.floor(count / year);
    const rest = count - years * year;
    if (years === 0) return t('days', { count });
    return rest === 0
      ? t('years', { count: years })
      : `${t('years', { count: years })} ${t('days', { count: rest })}`;
  };
}
