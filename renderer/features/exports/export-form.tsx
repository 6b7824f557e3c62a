import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FieldGroup, Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import type { ExportChoice, ExportExtent } from '#shared/contracts/exports.ts';
import type { ErrorCode } from '#shared/lib/app-error.ts';
import { megabytes } from '#renderer/features/backups/megabytes.ts';
import { takeOut } from './take-out.ts';

/** A file never shows as nothing. */
const leastShown = 100_000;

/** What would leave, what stays, and how it leaves; nothing is written before the last question. */
export function ExportForm({ failure }: { readonly failure: ErrorCode | null }) {
  const { t } = useTranslation('exports');
  const sentences = useSentences();
  const extent = useRead('vaultExport.look', {});
  const [problem, setProblem] = useState<unknown>(null);
  const shown = problem ?? (failure === null ? null : new ApiError(failure));
  return (
    <>
      <Section title={t('title')}>
        <p className="ks-export-words">{t('intro')}</p>
        <p className="ks-export-words ks-quiet">{t('when')}</p>
        {shown !== null && <Note tone="clay">{sentences.error(shown)}</Note>}
      </Section>
      <ReadArea query={extent} height={320}>
        {(data) => (
          <>
            <Extent extent={data} />
            <Choice onProblem={setProblem} />
          </>
        )}
      </ReadArea>
    </>
  );
}

function Extent({ extent }: { readonly extent: ExportExtent }) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const { people, tables, documents, documentBytes, restricted, held } = extent;
  const size = megabytes(documents === 0 ? 0 : Math.max(documentBytes, leastShown), format.number);
  return (
    <>
      <Section title={t('leavesTitle')}>
        <DefinitionList>
          <Definition term={t('people')}>{format.number(people)}</Definition>
          <Definition term={t('tables')}>{format.number(tables)}</Definition>
          <Definition term={t('documents')}>{t('documentsSize', { count: documents, size })}</Definition>
          {restricted > 0 && (
            <Definition term={t('restricted')}>
              {format.number(restricted)}
              <p className="ks-export-beside ks-quiet">{t('restrictedHelp')}</p>
            </Definition>
          )}
          {held > 0 && (
            <Definition term={t('held')}>
              {format.number(held)}
              <p className="ks-export-beside ks-quiet">{t('heldHelp')}</p>
            </Definition>
          )}
        </DefinitionList>
      </Section>
      <Section title={t('staysTitle')}>
        <ul className="ks-export-list">
          <li>{t('stays.private')}</li>
          <li>{t('stays.promised')}</li>
          <li>{t('stays.unfinished')}</li>
          <li>{t('stays.keys')}</li>
        </ul>
      </Section>
    </>
  );
}

function Choice({ onProblem }: { readonly onProblem: (problem: unknown) => void }) {
  const { t } = useTranslation(['exports', 'ui']);
  const [choice, setChoice] = useState<ExportChoice>({ documents: true, people: true, encrypt: true });
  const [agreed, setAgreed] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<ExportChoice>) => {
    setChoice((before) => ({ ...before, ...part }));
  };
  const go = async () => {
    setAsking(false);
    setBusy(true);
    onProblem(null);
    try {
      await takeOut(choice);
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('exports:howTitle')}>
      <Fields>
        <FieldGroup role="group" label={t('exports:holds')}>
          <Checkbox
            label={t('exports:withDocuments')}
            checked={choice.documents}
            onChange={(documents) => {
              change({ documents });
            }}
          />
          <Checkbox
            label={t('exports:withPeople')}
            help={t('exports:withPeopleHelp')}
            checked={choice.people}
            onChange={(people) => {
              change({ people });
            }}
          />
        </FieldGroup>
        <FieldGroup role="group" label={t('exports:protection')}>
          <Checkbox
            label={t('exports:encrypt')}
            help={t('exports:encryptHelp')}
            checked={choice.encrypt}
            onChange={(encrypt) => {
              setAgreed(false);
              change({ encrypt });
            }}
          />
        </FieldGroup>
        {!choice.encrypt && (
          <Note tone="brass">
            <p>{t('exports:openWarning')}</p>
            <Checkbox label={t('exports:openAgree')} checked={agreed} onChange={setAgreed} />
          </Note>
        )}
        <p className="ks-export-words ks-quiet">{t('exports:lockNote')}</p>
        <ButtonRow>
          <Button
            kind="main"
            busy={busy}
            notYet={choice.encrypt || agreed ? null : t('exports:openFirst')}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('exports:start')}
          </Button>
        </ButtonRow>
      </Fields>
      <ConfirmDialog
        open={asking}
        title={t('exports:sureTitle')}
        keep={t('ui:cancel')}
        act={t('exports:sureGo')}
        actKind="main"
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => void go()}
      >
        <p>{t('exports:sure')}</p>
      </ConfirmDialog>
    </Section>
  );
}
