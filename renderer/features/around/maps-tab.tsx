import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { guideMaps } from '#shared/domain/around/around-codes.ts';
import './maps.css';

/** Node-link maps of a case: what was drawn, and ways to begin. */
export function MapsTab() {
  const { may } = useSession();
  return (
    <Columns side={may('tools.write') ? <Begin /> : null}>
      <Sheet>
        <Kept />
      </Sheet>
    </Columns>
  );
}

function Kept() {
  const { t } = useTranslation(['around', 'domain']);
  const format = useFormat();
  const caseId = useCaseId();
  const { may } = useSession();
  const maps = useRead('around.maps', { caseId });
  return (
    <Section title={t('around:maps.kept')}>
      <ReadArea query={maps} height={200}>
        {(kept) =>
          kept.length === 0 ? (
            <EmptyState icon={<IconSitemap aria-hidden />} title={t('around:maps.emptyTitle')}>
              {t('around:maps.emptyText')}
            </EmptyState>
          ) : (
            <ul className="ks-doc-lines">
              {kept.map(({ entryId, title, guide, madeOn, method, author }) => (
                <li key={entryId}>
                  <TextLink to="/people/$caseId/records/$entryId" params={{ caseId, entryId }}>
                    {t('around:maps.line', { title, day: format.day(madeOn) })}
                  </TextLink>
                  <span className="ks-quiet ks-small">
                    {[
                      guide === null ? t('around:maps.free') : t(`domain:guideMap.${guide}`),
                      t(`domain:readingMethod.${method}`),
                      author,
                    ].join(' · ')}
                  </span>
                  {may('tools.write') && (
                    <span>
                      <TextLink
                        to="/people/$caseId/around/maps/new"
                        params={{ caseId }}
                        search={{ from: entryId }}
                      >
                        {t('around:maps.again', { title })}
                      </TextLink>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
    </Section>
  );
}

/** A guide's questions or an empty sheet; a map that is begun comes first. */
function Begin() {
  const { t } = useTranslation(['around', 'domain']);
  const caseId = useCaseId();
  const draft = useRead('drafts.find', { kind: 'node_map', caseId, subjectId: null });
  return (
    <Section title={t('around:maps.new')}>
      <ReadArea query={draft} height={200}>
        {(begun) =>
          begun === null ? (
            <ul className="ks-doc-lines">
              {guideMaps.map((guide) => (
                <li key={guide}>
                  <TextLink to="/people/$caseId/around/maps/new" params={{ caseId }} search={{ guide }}>
                    {t(`domain:guideMap.${guide}`)}
                  </TextLink>
                  <span className="ks-quiet ks-small">{t(`around:maps.about.${guide}`)}</span>
                </li>
              ))}
              <li>
                <TextLink to="/people/$caseId/around/maps/new" params={{ caseId }}>
                  {t('around:maps.free')}
                </TextLink>
                <span className="ks-quiet ks-small">{t('around:maps.freeAbout')}</span>
              </li>
            </ul>
          ) : (
            <>
              <p>{t('around:maps.begunText')}</p>
              <ButtonLink to="/people/$caseId/around/maps/new" params={{ caseId }}>
                {t('around:maps.begun')}
              </ButtonLink>
            </>
          )
        }
      </ReadArea>
    </Section>
  );
}
