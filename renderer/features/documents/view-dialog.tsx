import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSentences } from '#renderer/app/words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import type { KeptDocument } from '#shared/contracts/documents.ts';
import { findViewer } from '#shared/domain/documents/document-kind.ts';
import type { DocumentDialogProps } from './edit-dialog.tsx';
import { readDocument } from './read-document.ts';

/** Letters of a plain text that are drawn at once; the rest is in the copy. */
const mostLetters = 200_000;

/** Looks at a picture or a plain text inside the window; nothing is written anywhere. */
export function ViewDialog({ caseId, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslation('documents');
  const sentences = useSentences();
  const content = useQuery({
    queryKey: ['document', document.entryId],
    queryFn: () => readDocument(caseId, document),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog open onClose={onClose} title={document.words.title} closeLabel={t('close')} width={920}>
      {content.isPending && (
        <LoadingArea label={t('loading', { title: document.words.title })} height={320} />
      )}
      {content.error !== null && <Note tone="clay">{sentences.error(content.error)}</Note>}
      {content.data !== undefined &&
        (findViewer(document.file.mediaType) === 'picture' ? (
          <Picture document={document} bytes={content.data} />
        ) : (
          <PlainText bytes={content.data} />
        ))}
    </Dialog>
  );
}

interface PictureProps {
  readonly document: KeptDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The picture lives in this window's memory, and goes with the dialog. */
function Picture({ document, bytes }: PictureProps) {
  const { t } = useTranslation('documents');
  return (
    <img
      ref={(image: HTMLImageElement) => {
        const address = URL.createObjectURL(new Blob([bytes], { type: document.file.mediaType }));
        image.src = address;
        return () => {
          URL.revokeObjectURL(address);
        };
      }}
      className="ks-document-picture"
      alt={t('pages', { title: document.words.title })}
    />
  );
}

function PlainText({ bytes }: { readonly bytes: Uint8Array }) {
  const { t } = useTranslation('documents');
  const text = new TextDecoder().decode(bytes);
  return (
    <>
      {text.length > mostLetters && <Note>{t('tooLong')}</Note>}
      <p className="ks-document-text" tabIndex={0}>
        {text.slice(0, mostLetters)}
      </p>
    </>
  );
}
