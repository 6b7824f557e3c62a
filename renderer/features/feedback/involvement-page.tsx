import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { FeedbackFrame } from './feedback-frame.tsx';
import { InvolvementDialog } from './involvement-dialog.tsx';

type Involvement = OutputOf<'involvement.list'>[number];

/** How people who use the service took part in running it. */
export function InvolvementPage() {
  const { t } = useTranslation('feedback');
  const { may } = useSession();
  const list = useRead('involvement.list', {});
  const [open, setOpen] = useState<'new' | Involvement | null>(null);
  return (
    <FeedbackFrame
      under={t('involvement.lead')}
      actions={
        may('directory.write') && (
          <Button
            kind="main"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('involvement.add')}
          </Button>
        )
      }
    >
      <Sheet>
        <Section>
          <ReadArea query={list}>
            {(rows) =>
              rows.length === 0 ? (
                <EmptyState icon={<IconUsersPlus aria-hidden />} title={t('involvement.none')}>
                  {t('involvement.noneText')}
                </EmptyState>
              ) : (
                <ul className="ks-feedback-lines">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <OneInvolvement row={row} onChange={setOpen} />
                    </li>
                  ))}
                </ul>
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
      {open !== null && (
        <InvolvementDialog
          before={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </FeedbackFrame>
  );
}

interface OneInvolvementProps {
  readonly row: Involvement;
  readonly onChange: (row: Involvement) => void;
}

function OneInvolvement({ row, onChange }: OneInvolvementProps) {
  const { t } = useTranslation(['feedback', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  return (
    <article className="ks-feedback-voice">
      <h2 className="ks-strong">{t(`domain:involvementKind.${row.kind}`)}</h2>
      <p>{row.what}</p>
      <p className="ks-quiet ks-small">
        {[
          t('involvement.people', { count: row.howMany }),
          format.nearDay(row.on, today),
          row.serviceName,
          row.howSupported,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {row.whatChanged !== '' && (
        <p>
          <span className="ks-strong">{t('involvement.changed')}</span> {row.whatChanged}
        </p>
      )}
      {may('directory.write') && (
        <TextButton
          onClick={() => {
            onChange(row);
          }}
        >
          {t('involvement.change')}
        </TextButton>
      )}
    </article>
  );
}
