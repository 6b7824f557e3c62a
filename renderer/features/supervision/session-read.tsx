import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { SideColumn } from '#renderer/ui/page.tsx';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { CopyDecision } from './case-item.tsx';
import { RecordSections } from './record-sections.tsx';
import type { OpenSession } from './session-screen.tsx';
import { NextTime } from './session-side.tsx';

/** A record that both agreed, or a session that did not take place: read, and changed by amendment only. */
export function SessionRead({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation('supervision');
  const [amending, setAmending] = useState<{ readonly item: ItemView | null } | null>(null);
  const { byAll } = session.agreed;
  return (
    <div className="ks-columns">
      <div className="ks-sheet ks-sup-record">
        <RecordSections
          session={session}
          actsOf={
            byAll
              ? (item) => (
                  <>
                    <CopyDecision session={session} item={item} />
                    <TextButton
                      icon={<IconPencil size={16} aria-hidden />}
                      aria-label={t('amend.correctIt', { text: item.content.text })}
                      onClick={() => {
                        setAmending({ item });
                      }}
                    >
                      {t('amend.correct')}
                    </TextButton>
                  </>
                )
              : undefined
          }
        />
      </div>
      <SideColumn>
        {byAll && (
          <div>
            <p className="ks-quiet">{t('amend.help')}</p>
            <Button
              onClick={() => {
                setAmending({ item: null });
              }}
            >
              {t('amend.add')}
            </Button>
          </div>
        )}
        <NextTime session={session} />
      </SideColumn>
      {amending !== null && (
        <AmendDialog
          sessionId={session.id}
          item={amending.item}
          onClose={() => {
            setAmending(null);
          }}
        />
      )}
    </div>
  );
}
