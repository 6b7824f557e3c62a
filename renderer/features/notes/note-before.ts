import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import type { NoteContent } from '#shared/contracts/contacts.ts';

/** The fields that were changed, as they stood before. */
type Amended = OutputOf<'contacts.get'>['amendments'][number]['before'];

interface BeforeWords {
  readonly term: string;
  readonly text: string;
}

/** What stood in the changed fields of a note before it was corrected, each in words. */
export function useBeforeWords(before: Amended): readonly BeforeWords[] {
  const { t } = useTranslation(['notes', 'domain']);
  const format = useFormat();
  const yesOrNo = (value: boolean) => (value ? t('view.yes') : t('view.no'));
  const moment = (value: string | null) => (value === null ? '' : format.moment(value));

  const words: { readonly [F in keyof NoteContent]: (value: NoteContent[F]) => BeforeWords } = {
    startedAt: (value) => ({ term: t('field.when'), text: moment(value) }),
    minutes: (value) => ({ term: t('field.minutes'), text: value === null ? '' : format.minutes(value) }),
    status: (value) => ({ term: t('field.status'), text: t(`domain:contactStatus.${value}`) }),
    initiative: (value) => ({ term: t('field.initiative'), text: t(`domain:contactInitiative.${value}`) }),
    planned: (value) => ({ term: t('field.planned'), text: yesOrNo(value) }),
    channel: (value) => ({ term: t('field.channel'), text: t(`domain:contactChannel.${value}`) }),
    place: (value) => ({ term: t('field.place'), text: t(`domain:contactPlace.${value}`) }),
    purposes: (value) => ({
      term: t('field.purposes'),
      text: format.list(value.map((purpose) => t(`domain:contactPurpose.${purpose}`))),
    }),
    attendees: (value) => ({ term: t('field.attendees'), text: format.list(value) }),
    whatHappened: (value) => ({ term: t('field.whatHappened'), text: value }),
    personSaid: (value) => ({ term: t('field.personSaidNobody'), text: value }),
    workerView: (value) => ({ term: t('field.workerView'), text: value }),
    strengthNoticed: (value) => ({ term: t('field.strength'), text: value }),
    agreementsPerson: (value) => ({ term: t('field.agreementsPersonNobody'), text: value.join('\n') }),
    agreementsTeam: (value) => ({ term: t('field.agreementsTeam'), text: value.join('\n') }),
    homeAndTenancy: (value) => ({ term: t('field.home'), text: value }),
    moneyFollowUp: (value) => ({ term: t('field.money'), text: value }),
    healthAndWellbeing: (value) => ({ term: t('field.health'), text: value }),
    peopleAround: (value) => ({ term: t('field.people'), text: value }),
    nextContactAt: (value) => ({ term: t('field.next'), text: moment(value) }),
    nextContactPlan: (value) => ({ term: t('field.nextPlan'), text: value }),
    goodNews: (value) => ({ term: t('field.goodNews'), text: yesOrNo(value) }),
    hunch: (value) => ({ term: t('field.hunch'), text: yesOrNo(value) }),
    sharedWithPerson: (value) => ({
      term: t('field.sharedNobody'),
      text: t(`domain:sharedWithPerson.${value}`),
    }),
    withheldReason: (value) => ({ term: t('field.withheldReason'), text: value }),
  };
  const written = Object.entries(words).flatMap(([field, write]) => {
    const value = before[field as keyof NoteContent];
    // Each writer takes the value of its own field, which a loop over the fields cannot say in types.
    return value === undefined ? [] : [(write as (value: unknown) => BeforeWords)(value)];
  });
  return written;
}
