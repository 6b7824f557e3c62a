import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { CaseDateLine } from '#shared/contracts/dates.ts';
import { useDateWords } from './date-words.ts';
import { KeyDateDialog } from './key-date-dialog.tsx';
import './dates.css';

/** How many days the side of a file names at once. */
const most = 6;

/** What is due and what is to come in a file, with a way to write a day in. */
export function CaseDates({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('dates');
  const { may } = useSession();
  const dates = useRead('dates.list', { caseId });
  const [open, setOpen] = useState<'new' | CaseDateLine | null>(null);
  return (
    <section aria-labelledby="case-dates">
      <div className="ks-label-row">
        <h2 className="ks-section-title" id="case-dates">
          {t('title')}
        </h2>
        {may('case.change') && (
          <TextButton
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('add')}
          </TextButton>
        )}
      </div>
      <ReadArea query={dates} height={90}>
        {(list) => <DateList dates={list} onChange={setOpen} />}
      </ReadArea>
      {open !== null && (
        <KeyDateDialog
          caseId={caseId}
          date={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}

interface DateListProps {
  readonly dates: readonly CaseDateLine[];
  readonly onChange: (date: CaseDateLine) => void;
}

function DateList({ dates, onChange }: DateListProps) {
  const { t } = useTranslation('dates');
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const last = dates.at(-1);
  if (last === undefined) return <p className="ks-quiet">{t('none')}</p>;
  const shown = showsAll ? dates : dates.slice(0, most);
  return (
    <>
      <ul className="ks-dates">
        {shown.map((date, index) => (
          <li key={index}>
            <DateLine date={date} onChange={onChange} />
          </li>
        ))}
      </ul>
      {shown.length < dates.length && (
        <TextButton
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {t('more', { count: dates.length - shown.length, day: format.shortDay(last.on) })}
        </TextButton>
      )}
    </>
  );
}

function DateLine({ date, onChange }: { readonly date: CaseDateLine } & Pick<DateListProps, 'onChange'>) {
  const { t } = useTranslation('dates');
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const words = useDateWords()(date);
  const day = format.nearDay(date.on, today);
  return (
    <>
      {date.on < today ? (
        <Tag tone="brass">{t('due', { day })}</Tag>
      ) : (
        <span className="ks-strong">{date.at === null ? day : `${day}, ${format.time(date.at)}`}</span>
      )}
      {date.own !== undefined && may('case.change') ? (
        <TextButton
          aria-label={t('change', { title: words })}
          onClick={() => {
            onChange(date);
          }}
        >
          {words}
        </TextButton>
      ) : (
        <span>{words}</span>
      )}
    </>
  );
}
