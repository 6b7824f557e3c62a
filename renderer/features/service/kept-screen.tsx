import { useParams } from '@tanstack/react-router';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { aboutWords } from '#shared/i18n/pages/service-words.ts';
import { FigureTable } from './figure-table.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** Figures that were kept, newest first. */
export function KeptScreen() {
  const { t, i18n } = useTranslation('service');
  const format = useFormat();
  const snapshots = useRead('service.snapshots', {});
  return (
    <ServiceFrame>
      <Sheet>
        <Section>
          <ReadArea query={snapshots} height={200}>
            {(lines) =>
              lines.length === 0 ? (
                <EmptyState
                  icon={<IconFileText aria-hidden />}
                  title={t('keptEmpty')}
                  action={<ButtonLink to="/service">{t('tab.figures')}</ButtonLink>}
                >
                  {t('keptEmptyText')}
                </EmptyState>
              ) : (
                <ul className="ks-doc-lines">
                  {lines.map(({ id, serviceName, keptAt, by, ...question }) => (
                    <li key={id}>
                      <TextLink to="/service/kept/$snapshotId" params={{ snapshotId: id }}>
                        {aboutWords(i18n, { question, serviceName })}
                      </TextLink>
                      <span className="ks-quiet ks-small">
                        {t('keptBy', { moment: format.moment(keptAt), by })}
                      </span>
                    </li>
                  ))}
                </ul>
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
    </ServiceFrame>
  );
}

/** Kept figures as they were on their day, to read and to print. */
export function KeptFiguresScreen() {
  const { t } = useTranslation('service');
  const format = useFormat();
  const { snapshotId: id = '' } = useParams({ strict: false });
  const snapshot = useRead('service.snapshot', { id });
  return (
    <ServiceFrame actions={<PrintFigures id={id} />}>
      <Sheet>
        <Section>
          <p className="ks-doc-back">
            <TextLink to="/service/kept">{t('keptBack')}</TextLink>
          </p>
          <ReadArea query={snapshot} height={500}>
            {({ keptAt, by, ...figures }) => (
              <>
                <FigureTable figures={figures} settings={null} />
                <p className="ks-quiet ks-small">{t('keptBy', { moment: format.moment(keptAt), by })}</p>
                <p className="ks-quiet ks-small">{t('notes')}</p>
              </>
            )}
          </ReadArea>
        </Section>
      </Sheet>
    </ServiceFrame>
  );
}

function PrintFigures({ id }: { readonly id: string }) {
  const { t } = useTranslation('service');
  const { busy, save, passwordDialog } = useSavePdf((file) => t('printed', { file }));
  return (
    <>
      <Menu
        button={
          <Button busy={busy} icon={<IconPrinter size={18} aria-hidden />}>
            {t('print')}
          </Button>
        }
      >
        {([false, true] as const).map((greyscale) => (
          <MenuItem
            key={String(greyscale)}
            onSelect={() => {
              void save(() => api.service.preparePrint({ id, greyscale }));
            }}
          >
            {t(greyscale ? 'printGrey' : 'print')}
          </MenuItem>
        ))}
      </Menu>
      {passwordDialog}
    </>
  );
}
