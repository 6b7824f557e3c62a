import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { Concern } from '#shared/contracts/tenancy-concerns.ts';
import { ConcernDialog } from './concern-dialog.tsx';
import { severityTone, useNextWords } from './concern-words.ts';
import './tenancies.css';

/** Worries about the home: open ones with the step that comes next, then those that are over. */
export function ConcernsTab() {
  const { t } = useTranslation('concerns');
  const caseId = useCaseId();
  const { may } = useSession();
  const concerns = useRead('tenancyConcerns.list', { caseId });
  const [open, setOpen] = useState(false);
  const raise = may('tools.write') && (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen(true);
      }}
    >
      {t('raise')}
    </Button>
  );
  return (
    <ReadArea query={concerns} height={400}>
      {(list) => {
        const over = list.filter(({ resolvedOn }) => resolvedOn !== null);
        const present = list.filter(({ resolvedOn }) => resolvedOn === null);
        return (
          <Sheet>
            <Section title={t('title')} action={present.length > 0 && raise}>
              {present.length === 0 ? (
                <EmptyState icon={<IconHeartHandshake aria-hidden />} title={t('none')} action={raise}>
                  {t('noneText')}
                </EmptyState>
              ) : (
                <ConcernLines concerns={present} caseId={caseId} />
              )}
            </Section>
            {over.length > 0 && (
              <Section title={t('over')}>
                <ConcernLines concerns={over} caseId={caseId} />
              </Section>
            )}
            {open && (
              <ConcernDialog
                caseId={caseId}
                concern={null}
                onClose={() => {
                  setOpen(false);
                }}
              />
            )}
          </Sheet>
        );
      }}
    </ReadArea>
  );
}

interface ConcernLinesProps {
  readonly concerns: readonly Concern[];
  readonly caseId: string;
}

function ConcernLines({ concerns, caseId }: ConcernLinesProps) {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  const words = useNextWords();
  return (
    <ul className="ks-care-lines">
      {concerns.map((concern) => {
        const { id, kind, severity, resolvedOn, outcome } = concern;
        const { next, keyDate } = words(concern);
        return (
          <li key={id}>
            <div className="ks-concern-words">
              <div className="ks-concern-tags">
                <TextLink
                  className="ks-strong"
                  to="/people/$caseId/home/concerns/$concernId"
                  params={{ caseId, concernId: id }}
                >
                  {t(`domain:concernKind.${kind}`)}
                </TextLink>
                {resolvedOn === null && (
                  <Tag tone={severityTone[severity]}>{t(`domain:concernSeverity.${severity}`)}</Tag>
                )}
              </div>
              <p className="ks-concern-summary">{concern.summary}</p>
              <p className="ks-quiet">
                {[
                  t('about', {
                    source: t(`domain:concernSource.${concern.raisedBy}`),
                    day: format.day(concern.raisedOn),
                  }),
                  concern.address,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              {resolvedOn !== null && outcome !== null && (
                <p>
                  {t('resolved', {
                    day: format.day(resolvedOn),
                    outcome: t(`domain:concernOutcome.${outcome}`),
                  })}
                </p>
              )}
              {next !== '' && <p>{next}</p>}
              {keyDate !== '' && resolvedOn === null && <p>{keyDate}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
