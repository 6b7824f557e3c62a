import { IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { focusField, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { handoverKinds } from '#shared/domain/handover/handover-codes.ts';
import { BasisFields } from './basis-fields.tsx';
import {
  type Consent,
  chosenSections,
  emptyHandover,
  type HandoverForm,
  newestSharing,
} from './handover-choice.ts';
import { HandoverPreview } from './handover-preview.tsx';
import { PasswordDialog } from '#renderer/app/password-dialog.tsx';
import { SectionChoice } from './section-choice.tsx';
import './handover-screen.css';

/** Picture 12: choices beside the living page; one button makes the PDF. */
export function HandoverScreen() {
  const caseId = useCaseId();
  const header = useRead('cases.header', { caseId });
  const consents = useRead('consents.list', { caseId });
  const organisation = useRead('organisation.get', {});
  return (
    <ReadArea query={header} height={600}>
      {({ name, caseNumber }) => (
        <ReadArea query={consents}>
          {(given) => (
            <ReadArea query={organisation}>
              {({ paper }) => (
                <HandoverDesk
                  caseId={caseId}
                  name={name === '' ? caseNumber : name}
                  consents={given}
                  paper={paper}
                />
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface HandoverDeskProps {
  readonly caseId: string;
  readonly name: string;
  readonly consents: readonly Consent[];
  readonly paper: 'A4' | 'Letter';
}

type Problem = 'recipient' | 'consentId' | 'basisReason';

function problemsOf(form: HandoverForm, consents: readonly Consent[]): readonly Problem[] {
  const inForce = consents.some(({ id, inForce: valid }) => valid && id === form.consentId);
  return [
    ...(form.recipient.trim() === '' ? (['recipient'] as const) : []),
    ...(form.basis === 'consent' && !inForce ? (['consentId'] as const) : []),
    ...(form.basis !== 'consent' && form.basisReason.trim() === '' ? (['basisReason'] as const) : []),
  ];
}

function HandoverDesk({ caseId, name, consents, paper }: HandoverDeskProps) {
  const { t } = useTranslation('handovers');
  const sentences = useSentences();
  const { user } = useSession();
  const [form, setForm] = useState<HandoverForm>(() => {
    const first = newestSharing(consents);
    return {
      ...emptyHandover(caseId, paper, user.name),
      ...(first === undefined ? {} : { consentId: first.id, recipient: first.recipient }),
    };
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [password, setPassword] = useState<string | null>(null);
  const [askAboutStrengths, setAskAboutStrengths] = useState(false);
  const change = (next: Partial<HandoverForm>) => {
    setForm((before) => ({ ...before, ...next }));
    setProblems((before) => before.filter((problem) => !(problem in next)));
  };
  const { basis, consentId } = form;
  const options = useRead('handovers.options', { caseId, basis, consentId }, { keepPrevious: true });
  const sections = chosenSections(options.data ?? [], form.leftOut);
  const { leftOut, encrypt, ...choice } = form;
  const noStrengths =
    options.data?.some(({ section, hasContent }) => section === 'strengths' && !hasContent) ?? false;

  useEffect(() => {
    const [first] = problems;
    if (first !== undefined) focusField(`handover-${first}`);
  }, [problems]);

  const make = async () => {
    setAskAboutStrengths(false);
    setFailure(null);
    setBusy(true);
    try {
      const { jobId } = await api.handovers.prepare({ ...choice, sections, encrypt });
      const saved = await callShell('savePdf', { jobId });
      if (saved === null) return;
      toastDone(t('saved', { file: saved.fileName }));
      setPassword(saved.password);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const press = () => {
    const found = problemsOf(form, consents);
    setProblems(found);
    if (found.length > 0) return;
    if (noStrengths) setAskAboutStrengths(true);
    else void make();
  };
  const error = (field: Problem) => (problems.includes(field) ? sentences.field('required') : undefined);

  return (
    <div className="ks-ho">
      <div className="ks-ho-choices">
        <div className="ks-ho-scroll">
          <PageTitle
            title={t('title')}
            over={
              <TextLink quiet to="/people/$caseId" params={{ caseId }}>
                {name}
              </TextLink>
            }
          />
          <SelectField
            label={t('forWhom')}
            choices={handoverKinds
              .filter((kind) => kind !== 'callover_pack')
              .map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={form.kind}
            onChange={(kind) => {
              change({ kind });
            }}
          />
          <TextField
            id="handover-recipient"
            label={t('recipient')}
            help={t('recipientHelp')}
            value={form.recipient}
            error={error('recipient')}
            required
            maxLength={200}
            onChange={(recipient) => {
              change({ recipient });
            }}
          />
          <BasisFields
            name={name}
            form={form}
            consents={consents}
            onChange={change}
            errors={{ consentId: error('consentId'), basisReason: error('basisReason') }}
          />
          <div>
            <p className="ks-label">{t('view')}</p>
            <Segmented
              label={t('view')}
              choices={(['professional', 'person'] as const).map((value) => ({
                value,
                label: t(`views.${value}`),
              }))}
              value={form.view}
              onChange={(next) => {
                change({ view: next });
              }}
            />
          </div>
          <SectionChoice
            options={options.data ?? []}
            leftOut={leftOut}
            onChange={(next) => {
              change({ leftOut: next });
            }}
          />
          <p className="ks-quiet ks-small">{t('neverIn')}</p>
          <TextareaField
            label={t('message')}
            help={t('messageHelp')}
            value={form.message}
            maxLength={2000}
            onChange={(message) => {
              change({ message });
            }}
          />
          <Checkbox
            label={t('encrypt')}
            help={t('encryptHelp')}
            checked={encrypt}
            onChange={(next) => {
              change({ encrypt: next });
            }}
          />
        </div>
        <div className="ks-ho-acts">
          {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
          <Button
            kind="main"
            size="large"
            wide
            busy={busy}
            icon={<IconFileTypePdf size={20} aria-hidden />}
            onClick={press}
          >
            {t(busy ? 'makingPdf' : 'makePdf')}
          </Button>
        </div>
      </div>
      <HandoverPreview
        choice={{ ...choice, sections }}
        greyscale={form.greyscale}
        onPaper={(next) => {
          change({ paper: next });
        }}
        onGreyscale={(greyscale) => {
          change({ greyscale });
        }}
      />
      <ConfirmDialog
        open={askAboutStrengths}
        title={t('noStrengthsTitle')}
        keep={t('cancel')}
        act={t('printAnyway')}
        actKind="main"
        closeLabel={t('close')}
        onKeep={() => {
          setAskAboutStrengths(false);
        }}
        onAct={() => {
          void make();
        }}
      >
        {t('noStrengthsText')}
      </ConfirmDialog>
      {password !== null && (
        <PasswordDialog
          password={password}
          onClose={() => {
            setPassword(null);
          }}
        />
      )}
    </div>
  );
}
