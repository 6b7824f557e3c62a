import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { type DraftPlace, type OpenedDraft, useDraft } from '#renderer/features/notes/use-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { FootBar, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, focusField, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { starLimits } from '#shared/domain/stars/star-template.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { templateId } from '#shared/lib/ids.ts';
import { AreaRows } from './area-rows.tsx';
import { BandRows } from './band-rows.tsx';
import { RightsDialog } from './rights-dialog.tsx';
import { StarPreview } from './star-preview.tsx';
import {
  contentOfForm,
  findFormProblems,
  keptForm,
  type Rights,
  setScale,
  type TemplateForm,
} from './template-form.ts';
import './templates.css';

interface TemplateEditorProps {
  readonly place: DraftPlace;
  readonly opened: OpenedDraft<TemplateForm>;
  readonly empty: TemplateForm;
  /** The star this is a version of; null for a new one. */
  readonly familyId: string | null;
  /** The draft in the vault; null when none is kept yet. */
  readonly template: StarTemplateView | null;
  readonly onKept: (templateId: string) => Promise<void>;
  readonly onLeave: () => Promise<void>;
}

/** Builds an own star: the statement first, then name, parts and steps, then into use (domain.md 1.6, 1.8). */
export function TemplateEditor(props: TemplateEditorProps) {
  const { familyId, template } = props;
  const { t } = useTranslation(['stars', 'ui']);
  const editor = useEditor(props);
  const { form, setForm, problems, failure, errorAt } = editor;
  const [publishing, setPublishing] = useState(false);
  const preview = useMemo(() => previewOf(form), [form]);

  if (form.rights === null) {
    return (
      <RightsDialog
        title={t('rights.title')}
        lead={t('rights.lead')}
        act={t('rights.go')}
        known={null}
        onClose={() => {
          void props.onLeave();
        }}
        onConfirm={(rights) => {
          setForm({ ...form, rights });
        }}
      />
    );
  }
  return (
    <>
      <Page>
        <PageTitle
          title={familyId === null || form.name === '' ? t('editor.titleNew') : form.name}
          under={t('templates.under')}
        />
        <ErrorSummary title={t('ui:problems', { count: problems.length })} problems={problems} />
        {failure !== null && (
          <Note tone="clay" icon={<IconAlertCircle aria-hidden />}>
            {failure}
          </Note>
        )}
        <div className="ks-editor">
          <Sheet>
            <Section>
              <NameAndScale form={form} setForm={setForm} errorAt={errorAt} />
            </Section>
            <Section title={t('editor.areas')} help={t('editor.areasHelp')}>
              <AreaRows form={form} onChange={setForm} errorAt={errorAt} />
            </Section>
            <Section title={t('editor.bands')} help={t('editor.bandsHelp')}>
              <BandRows form={form} onChange={setForm} errorAt={errorAt} />
            </Section>
            <Section>
              <TextField
                id="star-copyrightLine"
                label={t('editor.copyright')}
                help={t('editor.copyrightHelp')}
                value={form.copyrightLine}
                maxLength={starLimits.copyrightLine}
                error={errorAt('copyrightLine')}
                onChange={(copyrightLine) => {
                  setForm({ ...form, copyrightLine });
                }}
              />
            </Section>
          </Sheet>
          <StarPreview template={preview} />
        </div>
      </Page>
      <FootBar>
        <Button
          kind="main"
          size="large"
          busy={editor.busy}
          onClick={() => {
            if (editor.check()) setPublishing(true);
          }}
        >
          {t('editor.publish')}
        </Button>
        <Button
          size="large"
          busy={editor.busy}
          onClick={() => {
            void editor.keep();
          }}
        >
          {template === null ? t('editor.save') : t('editor.saveAgain')}
        </Button>
        <Button
          kind="quiet"
          size="large"
          onClick={() => {
            void props.onLeave();
          }}
        >
          {t('editor.leave')}
        </Button>
      </FootBar>
      {publishing && (
        <RightsDialog
          title={t('editor.publishTitle')}
          lead={t('editor.publishText')}
          act={t('editor.publish')}
          known={form.rights}
          busy={editor.busy}
          failure={failure}
          onClose={() => {
            setPublishing(false);
          }}
          onConfirm={(rights) => {
            void editor.publish(rights);
          }}
        />
      )}
    </>
  );
}

interface NameAndScaleProps {
  readonly form: TemplateForm;
  readonly setForm: (form: TemplateForm) => void;
  readonly errorAt: (path: string) => string | undefined;
}

