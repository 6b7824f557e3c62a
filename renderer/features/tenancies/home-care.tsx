import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { Repair } from '#shared/contracts/home-care.ts';
import { CheckDialog } from './check-dialog.tsx';
import { RepairDialog } from './repair-dialog.tsx';

interface CareProps {
  readonly caseId: string;
  readonly mayWrite: boolean;
}

/** What needs mending: asked, of whom, done. */
export function Repairs({ caseId, mayWrite }: CareProps) {
  const { t } = useTranslation('tenancy');
  const care = useRead('homeCare.list', { caseId });
  const [open, setOpen] = useState<Repair | 'new' | null>(null);
  return (
    <>
      <ReadArea query={care} height={80}>
        {({ repairs }) =>
          repairs.length === 0 ? (
            <p className="ks-quiet">{t('repairsNone')}</p>
          ) : (
            <ul className="ks-care-lines">
              {repairs.map((repair) => (
                <li key={repair.id}>
                  <RepairWords repair={repair} />
                  {mayWrite && (
                    <Button
                      kind="quiet"
                      onClick={() => {
                        setOpen(repair);
                      }}
                    >
                      {t('repair.change')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
      {mayWrite && (
        <p className="ks-care-add">
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('repairAdd')}
          </Button>
        </p>
      )}
      {open !== null && (
        <RepairDialog
          caseId={caseId}
          repair={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function RepairWords({ repair }: { readonly repair: Repair }) {
  const { t } = useTranslation('tenancy');
  const format = useFormat();
  const { askedOn, askedOf, askedBy, promisedOn, doneOn, doneWords } = repair;
  const asked = (on: string) =>
    askedOf === ''
      ? t('repair.asked', { day: format.day(on) })
      : t('repair.askedOf', { who: askedOf, day: format.day(on) });
  const parts = [
    askedOn === null ? t('repair.notAsked', { day: format.day(repair.noticedOn) }) : asked(askedOn),
    askedBy === '' ? '' : t('repair.askedBy', { who: askedBy }),
    promisedOn === null ? '' : t('repair.promised', { day: format.day(promisedOn) }),
  ];
  return (
    <div className="ks-concern-words">
      <div className="ks-concern-tags">
        <span className="ks-strong">{repair.what}</span>
        {doneOn !== null && <Tag tone="moss">{t('repair.done', { day: format.day(doneOn) })}</Tag>}
      </div>
      <p className="ks-quiet">{parts.filter((part) => part !== '').join(', ')}</p>
      {doneWords !== '' && <p>{doneWords}</p>}
    </div>
  );
}

/** Looks at a home because somebody was worried, newest first. */
export function LookingIn({ caseId, mayWrite }: CareProps) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const format = useFormat();
  const care = useRead('homeCare.list', { caseId });
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('checks')} look="label">
      <ReadArea query={care} height={60}>
        {({ welfareChecks }) =>
          welfareChecks.length === 0 ? (
            <p className="ks-quiet">{t('checksNone')}</p>
          ) : (
            <ul className="ks-side-lines">
              {welfareChecks.map((check) => (
                <li key={check.id}>
                  <p className="ks-strong">
                    {[format.day(check.onDay), t(`domain:welfareCheckResult.${check.result}`)].join(': ')}
                  </p>
                  <p>{check.why}</p>
                  {check.words !== '' && <p>{check.words}</p>}
                  <p className="ks-quiet ks-small">
                    {[
                      t('check.line', { who: t(`domain:welfareCheckSource.${check.askedBy}`) }),
                      t('check.by', { who: check.author }),
                    ].join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
      {mayWrite && (
        <p className="ks-care-add">
          <Button
            kind="quiet"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('checkAdd')}
          </Button>
        </p>
      )}
      {open && (
        <CheckDialog
          caseId={caseId}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
}
