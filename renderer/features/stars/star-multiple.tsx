import { useTranslation, Trans } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { chooseOverlays } from '#shared/domain/stars/radar.ts';
import { StarFigure } from './chart/star-figure.tsx';
import { type Reading, readingsOldestFirst } from './star-model.ts';
import './star-multiple.css';
import { useStarWords } from './star-words.ts';

/** The latest star of a file, small, beside the first: for the overview. The chart code comes when it is needed. */
export function StarMultiple({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('stars');
  const head = useRead('cases.header', { caseId });
  const stars = useRead('stars.readings', { caseId });
  return (
    <div className="ks-star-multiple">
      <ReadArea query={stars} height={300}>
        {({ readings, templates }) => {
          const oldestFirst = readingsOldestFirst(readings, templates);
          const latest = oldestFirst.at(-1);
          const template = templates.find(({ id }) => id === latest?.view.templateId);
          if (latest === undefined || template === undefined) {
            return <p className="ks-quiet">{t('small.none')}</p>;
          }
          return (
            <Small
              template={template}
              oldestFirst={oldestFirst}
              latest={latest}
              called={callName(head.data?.name ?? '')}
            />
          );
        }}
      </ReadArea>
    </div>
  );
}

interface SmallProps {
  readonly template: StarTemplateView;
  readonly oldestFirst: readonly Reading[];
  readonly latest: Reading;
  readonly called: string;
}

function Small({ template, oldestFirst, latest, called }: SmallProps) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  const words = useStarWords(template);
  const shown = chooseOverlays(oldestFirst)
    .filter(({ role }) => role !== 'previous')
    .map(({ reading }) => reading);
  const focus = latest.view.scores.flatMap(({ areaKey, isFocus }) =>
    isFocus ? [words.areaLabel(areaKey)] : [],
  );
  const { nextReviewDate } = latest.view;
  return (
    <>
      <StarFigure template={template} readings={shown} size="small" />
      {focus.length > 0 && (
        <p>
          <Trans
            t={t}
            i18nKey={called === '' ? 'small.choseToWorkOnNobody' : 'small.choseToWorkOn'}
            values={{ name: called, areas: format.list(focus) }}
            components={[<strong key="areas" />]}
          />
        </p>
      )}
      {nextReviewDate !== null && (
        <p className="ks-quiet">{t('result.nextReview', { day: format.day(nextReviewDate) })}</p>
      )}
    </>
  );
}
