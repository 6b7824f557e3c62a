import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { Restriction } from '#shared/contracts/restrictions.ts';
import { ExceptDialog, LiftDialog, RestrictDialog } from './restriction-dialogs.tsx';

/** Whether the file is restricted, since when and why, and what went out all the same. */
export function RestrictionSection({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('rights');
  const { may } = useSession();
  const [open, setOpen] = useState<'set' | 'lift' | 'except' | null>(null);
  const restrictions = useRead('restrictions.list', { caseId });
  const close = () => {
    setOpen(null);
  };
  const standing = restrictions.data?.find(({ lifted }) => lifted === null);
  return (
    <Section
      title={t('file.restriction')}
      help={t('file.restrictionHelp')}
      action={
        restrictions.data !== undefined &&
        standing === undefined &&
        may('consent.write') && (
          <TextButton
            onClick={() => {
              setOpen('set');
            }}
          >
            {t('file.restrict')}
          </TextButton>
        )
      }
    >
      <ReadArea query={restrictions}>
        {(list) => (
          <>
            {standing === undefined && <p className="ks-quiet">{t('file.notRestricted')}</p>}
            {list.map((restriction) => (
              <OneRestriction key={restriction.id} restriction={restriction} />
            ))}
            {standing !== undefined && (
              <ButtonRow>
                {may('consent.write') && (
                  <Button
                    onClick={() => {
                      setOpen('except');
                    }}
                  >
                    {t('restriction.except')}
                  </Button>
                )}
                {may('rights.manage') && (
                  <Button
                    onClick={() => {
                      setOpen('lift');
                    }}
                  >
                    {t('restriction.lift')}
                  </Button>
                )}
              </ButtonRow>
            )}
          </>
        )}
      </ReadArea>
      {open === 'set' && <RestrictDialog caseId={caseId} requestId={null} onClose={close} />}
      {open === 'except' && <ExceptDialog caseId={caseId} onClose={close} />}
      {open === 'lift' && standing !== undefined && (
        <LiftDialog caseId={caseId} restriction={standing} onClose={close} />
      )}
    </Section>
  );
}

function OneRestriction({ restriction }: { readonly restriction: Restriction }) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const { from, by, ground, note, lifted, exceptions } = restriction;
  return (
    <div className="ks-dispute">
      <p>
        {t('rights:restriction.since', {
          day: format.day(from),
          name: by,
          ground: t(`domain:restrictionGround.${ground}`),
        })}
      </p>
      {note !== '' && <p className="ks-request-words">{note}</p>}
      {lifted !== null && (
        <p className="ks-quiet">
          {t('rights:restriction.lifted', {
            day: format.day(lifted.on),
            name: lifted.by,
            reason: lifted.reason,
            told: format.day(lifted.toldOn),
          })}
        </p>
      )}
      {exceptions.length > 0 && (
        <>
          <p className="ks-strong">{t('rights:restriction.exceptions')}</p>
          <ul>
            {exceptions.map(({ at, by: who, ground: why, reason }) => (
              <li key={at}>
                {t('rights:restriction.exception', {
                  when: format.moment(at),
                  name: who,
                  ground: t(`domain:exceptionGround.${why}`),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