function NameAndScale({ form, setForm, errorAt }: NameAndScaleProps) {
  const { t } = useTranslation('stars');
  return (
    <Fields>
      <TextField
        id="star-name"
        label={t('editor.name')}
        help={t('editor.nameHelp')}
        value={form.name}
        maxLength={starLimits.name}
        required
        error={errorAt('name')}
        onChange={(name) => {
          setForm({ ...form, name });
        }}
      />
      <ChoiceChips
        id="star-scaleMax"
        label={t('editor.scale')}
        chips={(['5', '10'] as const).map((value) => ({
          value,
          label: t('templates.scale', { max: value }),
        }))}
        value={form.scaleMax === 5 ? '5' : '10'}
        onChange={(max) => {
          setForm(setScale(form, max === '5' ? 5 : 10));
        }}
      />
    </Fields>
  );
}

const nobodysTemplate = templateId.parse('00000000-0000-7000-8000-000000000000');

/** Drawn while typing; nothing of it is kept. */
function previewOf(form: TemplateForm): StarTemplateView {
  const { areas, bands, name, scaleMax, copyrightLine } = contentOfForm(form);
  return {
    id: nobodysTemplate,
    familyId: 'preview',
    name,
    kind: 'custom',
    version: 1,
    status: 'draft',
    scaleMax,
    areas: areas.map((area) => ({ ...area, label: area.label === '' ? '…' : area.label })),
    bands,
    rightsStatement: null,
    copyrightLine,
  };
}

function useEditor({ place, opened, empty, familyId, template, onKept, onLeave }: TemplateEditorProps) {
  const { t } = useTranslation('stars');
  const sentences = useSentences();
  const draft = useDraft<TemplateForm>(place, opened);
  const [initial] = useState(opened.content ?? empty);
  const [form, setState] = useState(initial);
  const [codes, setCodes] = useState<FieldProblems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { touch } = draft;

  useEffect(() => {
    if (form !== initial) touch(form);
  }, [form, initial, touch]);

  const setForm = (next: TemplateForm) => {
    setState(next);
    setCodes({});
  };
  const sentence = (path: string, code: FieldCode) => {
    if (path === 'areas') return t('editor.areasHelp');
    if (path === 'bands' || /^bands\.\d+\.(from|to)$/u.test(path)) return t('editor.bandsHelp');
    return sentences.field(code);
  };
  const fieldNames: Readonly<Record<string, string>> = {
    name: t('editor.name'),
    areas: t('editor.areas'),
    bands: t('editor.bands'),
    copyrightLine: t('editor.copyright'),
    label: t('editor.label'),
    prompt: t('editor.prompt'),
    meaning: t('editor.meaning'),
    to: t('editor.bandTo'),
  };
  /** In the summary a problem also says where it is, because several fields may have the same one. */
  const summaryOf = (path: string, code: FieldCode) => {
    const problem = sentence(path, code);
    const [list = '', index, part] = path.split('.');
    if (index === undefined || part === undefined) {
      return t('editor.at', { place: fieldNames[list] ?? t('templates.title'), problem });
    }
    const where = { number: Number(index) + 1, field: fieldNames[part] ?? t('editor.label'), problem };
    return list === 'areas' ? t('editor.atPart', where) : t('editor.atStep', where);
  };
  const problems = Object.entries(codes).map(([path, code]) => ({
    id: `star-${path}`,
    text: summaryOf(path, code),
  }));

  const attempt = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : {};
      setCodes(
        Object.fromEntries(
          Object.entries(fields).map(([path, code]) => [path.replace(/^content\./u, ''), code]),
        ),
      );
      if (Object.keys(fields).length === 0) setFailure(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const rights = form.rights === null ? null : { ...form.rights, confirmed: true as const };
    const { id } = await call('stars.saveTemplate', {
      id: template?.id ?? null,
      familyId: template === null ? familyId : null,
      content: contentOfForm(form),
      rights: template === null ? rights : null,
    });
    await draft.discard();
    return id;
  };

  return {
    form,
    setForm,
    problems,
    failure,
    busy,
    errorAt: (path: string) => {
      const code = codes[path];
      return code === undefined ? undefined : sentence(path, code);
    },
    /** @returns true when nothing is missing; else says what and goes there */
    check: () => {
      const found = findFormProblems(form);
      setCodes(found);
      const [first] = Object.keys(found);
      if (first !== undefined) focusField(`star-${first}`);
      return first === undefined;
    },
    keep: () =>
      attempt(async () => {
        const id = await save();
        toastDone(t('editor.saved'));
        draft.resume();
        setState(keptForm(form));
        await onKept(id);
      }),
    publish: (rights: Rights) =>
      attempt(async () => {
        const id = await save();
        await call('stars.publishTemplate', { id, rights: { ...rights, confirmed: true } });
        toastDone(t('editor.published'));
        await onLeave();
      }),
  };
}
