import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { HoldSection } from './hold-section.tsx';
import type { FileErasure } from './file-erasure.ts';
import { RequestSection } from './request-section.tsx';

/** Whether somebody asked to be forgotten, what was decided, and what stands against it. */
export function ErasingScreen() {
  const { t } = useTranslation('erasure');
  const caseId = useCaseId();
  const erasing = useRead('erasure.ofCase', { caseId });
  return (
    <ReadArea query={erasing} height={400}>
      {(data) => (
        <Sheet>
          <Section title={t('screen.title')} help={t('screen.explain')}>
            {data.holds.some(({ stands }) => stands) ? (
              <Note tone="brass">{t('screen.onHold')}</Note>
            ) : (
              <ButtonRow>
                <ButtonLink to="/people/$caseId/papers/erasing/preview" params={{ caseId }}>
                  {t('screen.see')}
                </ButtonLink>
              </ButtonRow>
            )}
          </Section>
          <RequestSection caseId={caseId} erasing={data} />
          <HoldSection caseId={caseId} holds={data.holds} />
          {data.refusals.length > 0 && <Refusals refusals={data.refusals} />}
        </Sheet>
      )}
    </ReadArea>
  );
}

function Refusals({ refusals }: Pick<FileErasure, 'refusals'>) {
  const { t } = useTranslation(['erasure', 'domain']);
  const format = useFormat();
  return (
    <Section title={t('erasure:refuse.listTitle')}>
      <ul>
        {refusals.map(({ id, askedOn, on, by, grounds, reason }) => (
          <li key={id}>
            <p className="ks-strong">
              {t('erasure:refuse.line', { asked: format.day(askedOn), day: format.day(on), by })}
            </p>
            <p>{format.list(grounds.map((ground) => t(`domain:keepGround.${ground}`)))}</p>
            <p className="ks-reading">{reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
