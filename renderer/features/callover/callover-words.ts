import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { type Entry, findEntryOf, type Meeting, type MeetingRow, type Step } from './callover-model.ts';

/** The name of a person on screens of the callover. */
export function usePersonNames() {
  const { t } = useTranslation(['callover', 'domain']);
  return {
    /** “Ilka Varga”, or words for somebody whose name nobody knows. */
    full: ({ name }: Pick<Entry, 'name'>) => (name === '' ? t('domain:noName') : name),
    /** “Ilka”, or “the person”. */
    called: ({ name }: Pick<Entry, 'name'>) => (name === '' ? t('callover:thePerson') : callName(name)),
  };
}

/** “Case callover, Thursday 26 November” */
export function useMeetingTitle(): (meeting: Pick<MeetingRow, 'kind' | 'heldOn'>) => string {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  return ({ kind, heldOn }) =>
    t('callover:titleOn', { kind: t(`domain:calloverKind.${kind}`), day: format.weekday(heldOn) });
}

/** The words of a step: the person's name, the team's own heading, or the usual words of its code. */
export function useStepTitle(): (meeting: Pick<Meeting, 'entries'>, step: Step) => string {
  const { t } = useTranslation(['callover', 'domain']);
  const names = usePersonNames();
  return (meeting, step) => {
    if (step.code === 'own') return step.note;
    if (step.code !== 'person') return t(`domain:agenda.${step.code}`);
    const entry = findEntryOf(meeting, step);
    return entry === undefined ? t('callover:hiddenPerson') : names.full(entry);
  };
}
