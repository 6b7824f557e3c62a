import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { leftOutColumnReasons } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { SheetLook } from './sheet-choices.ts';

/** Columns of HIFIS that stay out, by the reason (domain.md 9.6). */
export function LeftOutColumns({ columns }: { readonly columns: SheetLook['columns'] }) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const reasons = leftOutColumnReasons
    .map((reason) => ({
      reason,
      headings: columns.flatMap(({ leftOut, heading }) => (leftOut === reason ? [heading] : [])),
    }))
    .filter(({ headings }) => headings.length > 0);
  if (reasons.length === 0) return null;
  return (
    <Section title={t('leftOutTitle')}>
      <DefinitionList>
        {reasons.map(({ reason, headings }) => (
          <Definition key={reason} term={<span className="ks-anywhere">{format.list(headings)}</span>}>
            {t(`leftOut.${reason}`)}
          </Definition>
        ))}
      </DefinitionList>
    </Section>
  );
}
