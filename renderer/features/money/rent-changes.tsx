import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { RentLineView } from '#shared/contracts/rent.ts';
import { rentLineAmount } from '#shared/i18n/pages/rent-page.ts';

interface RentChangesProps {
  readonly line: RentLineView;
  readonly currency: string;
}

/** What stood in a line before each correction, with its day, its writer and the reason. */
export function RentChanges({ line, currency }: RentChangesProps) {
  const { t, i18n } = useTranslation(['money', 'domain']);
  const format = useFormat();
  if (line.changes.length === 0) return null;
  return (
    <ul className="ks-small ks-quiet">
      {line.changes.map(({ at, by, reason, before }) => (
        <li key={at}>
          {t('rent.was', {
            what: before.isWithdrawn ? t('rent.takenBack') : t(`domain:rentEntryKind.${before.kind}`),
            amount: rentLineAmount(i18n, before, currency),
            day: format.shortDay(before.on),
            by,
            moment: format.moment(at),
            reason,
          })}
        </li>
      ))}
    </ul>
  );
}
