import {
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconFile,
  IconMicrophone,
  IconMovie,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '#renderer/app/file-size.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { KeptDocument } from '#shared/contracts/documents.ts';
import type { DocumentKind } from '#shared/domain/documents/document-codes.ts';
import { findViewer } from '#shared/domain/documents/document-kind.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ViewDialog } from './view-dialog.tsx';

const icons: Readonly<Record<DocumentKind, typeof IconFile>> = {
  pdf: IconFileTypePdf,
  image: IconPhoto,
  text: IconFileText,
  office: IconTable,
  sound: IconMicrophone,
  video: IconMovie,
  archive: IconFileZip,
  other: IconFile,
};

interface LineProps {
  readonly caseId: string;
  readonly document: KeptDocument;
}

/** One document: what it is, from when, and what can be done with it. */
export function DocumentLine({ caseId, document }: LineProps) {
  const { t, i18n } = useTranslation(['documents', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { words, file, removed } = document;
  const Icon = icons[file.kind];
  return (
    <li className="ks-document">
      <Icon size={24} aria-hidden />
      <div>
        <h3 className="ks-strong">{words.title}</h3>
        <p className="ks-quiet ks-small">
          {`${format.nearDay(words.receivedOn, today)} · ${t('by', {
            kind: t(`domain:documentKind.${file.kind}`),
            size: fileSize(file.bytes, i18n.language),
            name: document.author,
          })}`}
        </p>
        {words.note !== '' && <p>{words.note}</p>}
        {removed === null ? (
          <>
            <Tag>{t(`domain:sharedWithPerson.${words.sharedWithPerson}`)}</Tag>
            <Acts caseId={caseId} document={document} />
          </>
        ) : (
          <p>
            {t('removed', {
              name: removed.by,
              day: format.nearDay(dayOf(removed.at), today),
              reason: removed.reason,
            })}
          </p>
        )}
      </div>
    </li>
  );
}

function Acts({ caseId, document }: LineProps) {
  const { t } = useTranslation('documents');
  const { may } = useSession();
  const [open, setOpen] = useState<'view' | 'copy' | 'edit' | 'remove' | null>(null);
  const show = (next: typeof open) => () => {
    setOpen(next);
  };
  const dialog = { caseId, document, onClose: show(null) };
  return (
    <div className="ks-document-acts">
      {findViewer(document.file.mediaType) !== undefined && (
        <TextButton onClick={show('view')}>{t('look')}</TextButton>
      )}
      <TextButton onClick={show('copy')}>{t('copy')}</TextButton>
      {may('tools.write') && (
        <>
          <TextButton onClick={show('edit')}>{t('edit')}</TextButton>
          <TextButton onClick={show('remove')}>{t('remove')}</TextButton>
        </>
      )}
      {open === 'view' && <ViewDialog {...dialog} />}
      {open === 'copy' && <CopyDialog {...dialog} />}
      {open === 'edit' && <EditDialog {...dialog} />}
      {open === 'remove' && <RemoveDialog {...dialog} />}
    </div>
  );
}
