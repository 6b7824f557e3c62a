import { IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { useAtOnce } from '#renderer/features/plans/use-at-once.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { AddButton } from './item-acts.tsx';
import { BackDialog, LentDialog } from './lent-dialogs.tsx';
import './money.css';
import { MoneyRow } from './money-rows.tsx';

export type LentThing = OutputOf<'lent.list'>[number];

/** Things that the service lent: what is still out, and what came back. */
export function LentScreen() {
  const { t } = useTranslation('money');
  const caseId = useCaseId();
  const things = useRead('lent.list', { caseId });
  const [open, setOpen] = useState<LentThing | 'new' | null>(null);
  const [back, setBack] = useState<LentThing | null>(null);
  const add = (
    <AddButton
      words={t('lent.add')}
      onAdd={() => {
        setOpen('new');
      }}
    />
  );
  return (
    <ReadArea query={things} height={320}>
      {(list) => (
        <Sheet>
          <Section title={t('lent.title')} action={list.length > 0 && add}>
            {list.length === 0 ? (
              <EmptyState icon={<IconPackage aria-hidden />} title={t('lent.none')} action={add}>
                {t('lent.noneText')}
              </EmptyState>
            ) : (
              <ul>
                {list.map((thing) => (
                  <LentRow
                    key={thing.id}
                    caseId={caseId}
                    thing={thing}
                    onChange={() => {
                      setOpen(thing);
                    }}
                    onBack={() => {
                      setBack(thing);
                    }}
                  />
                ))}
              </ul>
            )}
          </Section>
          {open !== null && (
            <LentDialog
              caseId={caseId}
              thing={open === 'new' ? null : open}
              onClose={() => {
                setOpen(null);
              }}
            />
          )}
          {back !== null && (
            <BackDialog
              caseId={caseId}
              thing={back}
              onClose={() => {
                setBack(null);
              }}
            />
          )}
        </Sheet>
      )}
    </ReadArea>
  );
}

interface LentRowProps {
  readonly caseId: string;
  readonly thing: LentThing;
  readonly onChange: () => void;
  readonly onBack: () => void;
}

function LentRow({ caseId, thing, onChange, onBack }: LentRowProps) {
  const { t } = useTranslation('money');
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const atOnce = useAtOnce();
  const { id, what, lentOn, backBy, backOn, note, author } = thing;
  return (
    <MoneyRow
      name={what}
      figure={
        backOn !== null
          ? t('lent.cameBack', { day: format.shortDay(backOn) })
          : backBy === null
            ? t('lent.out')
            : t(backBy < today ? 'lent.wasBackBy' : 'lent.isBackBy', { day: format.shortDay(backBy) })
      }
      details={[t('lent.since', { day: format.shortDay(lentOn) }), author, note].filter(
        (part) => part !== '',
      )}
      acts={
        may('tools.write') && (
          <>
            {backOn === null ? (
              <Button kind="quiet" aria-label={t('lent.backOne', { what })} onClick={onBack}>
                {t('lent.back')}
              </Button>
            ) : (
              <Button
                kind="quiet"
                aria-label={t('lent.stillOutOne', { what })}
                onClick={() => {
                  void atOnce(() => call('lent.setBack', { caseId, id, backOn: null }));
                }}
              >
                {t('lent.stillOut')}
              </Button>
            )}
            <Button kind="quiet" aria-label={t('changeOne', { name: what })} onClick={onChange}>
              {t('change')}
            </Button>
          </>
        )
      }
    />
  );
}
