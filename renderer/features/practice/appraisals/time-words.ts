import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { SupervisionTimeView } from '#shared/contracts/appraisals.ts';

interface TimeWords {
  /** “Workload (3), Safety (1)” */
  readonly sections: (time: SupervisionTimeView) => string;
  readonly functions: (time: SupervisionTimeView) => string;
}

/** Themes of supervision in one line each. */
export function useTimeWords(): TimeWords {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  return {
    sections: ({ sections }) =>
      format.list(
        sections.map(({ section, count }) =>
          t('time.times', { name: t(`domain:supervisionSection.${section}`), number: count }),
        ),
      ),
    functions: ({ functions }) =>
      format.list(
        functions.map(({ name, count }) =>
          t('time.times', { name: t(`domain:supervisionFunction.${name}`), number: count }),
        ),
      ),
  };
}
