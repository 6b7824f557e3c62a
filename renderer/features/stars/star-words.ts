import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import {
  type HousingSupportArea,
  type HousingSupportBand,
  housingSupportAreas,
  housingSupportBands,
} from '#shared/domain/stars/star-codes.ts';

/** The words of one star, wherever they come from: the catalogue for the shipped one, the vault for own ones. */
export interface StarWords {
  readonly name: string;
  /** “Housing Support Star, version 1” */
  readonly nameAndVersion: string;
  readonly areaLabel: (areaKey: string) => string;
  /** For small charts; own stars have only one name for an area. */
  readonly areaShort: (areaKey: string) => string;
  readonly areaPrompt: (areaKey: string) => string;
  readonly bandLabel: (bandKey: string) => string;
  readonly bandMeaning: (bandKey: string) => string;
}

function isShippedArea(key: string): key is HousingSupportArea {
  return housingSupportAreas.some((area) => area === key);
}

function isShippedBand(key: string): key is HousingSupportBand {
  return housingSupportBands.some((band) => band === key);
}

/** @param t of the namespaces `stars` and `domain` */
export function starWords(template: StarTemplateView, t: TFunction<['stars', 'domain']>): StarWords {
  const { kind, version, areas, bands } = template;
  const shipped = kind === 'generic';
  const area = (key: string) => areas.find((one) => one.key === key);
  const band = (key: string) => bands.find((one) => one.key === key);
  const ownName = template.name === null || template.name === '' ? t('untitled') : template.name;
  const name = shipped ? t('domain:housingSupportStar.name') : ownName;
  const areaWord = (key: string, word: 'label' | 'short' | 'prompt') => {
    if (shipped && isShippedArea(key)) return t(`domain:housingSupportStar.area.${key}.${word}`);
    return area(key)?.[word === 'short' ? 'label' : word] ?? '';
  };
  const bandWord = (key: string, word: 'label' | 'meaning') => {
    if (shipped && isShippedBand(key)) return t(`domain:housingSupportStar.band.${key}.${word}`);
    return band(key)?.[word] ?? '';
  };
  return {
    name,
    nameAndVersion: t('version', { star: name, version }),
    areaLabel: (key) => areaWord(key, 'label'),
    areaShort: (key) => areaWord(key, 'short'),
    areaPrompt: (key) => areaWord(key, 'prompt'),
    bandLabel: (key) => bandWord(key, 'label'),
    bandMeaning: (key) => bandWord(key, 'meaning'),
  };
}

export function useStarWords(template: StarTemplateView): StarWords {
  const { t } = useTranslation(['stars', 'domain']);
  return useMemo(() => starWords(template, t), [template, t]);
}

/** Sentences about a reading that carry the person's name, or do without one. */
export interface ReadingWords {
  /** “17 November 2026, done together with Jonas Lindqvist, at home” */
  readonly head: (reading: Pick<StarReadingView, 'method' | 'author' | 'place'>, day: string) => string;
  readonly doneBy: (reading: Pick<StarReadingView, 'method' | 'author'>) => string;
  readonly shared: (state: StarReadingView['sharedWithPerson']) => string;
}

/** @param called how the person is called; empty when nobody knows a name yet */
export function useReadingWords(called: string): ReadingWords {
  const { t } = useTranslation('stars');
  return useMemo(() => {
    const nameless = called === '';
    const doneBy: ReadingWords['doneBy'] = ({ method, author }) => {
      if (method === 'person_alone' && nameless) return t('doneBy.person_aloneNobody', { author });
      return t(`doneBy.${method}`, { author, name: called });
    };
    return {
      doneBy,
      head: (reading, day) =>
        reading.place === ''
          ? t('head', { day, how: doneBy(reading) })
          : t('headPlace', { day, how: doneBy(reading), place: reading.place }),
      shared: (state) => {
        if (nameless && (state === 'shown' || state === 'copy_given')) return t(`shared.${state}Nobody`);
        return t(`shared.${state}`, { name: called });
      },
    };
  }, [called, t]);
}
