import { IconBuildingEstate, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { HomesTabs } from './homes-tabs.tsx';
import { LandlordDialog } from './landlord-dialog.tsx';

export type Landlord = OutputOf<'landlords.list'>[number];

/** Who lets homes to people supported here, and who talks to them; one list for the organisation. */
export function LandlordsScreen() {
  const { t } = useTranslation(['tenancy', 'domain']);
  const { may } = useSession();
  const landlords = useRead('landlords.list', {});
  const [open, setOpen] = useState<Landlord | 'new' | null>(null);
  const mayWrite = may('directory.write');
  const add = mayWrite && (
    <Button
      kind="main"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('landlords.add')}
    </Button>
  );
  return (
    <Page>
      <PageTitle
        title={t('landlords.title')}
        under={t('landlords.under')}
        actions={(landlords.data ?? []).length > 0 ? add : undefined}
      />
      <HomesTabs />
      <Sheet>
        <Section>
          <ReadArea query={landlords} height={320}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState
                  icon={<IconBuildingEstate aria-hidden />}
                  title={t('landlords.none')}
                  action={add}
                >
                  {t('landlords.noneText')}
                </EmptyState>
              ) : (
                <DataTable
                  caption={t('landlords.caption')}
                  rows={list}
                  rowId={({ id }) => id}
                  {...(mayWrite
                    ? { onOpen: setOpen, rowLabel: (row: (typeof list)[number]) => row.name }
                    : {})}
                  columns={[
                    {
                      id: 'name',
                      header: t('landlords.name'),
                      render: ({ name, kind }) => (
                        <>
                          <p className="ks-strong">{name}</p>
                          <p className="ks-quiet ks-small">{t(`domain:landlordKind.${kind}`)}</p>
                        </>
                      ),
                    },
                    {
                      id: 'agreement',
                      header: t('landlords.agreement'),
                      render: ({ contactAgreement }) =>
                        contactAgreement === '' ? (
                          <span className="ks-quiet">{t('noAgreement')}</span>
                        ) : (
                          contactAgreement
                        ),
                    },
                    { id: 'contact', header: t('landlords.contact'), render: ({ contact }) => contact },
                    {
                      id: 'tenancies',
                      header: t('landlords.tenancies'),
                      render: ({ tenancies }) => t('landlords.count', { count: tenancies }),
                    },
                  ]}
                />
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
      {open !== null && (
        <LandlordDialog
          landlord={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
