import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { StarFigure } from '../chart/star-figure.tsx';
import type { DrawnReading } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import './templates.css';

/** The shape of a star without numbers, with its labels where they will stand. */
export function StarPreview({ template }: { readonly template: StarTemplateView }) {
  const { t } = useTranslation('stars');
  const words = useStarWords(template);
  const readings = useMemo((): DrawnReading[] => {
    const { familyId, version, areas } = template;
    const points = areas.map(({ key }) => ({ areaKey: key, score: null, ceiling: null }));
    return [{ familyId, version, points, view: { readingDate: '2000-01-01', scores: [] } }];
  }, [template]);
  return (
    <aside className="ks-editor-side">
      <h2 className="ks-section-title">{t('editor.preview')}</h2>
      <div className="ks-star-sheet">
        <StarFigure
          template={template}
          readings={readings}
          size="small"
          form="radar"
          legend={false}
          name={words.nameAndVersion}
        />
      </div>
      <p className="ks-quiet ks-small">{t('editor.previewNote')}</p>
    </aside>
  );
}
