import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { AttachDialog, type ChosenFile } from './attach-dialog.tsx';
import { DocumentLine } from './document-line.tsx';
import './documents.css';

/** Files attached to a case: what is there, looking at it, taking one in. */
export function DocumentsScreen() {
  const { t } = useTranslation('documents');
  const caseId = useCaseId();
  const { may } = useSession();
  const sentences = useSentences();
  const documents = useRead('documents.list', { caseId });
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const choose = async () => {
    try {
      setChosen(await callShell('pickDocument', {}));
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <Sheet>
      <Section
        title={t('title')}
        help={t('lead')}
        action={
          may('tools.write') && (
            <Button icon={<IconPaperclip size={18} aria-hidden />} onClick={() => void choose()}>
              {t('add')}
            </Button>
          )
        }
      >
        <ReadArea query={documents}>
          {(list) =>
            list.length === 0 ? (
              <NoDocuments caseId={caseId} />
            ) : (
              <ul className="ks-documents">
                {list.map((document) => (
                  <DocumentLine key={document.entryId} caseId={caseId} document={document} />
                ))}
              </ul>
            )
          }
        </ReadArea>
      </Section>
      {chosen !== null && (
        <AttachDialog
          caseId={caseId}
          chosen={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Sheet>
  );
}

function NoDocuments({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('documents');
  const { data } = useRead('cases.header', { caseId });
  const called = callName(data?.name ?? '');
  return (
    <EmptyState icon={<IconPaperclip aria-hidden />} title={t('empty')}>
      {called === '' ? t('emptyTextNobody') : t('emptyText', { name: called })}
    </EmptyState>
  );
}
