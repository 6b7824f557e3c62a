import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import type { FileErasure } from './file-erasure.ts';
import { RefuseDialog, RequestDialog } from './request-dialogs.tsx';

interface RequestSectionProps {
  readonly caseId: string;
  readonly erasing: FileErasure;
}

type Open = 'request' | 'refuse' | 'withdraw';

/** That somebody asked, and what can be done about it. */
export function RequestSection({ caseId, erasing: { request } }: RequestSectionProps) {
  const { t } = useTranslation(['erasure', 'ui']);
  const format = useFormat();
  const [open, setOpen] = useState<Open | null>(null);
  const withdraw = useAct('erasure.withdraw');
  const close = () => {
    setOpen(null);
  };
  return (
    <Section title={t('erasure:request.title')}>
      {request === null ? (
        <div className="ks-stack">
          <p className="ks-quiet">{t('erasure:request.none')}</p>
          <ButtonRow>
            <Button
              onClick={() => {
                setOpen('request');
              }}
            >
              {t('erasure:request.add')}
            </Button>
          </ButtonRow>
        </div>
      ) : (
        <div className="ks-stack">
          <p>
            {t('erasure:request.asked', { day: format.day(request.askedOn), by: request.by })}{' '}
            {t('erasure:request.answerBy', { day: format.day(addMonthsClamped(request.askedOn, 1)) })}
          </p>
          {request.words !== '' && <PersonWords>{request.words}</PersonWords>}
          <LogSearch caseId={caseId} search={request.search} />
          <ButtonRow>
            <Button
              onClick={() => {
                setOpen('refuse');
              }}
            >
              {t('erasure:refuse.act')}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                setOpen('withdraw');
              }}
            >
              {t('erasure:request.withdraw')}
            </Button>
          </ButtonRow>
        </div>
      )}
      {open === 'request' && <RequestDialog caseId={caseId} onClose={close} />}
      {open === 'refuse' && <RefuseDialog caseId={caseId} onClose={close} />}
      <ConfirmDialog
        open={open === 'withdraw'}
        title={t('erasure:request.withdrawTitle')}
        keep={t('erasure:request.withdrawKeep')}
        act={t('erasure:request.withdraw')}
        closeLabel={t('ui:close')}
        busy={withdraw.pending}
        onKeep={close}
        onAct={() => {
          void withdraw.run({ caseId }).then((done) => {
            if (done !== undefined) toastDone(t('erasure:request.withdrawn'));
            close();
          });
        }}
      >
        {t('erasure:request.withdrawText')}
      </ConfirmDialog>
    </Section>
  );
}

type LogSearchProps = Pick<RequestSectionProps, 'caseId'> &
  Pick<NonNullable<FileErasure['request']>, 'search'>;

/** Private logs: only their writers can look through them. */
function LogSearch({ caseId, search }: LogSearchProps) {
  const { t } = useTranslation(['erasure', 'domain']);
  const ask = useAct('erasure.askAuthors');
  return (
    <div>
      <h3 className="ks-strong">{t('erasure:logs.title')}</h3>
      <p className="ks-quiet ks-small">{t('erasure:logs.explain')}</p>
      {search === null ? (
        <ButtonRow>
          <Button
            busy={ask.pending}
            onClick={() => {
              void ask.run({ caseId }).then((done) => {
                if (done !== undefined) toastDone(t('erasure:logs.asked'));
              });
            }}
          >
            {t('erasure:logs.ask')}
          </Button>
        </ButtonRow>
      ) : (
        <ul>
          {search.length === 0 && <li>{t('erasure:logs.nobody')}</li>}
          {search.map(({ name, state }) => (
            <li key={name}>
              {name} <Tag tone={state === 'to_do' ? 'brass' : 'moss'}>{t(`domain:searchState.${state}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
