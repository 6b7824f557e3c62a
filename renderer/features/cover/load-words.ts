import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';

type Colleague = OutputOf<'cover.choices'>['colleagues'][number];
type Load = Colleague['load'];

interface LoadWords {
  /** How many people in which method. */
  readonly people: (load: Load) => string;
  /** What the limits say, and whom the colleague stands in for besides; empty when there is nothing to say. */
  readonly room: (load: Load) => string;
}

/** A colleague's caseload in words; no figure compares colleagues (issue 6, item 1). */
export function useLoadWords(): LoadWords {
  const { t } = useTranslation(['cover', 'domain']);
  const format = useFormat();
  const places = ({ agreed, places: free }: Load) => {
    if (agreed === null || free === null) return '';
    if (free === 0) return t('cover:load.full');
    return free > 0
      ? t('cover:load.room', { count: free })
      : t('cover:load.over', { count: -free, agreed: format.number(agreed) });
  };
  return {
    people: ({ methods }) =>
      methods.length === 0
        ? t('cover:load.nobody')
        : format.list(
            methods.map(({ method, people }) =>
              t('cover:load.people', {
                count: people,
                method: method === null ? t('cover:load.noMethod') : t(`domain:supportMethod.${method}`),
              }),
            ),
          ),
    room: (load) =>
      [places(load), load.covers === 0 ? '' : t('cover:load.covers', { count: load.covers })]
        .filter((part) => part !== '')
        .join(' · '),
  };
}
