import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { useMeetingTitle } from '#renderer/features/callover/callover-words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import type { CalloverMinutesModel, CalloverPackModel } from '#shared/contracts/prints.ts';
import './callover-print.css';

type Frame = CalloverPackModel['frame'];
type PrintedMeeting = CalloverPackModel['meeting'];

interface PaperProps {
  readonly frame: Frame;
  /** What this paper is, at the right of its head. */
  readonly kind: string;
  readonly children: ReactNode;
}

/** A paper of a callover: whose it is, what it is, and at its end by whom and when it was made. */
export function Paper({ frame, kind, children }: PaperProps) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  return (
    <article className="ks-cp" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <header className="ks-cp-head">
        <span className="ks-cp-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
        <span>{kind}</span>
      </header>
      {children}
      <footer className="ks-cp-foot">
        {t('page.foot', { author: frame.author, day: format.day(frame.printedOn), version: frame.version })}
      </footer>
    </article>
  );
}

/** Title, time and place, and who is there. */
export function MeetingHead({ meeting }: { readonly meeting: PrintedMeeting }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const title = useMeetingTitle();
  const { meetingKind, heldOn, startsAt, place, minutes, chair, attendees, guests, apologies } = meeting;
  const when = [startsAt, format.minutes(minutes), place, meeting.teamName];
  const people = [
    { label: t('page.chair'), names: chair === '' ? [] : [chair] },
    { label: t('page.attendees'), names: [...attendees, ...guests] },
    { label: t('page.apologies'), names: apologies },
  ];
  return (
    <>
      <h1>{title({ kind: meetingKind, heldOn })}</h1>
      <p>{when.filter((part) => part !== '').join(' · ')}</p>
      <dl className="ks-cp-people">
        {people
          .filter(({ names }) => names.length > 0)
          .map(({ label, names }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{format.list(names)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

type PrintedAction = Pick<CalloverMinutesModel['actions'][number], 'text' | 'ownerName' | 'dueOn'>;

/** “Talk it through with Ilka (Jonas, Fri 27 Nov)” */
export function useActionLine(): (action: PrintedAction) => string {
  const { t } = useTranslation('callover');
  const format = useFormat();
  return ({ text, ownerName, dueOn }) => {
    const who = [ownerName, dueOn === null ? '' : format.shortWeekday(dueOn)].filter((part) => part !== '');
    return who.length === 0 ? text : t('page.action', { text, who: who.join(', ') });
  };
}
