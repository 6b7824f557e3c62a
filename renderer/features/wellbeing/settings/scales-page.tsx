import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useAtOnce } from '#renderer/features/plans/use-at-once.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { hasOwnedWording, needsLicence } from '#shared/domain/wellbeing/scales.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { useScaleWords } from '../wellbeing-words.ts';
import '../wellbeing.css';
import { LicenceDialog } from './licence-dialog.tsx';
import { ScaleDialog } from './scale-dialog.tsx';
import { WordingDialog } from './wording-dialog.tsx';

/** The scales of the organisation, whose they are, and what it may use (domain.md 2.7, 2.8). */
export function ScalesPage() {
  const { t } = useTranslation('wellbeing');
  const scales = useRead('wellbeing.scales', {});
  const [open, setOpen] = useState<WellbeingScale | 'new' | null>(null);
  return (
    <Page>
      <PageTitle
        title={t('settings.title')}
        under={t('settings.explain')}
        actions={
          <Button
            kind="main"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('settings.add')}
          </Button>
        }
      />
      <ReadArea query={scales} height={420}>
        {(all) => (
          <Sheet>
            <Section title={t('settings.shipped')}>
              <div className="ks-wellbeing-scales">
                {all
                  .filter(({ key }) => key !== 'custom')
                  .map((scale) => (
                    <ShippedScale key={scale.id} scale={scale} />
                  ))}
              </div>
            </Section>
            <Section title={t('settings.own')} help={t('settings.ownHelp')}>
              <OwnScales scales={all.filter(({ key }) => key === 'custom')} onChange={setOpen} />
            </Section>
          </Sheet>
        )}
      </ReadArea>
      {open !== null && (
        <ScaleDialog
          scale={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}

function InUse({ scale }: { readonly scale: WellbeingScale }) {
  const { t } = useTranslation('wellbeing');
  const atOnce = useAtOnce();
  return (
    <Checkbox
      label={t('settings.inUse')}
      checked={scale.inUse}
      onChange={(inUse) => {
        void atOnce(() => api.wellbeing.setScaleInUse({ id: scale.id, inUse }));
      }}
    />
  );
}

function ShippedScale({ scale }: { readonly scale: WellbeingScale }) {
  const { t } = useTranslation('wellbeing');
  const format = useFormat();
  const words = useScaleWords();
  const copyright = words.copyright(scale.key);
  const labels = format.list(scale.items.map(({ code }) => words.item(scale, code)));
  return (
    <section className="ks-wellbeing-scale" aria-label={words.name(scale)}>
      <h3>{words.name(scale)}</h3>
      <p className="ks-small">{t('settings.items', { labels })}</p>
      <InUse scale={scale} />
      {needsLicence(scale.key) && <Licence scale={scale} />}
      {hasOwnedWording(scale.key) && (scale.licence !== null || !needsLicence(scale.key)) && (
        <Wording scale={scale} />
      )}
      {scale.key === 'wemwbs14' && <EstimateGaps scale={scale} />}
      {copyright !== null && <p className="ks-series-source">{copyright}</p>}
    </section>
  );
}

function Licence({ scale }: { readonly scale: WellbeingScale }) {
  const { t } = useTranslation(['wellbeing', 'ui']);
  const format = useFormat();
  const words = useScaleWords();
  const atOnce = useAtOnce();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const { licence } = scale;
  return (
    <>
      {licence === null ? (
        <p>{t('settings.licenceNeeded')}</p>
      ) : (
        <p>
          {t('settings.licenceEntered', { ...licence, day: format.day(licence.registeredOn) })}{' '}
          <span className="ks-quiet">{t('settings.licenceBy', { by: licence.enteredBy })}</span>
        </p>
      )}
      <ButtonRow>
        <Button
          onClick={() => {
            setOpen('edit');
          }}
        >
          {t(licence === null ? 'settings.licenceEnter' : 'settings.licenceChange')}
        </Button>
        {licence !== null && (
          <Button
            kind="quiet"
            onClick={() => {
              setOpen('remove');
            }}
          >
            {t('settings.licenceRemove')}
          </Button>
        )}
      </ButtonRow>
      {open === 'edit' && <LicenceDialog scale={scale} onClose={close} />}
      <ConfirmDialog
        open={open === 'remove'}
        title={t('settings.licenceRemoveTitle', { scale: words.name(scale) })}
        keep={t('settings.licenceKeep')}
        act={t('settings.licenceRemove')}
        closeLabel={t('ui:close')}
        onKeep={close}
        onAct={() => {
          close();
          void atOnce(async () => {
            await api.wellbeing.registerLicence({ id: scale.id, licence: null });
            toastDone(t('settings.licenceRemoved'));
          });
        }}
      >
        {t('settings.licenceRemoveText')}
      </ConfirmDialog>
    </>
  );
}

function Wording({ scale }: { readonly scale: WellbeingScale }) {
  const { t } = useTranslation('wellbeing');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const atOnce = useAtOnce();
  const { wording } = scale;
  return (
    <>
      <p className="ks-quiet">
        {wording === null
          ? t('settings.wordingNone')
          : t('settings.wordingThere', {
              by: wording.confirmedBy,
              day: format.day(dayOf(wording.confirmedAt)),
            })}
      </p>
      <ButtonRow>
        {wording === null ? (
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('settings.wordingPaste')}
          </Button>
        ) : (
          <Button
            onClick={() => {
              void atOnce(async () => {
                await api.wellbeing.setWording({ id: scale.id, wording: null, confirmed: true });
                toastDone(t('settings.wordingRemoved'));
              });
            }}
          >
            {t('settings.wordingRemove')}
          </Button>
        )}
      </ButtonRow>
      {open && (
        <WordingDialog
          scale={scale}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function EstimateGaps({ scale }: { readonly scale: WellbeingScale }) {
  const { t } = useTranslation('wellbeing');
  const atOnce = useAtOnce();
  return (
    <Checkbox
      label={t('settings.estimate')}
      help={t('settings.estimateHelp')}
      checked={scale.estimateGaps}
      onChange={(estimate) => {
        void atOnce(() => api.wellbeing.setEstimateGaps({ estimate }));
      }}
    />
  );
}

interface OwnScalesProps {
  readonly scales: readonly WellbeingScale[];
  readonly onChange: (scale: WellbeingScale) => void;
}

function OwnScales({ scales, onChange }: OwnScalesProps) {
  const { t } = useTranslation(['wellbeing', 'domain']);
  const format = useFormat();
  const words = useScaleWords();
  if (scales.length === 0) {
    return <EmptyState icon={<IconPencil size={32} aria-hidden />} title={t('settings.ownEmpty')} />;
  }
  return (
    <div className="ks-wellbeing-scales">
      {scales.map((scale) => (
        <section key={scale.id} className="ks-wellbeing-scale" aria-label={words.name(scale)}>
          <h3>{words.name(scale)}</h3>
          <p className="ks-small">
            {[
              format.list(scale.items.map(({ code }) => words.item(scale, code))),
              t('settings.range', { from: scale.minAnswer, to: scale.maxAnswer }),
              t(`domain:wellbeingScoring.${scale.scoring}`),
            ].join(' · ')}
          </p>
          <InUse scale={scale} />
          {scale.hasReadings ? (
            <p className="ks-quiet ks-small">{t('settings.hasReadings')}</p>
          ) : (
            <ButtonRow>
              <Button
                onClick={() => {
                  onChange(scale);
                }}
              >
                {t('settings.change')}
              </Button>
            </ButtonRow>
          )}
        </section>
      ))}
    </div>
  );
}
