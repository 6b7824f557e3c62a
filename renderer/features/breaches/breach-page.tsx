import { IconPencil, IconPrinter } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { listOwed } from '#shared/domain/breaches/breach-rules.ts';
import { AuthorityClock } from './authority-clock.tsx';
import { BreachFacts } from './breach-facts.tsx';
import type { KeptBreach } from './breach-form.ts';
import './breaches.css';

/** One incident to read: where the 72 hours stand, what is still owed, and all that was written down. */
export function BreachPage() {
  const { id = '' } = useParams({ strict: false });
  const breach = useRead('breaches.get', { id });
  return (
    <ReadArea query={breach} height={500}>
      {(kept) => <Breach kept={kept} />}
    </ReadArea>
  );
}

function Breach({ kept }: { readonly kept: KeptBreach }) {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const { content, closedOn, id } = kept;
  return (
    <Page>
      <PageTitle
        over={<TextLink to="/trust/breaches">{t('detail.back')}</TextLink>}
        title={t('detail.title', {
          kind: t(`domain:breachKind.${content.kind}`),
          moment: format.moment(content.noticedAt),
        })}
        under={t('detail.reported', { name: kept.reportedBy, moment: format.moment(kept.reportedAt) })}
        actions={
          <>
            <PrintButton id={id} />
            {closedOn === null && (
              <ButtonLink
                kind="main"
                to="/trust/breaches/$id/edit"
                params={{ id }}
                icon={<IconPencil size={18} aria-hidden />}
              >
                {t('detail.edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns
        side={
          <>
            <Section title={t('clock.label')}>
              <div className="ks-stack">
                <AuthorityClock breach={content} />
                <p className="ks-small ks-quiet">{t('clock.help')}</p>
              </div>
            </Section>
            <Standing kept={kept} />
          </>
        }
      >
        <Sheet>
          <BreachFacts kept={kept} />
          <Section>
            <p className="ks-small ks-quiet">
              {t('detail.changed', { name: kept.changedBy, moment: format.moment(kept.changedAt) })}
            </p>
          </Section>
        </Sheet>
      </Columns>
    </Page>
  );
}

function PrintButton({ id }: { readonly id: string }) {
  const { t } = useTranslation('breaches');
  const { busy, save, passwordDialog } = useSavePdf((file) => t('detail.printed', { file }));
  return (
    <>
      <Button
        busy={busy}
        icon={<IconPrinter size={18} aria-hidden />}
        onClick={() => {
          void save(() => api.breaches.preparePrint({ id, greyscale: false, encrypt: true }));
        }}
      >
        {t('detail.print')}
      </Button>
      {passwordDialog}
    </>
  );
}

/** What is owed before it can be closed; closing, and opening it again. */
function Standing({ kept }: { readonly kept: KeptBreach }) {
  const { t } = useTranslation(['breaches', 'ui']);
  const format = useFormat();
  const { id, closedOn } = kept;
  const close = useAct('breaches.close');
  const reopen = useAct('breaches.reopen');
  const [asking, setAsking] = useState(false);
  const owed = listOwed(kept.content);
  if (closedOn !== null) {
    return (
      <Note>
        <p>{t('detail.closedNote', { day: format.day(closedOn) })}</p>
        <Button
          busy={reopen.pending}
          onClick={() => {
            void reopen.run({ id });
          }}
        >
          {t('detail.reopen')}
        </Button>
      </Note>
    );
  }
  if (owed.length > 0) {
    return (
      <Section title={t('detail.missingTitle')}>
        <ul className="ks-breach-cases">
          {owed.map((part) => (
            <li key={part}>{t(`detail.missing.${part}`)}</li>
          ))}
        </ul>
      </Section>
    );
  }
  return (
    <>
      <ButtonRow>
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('detail.close')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        title={t('detail.closeTitle')}
        keep={t('detail.closeKeep')}
        act={t('detail.close')}
        busy={close.pending}
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void close.run({ id }).then(() => {
            setAsking(false);
          });
        }}
      >
        {t('detail.closeText')}
      </ConfirmDialog>
    </>
  );
}
