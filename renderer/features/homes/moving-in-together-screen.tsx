import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordStrengths } from '#renderer/features/records/record-blocks.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { moveInGroups } from '#shared/domain/housing/move-in-codes.ts';
import '#renderer/features/records/records.css';
import './homes.css';
import type { MoveInList } from './moving-in-screen.tsx';

/** The list turned round to the person: what is not wanted is left out. */
export function MovingInTogetherScreen() {
  const { t } = useTranslation(['movingIn', 'records']);
  const caseId = useCaseId();
  const found = useRead('movingIn.get', { caseId });
  const overview = useRead('cases.overview', { caseId });
  return (
    <div className="ks-doc-together">
      <PageTitle
        title={t('print.title')}
        under={t('togetherExplain')}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/home/moving-in"
            params={{ caseId }}
          >
            {t('togetherClose')}
          </ButtonLink>
        }
      />
      <ReadArea query={overview} height={80}>
        {({ strengths }) => (
          <>
            <h2 className="ks-section-title">{t('records:strengths')}</h2>
            <RecordStrengths strengths={strengths.map(({ text }) => text)} />
          </>
        )}
      </ReadArea>
      <ReadArea query={found} height={400}>
        {(list) => list !== null && <Groups list={list} />}
      </ReadArea>
    </div>
  );
}

function Groups({ list }: { readonly list: MoveInList }) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const format = useFormat();
  const money = useMoney();
  const { movingOn, address, personWords } = list.head;
  const wanted = list.items.filter(({ state }) => state !== 'not_wanted');
  return (
    <>
      <p className="ks-strong">
        {[movingOn === null ? t('dayOpen') : format.day(movingOn), address]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {personWords !== '' && <PersonWords>{personWords}</PersonWords>}
      <div className="ks-home-groups">
        {moveInGroups.map((group) => {
          const items = wanted.filter((item) => item.group === group);
          if (items.length === 0) return null;
          return (
            <section key={group} aria-label={t(`domain:moveInGroup.${group}`)}>
              <h2 className="ks-section-title">{t(`domain:moveInGroup.${group}`)}</h2>
              <ul className="ks-home-rows">
                {items.map(({ id, text, state, who, cost }) => (
                  <li key={id}>
                    <div className="ks-home-item">
                      <p>{text}</p>
                      <p className="ks-quiet ks-small ks-figures">
                        {[
                          who !== '' && t('whoOf', { who }),
                          cost !== null && money !== undefined && money.show(cost),
                        ]
                          .filter((part) => part !== false)
                          .join(' · ')}
                      </p>
                    </div>
                    <Tag tone={state === 'got' || state === 'have' ? 'moss' : 'neutral'}>
                      {t(`domain:moveInState.${state}`)}
                    </Tag>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
