import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { starWords } from '#renderer/features/stars/star-words.ts';
import type { Choice } from '#renderer/ui/choice-fields.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import {
  contactChannels,
  contactInitiatives,
  contactPlaces,
  contactStatuses,
} from '#shared/domain/contacts/contact-codes.ts';
import { accommodationTypes } from '#shared/domain/housing/accommodation-types.ts';
import { rentEntryKinds } from '#shared/domain/money/money-codes.ts';
import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import {
  areaField,
  areaNoteField,
  openingStates,
  type SheetField,
  sheetFieldsOf,
} from '#shared/domain/spreadsheets/sheet-fields.ts';
import { readingContexts, readingMethods } from '#shared/domain/stars/star-codes.ts';
import { type Catalogue, english } from '#shared/i18n/catalogue.ts';

export type Teams = OutputOf<'organisation.get'>['teams'];

/** Names of one kind of sheet: of its fields, and of the codes that they may hold. */
export interface SheetWords {
  readonly fields: readonly SheetField[];
  readonly field: (name: string) => string;
  /** What a column of words may mean; empty for a field of any other type. */
  readonly codes: (field: SheetField) => readonly Choice<string>[];
  readonly code: (name: string, code: string) => string;
}

type FieldWord = keyof Catalogue['spreadsheets']['field'];

/** The word of a field: its name, but for the method of a star, which is another thing than that of support. */
export function fieldWordOf(kind: SheetKind, name: string): FieldWord | undefined {
  const word = kind === 'stars' && name === 'method' ? 'readingMethod' : name;
  return isFieldWord(word) ? word : undefined;
}

function isFieldWord(word: string): word is FieldWord {
  return word in english.spreadsheets.field;
}

interface SheetWordsOf {
  readonly kind: SheetKind;
  /** Of star readings, once it is known which star. */
  readonly star: StarTemplateView | null;
  readonly teams: Teams;
}

export function useSheetWords({ kind, star, teams }: SheetWordsOf): SheetWords {
  const { t } = useTranslation(['spreadsheets', 'domain', 'stars']);
  const { t: starT } = useTranslation(['stars', 'domain']);
  return useMemo(() => {
    const fields = sheetFieldsOf(kind, star);
    const ofStar = star === null ? null : starWords(star, starT);
    const areas = new Map(
      star?.areas.flatMap(({ key }) => {
        const area = ofStar?.areaLabel(key) ?? '';
        return [
          [areaField(key), t('area', { area })],
          [areaNoteField(key), t('areaNote', { area })],
        ] as const;
      }),
    );
    const choices = <C extends string>(
      codes: readonly C[],
      word: (code: C) => string,
    ): readonly Choice<string>[] => codes.map((code) => ({ value: code, label: word(code) }));
    const lists: Readonly<Record<string, readonly Choice<string>[]>> = {
      method:
        kind === 'stars'
          ? choices(readingMethods, (code) => t(`domain:readingMethod.${code}`))
          : choices(supportMethods, (code) => t(`domain:supportMethod.${code}`)),
      state: choices(openingStates, (code) => t(`domain:caseState.${code}`)),
      accommodation: choices(
        accommodationTypes.map(({ key }) => key),
        (code) => t(`domain:accommodation.${code}`),
      ),
      channel: choices(contactChannels, (code) => t(`domain:contactChannel.${code}`)),
      place: choices(contactPlaces, (code) => t(`domain:contactPlace.${code}`)),
      status: choices(contactStatuses, (code) => t(`domain:contactStatus.${code}`)),
      initiative: choices(contactInitiatives, (code) => t(`domain:contactInitiative.${code}`)),
      context: choices(readingContexts, (code) => t(`domain:readingContext.${code}`)),
      kind: choices(rentEntryKinds, (code) => t(`domain:rentEntryKind.${code}`)),
      team: teams.map(({ id, name }) => ({ value: id, label: name })),
    };
    const yesNo = [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ];
    const codes = ({ name, type }: SheetField) => {
      if (type === 'yes_no') return yesNo;
      return type === 'code' || type === 'team' ? (lists[name] ?? []) : [];
    };
    return {
      fields,
      field: (name) => {
        const word = fieldWordOf(kind, name);
        return word === undefined ? (areas.get(name) ?? name) : t(`field.${word}`);
      },
      codes,
      code: (name, code) => lists[name]?.find(({ value }) => value === code)?.label ?? code,
    };
  }, [kind, star, teams, t, starT]);
}
