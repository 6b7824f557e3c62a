import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CompetencyFrameworkView } from '#shared/contracts/practice.ts';
import { frameworkLimits } from '#shared/domain/practice/framework.ts';
import { type OpenedPrivateDraft, useOpenedPrivateDraft } from '../use-private-draft.ts';
import { useWrittenForm } from '../use-written-form.ts';
import { CompetencyRows } from './competency-rows.tsx';
import {
  findFormProblems,
  type FrameworkForm,
  frameworkContentOf,
  frameworkForm,
  frameworkFormOf,
} from './framework-form.ts';
import { useFrameworkWords } from './framework-words.ts';
import '../practice.css';

/** A set of one's own: empty, or a copy of another. */
export function NewFrameworkPage() {
  const { t } = useTranslation('practice');
  const { from } = useSearch({ strict: false });
  const frameworks = useRead('practice.frameworks', {});
  return (
    <ReadArea query={frameworks} height={400}>
      {(list) => {
        const source = list.find(({ id }) => id === from);
        return source === undefined ? (
          <OpenEditor place="framework/new" id={null} empty={frameworkFormOf(null)} />
        ) : (
          <WithWords framework={source}>
            {(form) => (
              <OpenEditor
                place={`framework/new/${source.id}`}
                id={null}
                empty={{ ...form, name: t('frameworks.copyName', { name: form.name }) }}
              />
            )}
          </WithWords>
        );
      }}
    </ReadArea>
  );
}

/** Changes an own set. */
export function EditFrameworkPage() {
  const { frameworkId = '' } = useParams({ strict: false });
  const frameworks = useRead('practice.frameworks', {});
  return (
    <ReadArea query={frameworks} height={400}>
      {(list) => {
        const framework = list.find(({ id }) => id === frameworkId);
        return framework === undefined ? null : (
          <WithWords framework={framework}>
            {(form) => <OpenEditor place={`framework/${frameworkId}`} id={frameworkId} empty={form} />}
          </WithWords>
        );
      }}
    </ReadArea>
  );
}

interface WithWordsProps {
  readonly framework: CompetencyFrameworkView;
  readonly children: (form: FrameworkForm) => React.ReactNode;
}

function WithWords({ framework, children }: WithWordsProps) {
  const { content } = useFrameworkWords(framework);
  return <>{children(frameworkFormOf(content))}</>;
}

interface OpenEditorProps {
  readonly place: string;
  readonly id: string | null;
  readonly empty: FrameworkForm;
}

function OpenEditor(props: OpenEditorProps) {
  const opened = useOpenedPrivateDraft(props.place, frameworkForm);
  return (
    <ReadArea query={opened} height={400}>
      {(draft) => <Editor {...props} opened={draft} />}
    </ReadArea>
  );
}

interface EditorProps extends OpenEditorProps {
  readonly opened: OpenedPrivateDraft<FrameworkForm>;
}

function Editor({ place, id, empty, opened }: EditorProps) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const { form, draft } = useWrittenForm<FrameworkForm>({
    formId: 'framework',
    place,
    opened,
    empty,
    check: findFormProblems,
    sentence: (field, code) =>
      field === 'competencies'
        ? t(code === 'not_a_number' ? 'editor.notNumber' : 'editor.missing')
        : undefined,
    save: async (values) => {
      const { name, owner, competencies } = frameworkContentOf(values);
      const saved = await api.practice.saveFramework({
        id,
        content: {
          name,
          owner,
          competencies: competencies.map((each) => ({ ...each, levels: [...each.levels] })),
        },
      });
      await draft.discard();
      toastDone(t('editor.saved'));
      await navigate({
        to: '/development/competencies/$frameworkId',
        params: { frameworkId: saved.id },
      });
    },
  });
  const rows = form.field('competencies');
  return (
    <WorkForm
      title={id === null ? t('editor.titleNew') : t('editor.title', { name: empty.name })}
      under={t('editor.under')}
      form={form}
      draft={draft}
      saveWords={t('editor.save')}
      onSave={form.onSubmit}
      onLeave={() => navigate({ to: '/development/competencies' })}
    >
      <Sheet>
        <Section>
          <Fields>
            <TextField
              {...form.field('name')}
              label={t('editor.name')}
              required
              maxLength={frameworkLimits.name}
            />
            <TextField
              {...form.field('owner')}
              label={t('editor.owner')}
              help={t('editor.ownerHelp')}
              maxLength={frameworkLimits.line}
            />
          </Fields>
        </Section>
        <CompetencyRows id={rows.id} rows={rows.value} error={rows.error} onChange={rows.onChange} />
      </Sheet>
    </WorkForm>
  );
}
