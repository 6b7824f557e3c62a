import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import { type SheetFlow, sheetStages } from './sheet-flow.ts';

/** Where the way of a spreadsheet stands; stages behind lead back, with everything that was said. */
export function StageList({ flow }: { readonly flow: SheetFlow }) {
  const { t } = useTranslation('spreadsheets');
  const at = sheetStages.indexOf(flow.stage);
  const isOver = flow.done !== null;
  return (
    <ol className="ks-stages" aria-label={t('stagesLabel')}>
      {sheetStages.map((stage, index) => {
        const isDone = index < at || isOver;
        return (
          <li
            key={stage}
            className="ks-stage"
            aria-current={index === at && !isOver ? 'step' : undefined}
            data-done={isDone || undefined}
          >
            <span className="ks-stage-mark" aria-hidden>
              {isDone ? <IconCheck size={16} aria-hidden /> : index + 1}
            </span>
            {isDone && !isOver && !flow.busy ? (
              <TextButton
                onClick={() => {
                  flow.goTo(stage);
                }}
              >
                {t(`stage.${stage}`)}
              </TextButton>
            ) : (
              <span>{t(`stage.${stage}`)}</span>
            )}
            {isDone && <span className="ks-hidden">{t('stageDone')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
