import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import type { Meeting } from '../callover-model.ts';
import { useMeetingTitle } from '../callover-words.ts';
import { useWhenAndWho } from '../prepare/when-and-who.ts';
import { PrintDialog } from '../print-dialog.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import type { AmendTarget } from './amend-form.ts';
import { Amendments } from './amendments.tsx';
import './record.css';
import { RecordActions } from './record-actions.tsx';
import { RecordEntry } from './record-entry.tsx';

/** A closed meeting: what was said and decided, what became of it, and what was corrected since. */
export function RecordScreen({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('callover');
  const title = useMeetingTitle();
  const whenAndWho = useWhenAndWho();
  const format = useFormat();
  const today = useToday();
  const { may } = useSession();
  const [printing, setPrinting] = useState(false);
  const [amending, setAmending] = useState<AmendTarget | null>(null);
  const mayWrite = may('callover.write');
  const { closedAt, closedBy, entries, actions } = meeting;
  const amend = mayWrite ? setAmending : null;
  return (
    <Page>
      <PageTitle
        title={title(meeting)}
        over={
          <TextLink quiet to="/callovers" activeOptions={{ exact: true }}>
            {t('list.title')}
          </TextLink>
        }
        under={whenAndWho(meeting)}
        actions={
          <Button
            icon={<IconPrinter size={18} aria-hidden />}
            onClick={() => {
              setPrinting(true);
            }}
          >
            {t('print.minutes')}
          </Button>
        }
      />
      <Columns
        side={
          <>
            <Words on="learning" meeting={meeting} onAmend={amend} />
            <Words on="summary" meeting={meeting} onAmend={amend} />
            {closedAt !== null && (
              <p className="ks-quiet ks-small">
                {t('record.closedBy', { name: closedBy, day: format.nearDay(dayOf(closedAt), today) })}
              </p>
            )}
            <Amendments amendments={meeting.amendments} />
          </>
        }
      >
        <Sheet>
          {entries.map((entry) => (
            <RecordEntry key={entry.id} entry={entry} onAmend={amend} />
          ))}
          {(actions.length > 0 || entries.length === 0 || mayWrite) && (
            <Section
              title={t('record.general')}
              action={
                amend !== null && (
                  <TextButton
                    onClick={() => {
                      amend({ on: 'new_action', entryId: null });
                    }}
                  >
                    {t('amend.addAction')}
                  </TextButton>
                )
              }
            >
              {actions.length === 0 ? (
                <p className="ks-quiet">{t('record.noGeneral')}</p>
              ) : (
                <RecordActions actions={actions} onAmend={amend} />
              )}
            </Section>
          )}
        </Sheet>
      </Columns>
      {printing && (
        <PrintDialog
          what="minutes"
          meeting={meeting}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
      {amending !== null && (
        <AmendDialog
          meeting={meeting}
          target={amending}
          onClose={() => {
            setAmending(null);
          }}
        />
      )}
    </Page>
  );
}

interface WordsProps {
  readonly on: 'learning' | 'summary';
  readonly meeting: Meeting;
  readonly onAmend: ((target: AmendTarget) => void) | null;
}

function Words({ on, meeting, onAmend }: WordsProps) {
  const { t } = useTranslation('callover');
  const text = meeting[on];
  if (text === '' && onAmend === null) return null;
  return (
    <Section
      title={t(`record.${on}`)}
      action={
        onAmend !== null && (
          <TextButton
            aria-label={t('amend.of', { what: t(`record.${on}`) })}
            onClick={() => {
              onAmend({ on });
            }}
          >
            {t('amend.correct')}
          </TextButton>
        )
      }
    >
      {text === '' ? <p className="ks-quiet">{t('record.noWords')}</p> : <Facts>{text}</Facts>}
    </Section>
  );
}
