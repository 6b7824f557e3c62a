import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionRecord } from '#shared/contracts/supervision-records.ts';
import {
  type SupervisionSection,
  supervisionSections,
} from '#shared/domain/supervision/supervision-codes.ts';

/** True when a section needs no more: its agenda talked about, its actions looked at, or something written. */
function hasContent(record: SessionRecord, section: SupervisionSection): boolean {
  const items = record.items.filter((item) => item.section === section && !item.isPrivate);
  const earlier = record.actions.filter(({ isEarlier }) => isEarlier);
  if (section === 'agenda') return items.length > 0 && items.every(({ isDone }) => isDone);
  if (section === 'previous_actions') {
    return earlier.length > 0 && earlier.every(({ status }) => status !== 'open');
  }
  if (section === 'actions') return record.actions.some(({ isEarlier }) => !isEarlier);
  return (
    (section === 'wellbeing' && record.wellbeing !== null) ||
    items.some(({ content }) => content.text !== '' || content.caseId !== null)
  );
}

interface SectionNavProps {
  readonly record: SessionRecord;
  readonly current: SupervisionSection;
  readonly onChoose: (section: SupervisionSection) => void;
}

/** The sections of a record in their order; a tick says that there is something. */
export function SectionNav({ record, current, onChoose }: SectionNavProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  return (
    <nav className="ks-sheet ks-sup-nav" aria-label={t('session.sections')}>
      <ol>
        {supervisionSections.map((section, index) => {
          const filled = hasContent(record, section);
          return (
            <li key={section}>
              <button
                type="button"
                aria-current={section === current ? 'step' : undefined}
                onClick={() => {
                  onChoose(section);
                }}
              >
                {filled ? (
                  <IconCheck size={17} aria-hidden />
                ) : (
                  <span className="ks-figures" aria-hidden>
                    {index + 1}
                  </span>
                )}
                <span>{t(`domain:supervisionSection.${section}`)}</span>
                {filled && <span className="ks-hidden">{t('session.filled')}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
