import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { WellbeingLine, WellbeingSeries } from '#shared/contracts/wellbeing.ts';
import { figureOf } from '#shared/domain/wellbeing/scoring.ts';
import {
  shippedItems,
  type WellbeingChange,
  type WellbeingKey,
} from '#shared/domain/wellbeing/wellbeing-codes.ts';

type Scale = WellbeingSeries['scale'];
type Point = WellbeingSeries['points'][number];

/** Names, labels and figures of scales in words, for screens and paper alike. */
export function useScaleWords() {
  const { t } = useTranslation(['wellbeing', 'domain']);
  const format = useFormat();
  const name = ({ key, name: own }: Pick<Scale, 'key' | 'name'>) => own ?? t(`domain:wellbeingScale.${key}`);
  const item = (scale: Scale, code: string) => {
    const known = shippedItems.find((shipped) => shipped === code);
    const label = scale.items.find((one) => one.code === code)?.label ?? null;
    return label ?? (known === undefined ? code : t(`domain:wellbeingItem.${known}`));
  };
  const figure = (value: number, isEstimated: boolean) =>
    isEstimated ? t('estimated', { figure: format.number(value) }) : format.number(value);
  const answers = (scale: Scale, given: Point['answers']) =>
    scale.items.flatMap(({ code }) => {
      const answer = given[code];
      return typeof answer === 'number'
        ? [t('perItem', { label: item(scale, code), answer: format.number(answer) })]
        : [];
    });
  return {
    name,
    item,
    figure,
    /** Everything that a per-item scale says, in one line. */
    answers: (scale: Scale, given: Point['answers']) => format.list(answers(scale, given)),
    /** What is reported of a reading. */
    reported: (scale: Scale, point: Point) => {
      const value = figureOf(point);
      if (scale.scoring === 'per_item') return format.list(answers(scale, point.answers));
      return value === null ? t('noFigure') : figure(value, point.isEstimated);
    },
    /** Whose scale it is; null for those of the organisation and of this program. */
    copyright: (key: WellbeingKey) => (key === 'line10' || key === 'custom' ? null : t(`copyright.${key}`)),
    /** The change since an earlier reading, which says the way but never whose fault. */
    since: (change: WellbeingChange, before: number, now: number, day: string) => {
      const way = change === 'same' ? 'level' : now > before ? 'up' : 'down';
      return t(`since.${way}`, { change: t(`domain:wellbeingChange.${change}`), day });
    },
    /** The latest reading of a case in one line. */
    line: ({ scale, completedOn, figure: value, isEstimated, answers: given, change }: WellbeingLine) => {
      const said = value === null ? format.list(answers(scale, given)) : figure(value, isEstimated);
      const words = { scale: name(scale), day: format.day(completedOn), figure: said };
      return change === null
        ? t('line', words)
        : t('lineSince', { ...words, change: t(`domain:wellbeingChange.${change}`) });
    },
  };
}
