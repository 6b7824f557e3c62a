import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { StarFigure } from '../chart/star-figure.tsx';
import type { Reading } from '../star-model.ts';
import type { StarWords } from '../star-words.ts';
import { answerOf, hasNumber, readingSoFar, shownNumber, type TogetherForm } from './together-form.ts';

/** Longest name, in characters, that fits beside the small star. */
const roomForLabel = 15;

interface AreaListProps {
  readonly template: StarTemplateView;
  readonly words: StarWords;
  readonly form: TogetherForm;
  readonly onStep: (step: number) => void;
  readonly last: Reading | undefined;
}

/** Beside the question: the shape so far and all areas with what is done; each leads to its page. */
export function AreaList(props: AreaListProps) {
  const { template, words, form, last } = props;
  const { t } = useTranslation('stars');
  const drawn = useMemo(
    () => [...(last === undefined ? [] : [last]), readingSoFar(form, template)],
    [last, form, template],
  );
  const isCrowded = template.areas.some(({ key }) => words.areaShort(key).length > roomForLabel);
  return (
    <>
      <h2 className="ks-together-side-title">{t('together.shapeSoFar')}</h2>
      <StarFigure
        template={template}
        readings={drawn}
        size="small"
        form="radar"
        earlierIsLastTime
        name={t('together.shapeName')}
        legend={false}
        pointer={form.step}
        {...(isCrowded ? { onlyLabel: form.step } : {})}
      />
      <AreaSteps {...props} />
    </>
  );
}

/** The areas as a list of ways to their pages. */
export function AreaSteps({ template, words, form, onStep }: AreaListProps) {
  const { t } = useTranslation('stars');
  return (
    <ol className="ks-together-list" aria-label={t('together.list')}>
      {template.areas.map(({ key }, index) => {
        const answer = answerOf(form, key);
        const state = hasNumber(answer) ? 'done' : answer.leftOut === null ? 'open' : 'leftOut';
        return (
          <li key={key}>
            <button
              type="button"
              className="ks-together-step"
              data-state={state}
              aria-current={index === form.step ? 'step' : undefined}
              onClick={() => {
                onStep(index);
              }}
            >
              <span className="ks-together-dot" aria-hidden>
                {state === 'done' && <IconCheck size={14} />}
                {state === 'leftOut' && <IconMinus size={14} />}
              </span>
              <span>{words.areaLabel(key)}</span>
              <span className="ks-figures">
                {shownNumber(answer)}
                <span className="ks-hidden">
                  {state === 'done'
                    ? t('together.done')
                    : state === 'leftOut'
                      ? t('together.listLeftOut')
                      : t('together.open')}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
