import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { SessionView } from '#shared/contracts/supervision-records.ts';
import { Agreed } from './agreed.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { KeptMark, useKeeping } from './keeping.tsx';
import { PrivateTag } from './pair-note.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { PrintButton } from './print-button.tsx';

type Open = 'hold' | 'cancel' | 'move' | null;

/** The two, the day, and the one act that comes next. */
export function SessionHead({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const sentences = useSentences();
  const { flushAll } = useKeeping();
  const agree = useAct('supervision.agree');
  const [open, setOpen] = useState<Open>(null);
  const { id, agreementId, sides, status, agreed, heldOn, at, record } = session;
  const close = () => {
    setOpen(null);
  };
  const isWritable = record !== null && !agreed.byAll;
  return (
    <>
      <PageTitle
        title={t('session.title', { day: format.weekday(heldOn) })}
        over={
          <span className="ks-sup-under">
            <TextLink quiet to="/supervision/agreements/$agreementId" params={{ agreementId }}>
              {t('session.back')}
            </TextLink>
            <KeptMark />
          </span>
        }
        under={
          <span className="ks-sup-under">
            {t(at === null ? 'session.under' : 'session.underAt', {
              supervisee: sides.supervisee.name,
              supervisor: sides.supervisor.name,
              mode: t(`domain:supervisionMode.${session.mode}`).toLocaleLowerCase(format.locale),
              minutes: format.minutes(session.minutes),
              time: at ?? '',
            })}
            <PrivateTag pair={session.pair} />
            {status === 'held' && <Agreed agreed={agreed} sides={sides} />}
          </span>
        }
        actions={
          <>
            {isWritable && (
              <Menu
                button={<IconButton label={t('session.more')} icon={<IconDots size={20} aria-hidden />} />}
              >
                <MenuItem
                  onSelect={() => {
                    setOpen('move');
                  }}
                >
                  {t(status === 'planned' ? 'session.move' : 'session.stillPlanned')}
                </MenuItem>
                {status !== 'planned' && (
                  <MenuItem
                    onSelect={() => {
                      setOpen('hold');
                    }}
                  >
                    {t(status === 'held' ? 'session.correctDay' : 'session.held')}
                  </MenuItem>
                )}
                {status !== 'cancelled' && (
                  <MenuItem
                    onSelect={() => {
                      setOpen('cancel');
                    }}
                  >
                    {t('session.cancel')}
                  </MenuItem>
                )}
              </Menu>
            )}
            {record !== null && <PrintButton what="session" id={id} />}
            {status === 'planned' && isWritable && (
              <Button
                kind="main"
                onClick={() => {
                  setOpen('hold');
                }}
              >
                {t('session.held')}
              </Button>
            )}
            {status === 'held' && isWritable && agreed[sides.mine] === null && (
              <Button
                kind="main"
                busy={agree.pending}
                onClick={() => {
                  void flushAll().then(() => agree.run({ sessionId: id }));
                }}
              >
                {t('session.agree')}
              </Button>
            )}
          </>
        }
      />
      {agree.error !== null && <Note tone="clay">{sentences.error(agree.error)}</Note>}
      {open === 'hold' && <HoldDialog session={session} onClose={close} />}
      {open === 'cancel' && <CancelDialog session={session} onClose={close} />}
      {open === 'move' && (
        <PlanDialog
          kind="move"
          initial={{ on: heldOn, at, minutes: String(session.minutes), mode: session.mode }}
          save={async (planned) => {
            await flushAll();
            await api.supervision.move({ sessionId: id, ...planned });
          }}
          onClose={close}
        />
      )}
    </>
  );
}
