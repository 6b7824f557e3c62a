import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import type { WellbeingReading, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import '#renderer/features/records/records.css';
import { useScaleWords } from './wellbeing-words.ts';

interface ReadingLinesProps {
  readonly scale: WellbeingScale;
  /** Newest first. */
  readonly readings: readonly WellbeingReading[];
}

/** Every reading with who wrote it down, and what stood there before each correction. */
export function ReadingLines({ scale, readings }: ReadingLinesProps) {
  const { t } = useTranslation(['wellbeing', 'domain', 'records']);
  const caseId = useCaseId();
  const { may } = useSession();
  const format = useFormat();
  const words = useScaleWords();
  return (
    <ul className="ks-doc-lines">
      {readings.map((reading) => (
        <li key={reading.id}>
          <span>
            <span className="ks-strong">{format.day(reading.completedOn)}</span>
            {` · ${words.reported(scale, { ...reading, isDerived: false })}`}
          </span>
          <span className="ks-quiet ks-small">
            {[
              t(`domain:wellbeingMode.${reading.mode}`),
              reading.author,
              t(`domain:sharedWithPerson.${reading.sharedWithPerson}`),
            ].join(' · ')}
          </span>
          {reading.amendments.map((amendment, index) => (
            <span key={index} className="ks-small">
              {`${t('records:amended', { moment: format.moment(amendment.at), author: amendment.by })} ${amendment.reason}`}
            </span>
          ))}
          {may('tools.write') && (
            <TextLink
              to="/people/$caseId/together/wellbeing/$readingId/correct"
              params={{ caseId, readingId: reading.id }}
              aria-label={t('act.correctOf', { day: format.day(reading.completedOn) })}
            >
              {t('act.correct')}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
