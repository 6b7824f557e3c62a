import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { HandoverDocument } from '#renderer/print/handover/handover-document.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { HandoverChoice } from '#shared/contracts/handovers.ts';

interface HandoverPreviewProps {
  readonly choice: HandoverChoice;
  readonly greyscale: boolean;
  readonly onPaper: (paper: 'A4' | 'Letter') => void;
  readonly onGreyscale: (greyscale: boolean) => void;
}

/** The page as it will be printed: the same component over the same model. */
export function HandoverPreview({ choice, greyscale, onPaper, onGreyscale }: HandoverPreviewProps) {
  const { t } = useTranslation('handovers');
  const preview = useRead('handovers.preview', choice, { keepPrevious: true });
  return (
    <div className="ks-ho-preview">
      <div className="ks-ho-bar">
        <span className="ks-quiet">{t('previewHint')}</span>
        <span className="ks-btn-row">
          <Segmented
            label={t('paper')}
            choices={(['A4', 'Letter'] as const).map((value) => ({ value, label: t(`papers.${value}`) }))}
            value={choice.paper}
            onChange={onPaper}
          />
          <Segmented
            label={t('colours')}
            choices={[
              { value: 'colour', label: t('colour') },
              { value: 'grey', label: t('grey') },
            ]}
            value={greyscale ? 'grey' : 'colour'}
            onChange={(value) => {
              onGreyscale(value === 'grey');
            }}
          />
        </span>
      </div>
      <div className="ks-ho-pages" tabIndex={0} role="region" aria-label={t('previewTitle')}>
        <div className="ks-ho-paper" data-paper={choice.paper}>
          <ReadArea query={preview} height={900}>
            {(model) => <HandoverDocument model={model} />}
          </ReadArea>
        </div>
      </div>
    </div>
  );
}
