import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { supportSections } from '#shared/domain/practice/practice-codes.ts';
import { DevelopmentFrame } from '../development-frame.tsx';
import { SupportDialog } from './support-dialog.tsx';

export type SupportEntry = OutputOf<'practice.staffSupport'>[number];
type SupportSection = (typeof supportSections)[number];

/** Who is there for colleagues (domain.md 10.1); everybody reads it, nobody has to ask anybody first. */
export function SupportPage() {
  const { t } = useTranslation('practice');
  const entries = useRead('practice.staffSupport', {});
  return (
    <DevelopmentFrame under={t('support.under')} actions={<PrintSupport />}>
      <ReadArea query={entries} height={400}>
        {(list) => (
          <Sheet>
            {supportSections.map((section) => (
              <SupportPart
                key={section}
                section={section}
                entries={list.filter((entry) => entry.section === section)}
              />
            ))}
          </Sheet>
        )}
      </ReadArea>
    </DevelopmentFrame>
  );
}

interface SupportPartProps {
  readonly section: SupportSection;
  readonly entries: readonly SupportEntry[];
}

function SupportPart({ section, entries }: SupportPartProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const { may } = useSession();
  const [editing, setEditing] = useState<SupportEntry | 'new' | null>(null);
  const mayManage = may('practice.manage');
  const title = t(`domain:supportSection.${section}`);
  return (
    <Section
      title={title}
      help={t(`support.about.${section}`)}
      action={
        mayManage && (
          <TextButton
            icon={<IconPlus size={16} aria-hidden />}
            aria-label={t('support.addTo', { section: title })}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('support.add')}
          </TextButton>
        )
      }
    >
      {entries.length === 0 && (
        <p className="ks-quiet">{mayManage ? t(`support.ask.${section}`) : t('support.none')}</p>
      )}
      <ul className="ks-practice-list">
        {entries.map((entry) => (
          <li key={entry.id} className="ks-practice-row">
            <span>
              <span className="ks-strong">{entry.title}</span>
              {entry.howToReach !== '' && <span className="ks-practice-under">{entry.howToReach}</span>}
              {entry.about !== '' && <span className="ks-practice-words">{entry.about}</span>}
            </span>
            {mayManage && (
              <TextButton
                aria-label={t('training.changeOf', { title: entry.title })}
                onClick={() => {
                  setEditing(entry);
                }}
              >
                {t('training.change')}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {editing !== null && (
        <SupportDialog
          section={section}
          entry={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

function PrintSupport() {
  const { t } = useTranslation('practice');
  const { busy, save } = useSavePdf((file) => t('print.saved', { file }));
  return (
    <Button
      kind="quiet"
      busy={busy}
      icon={<IconPrinter size={18} aria-hidden />}
      onClick={() => {
        void save(() => api.practice.prepareSupportPdf({}));
      }}
    >
      {t('support.print')}
    </Button>
  );
}
