import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { MissingRoute } from '#renderer/app/route-states.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { isTemplateEditable } from '#shared/domain/stars/star-template.ts';
import { useStarWords } from '../star-words.ts';
import { StarPreview } from './star-preview.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { emptyForm, formOfTemplate, templateForm } from './template-form.ts';
import './templates.css';

/** A new own star, or with `from` a new version of one. */
export function NewTemplatePage() {
  const { from } = useSearch({ from: '/frame/stars/new' });
  const templates = useRead('stars.templates', {});
  return (
    <ReadArea query={templates} height={480}>
      {(all) => (
        <Editor key={from ?? 'new'} source={all.find(({ id }) => id === from) ?? null} template={null} />
      )}
    </ReadArea>
  );
}

/** A draft to go on with; anything that is or was in use is shown only. */
export function EditTemplatePage() {
  const { templateId } = useParams({ from: '/frame/stars/$templateId' });
  const templates = useRead('stars.templates', {});
  return (
    <ReadArea query={templates} height={480}>
      {(all) => {
        const template = all.find(({ id }) => id === templateId);
        if (template === undefined) return <MissingRoute />;
        return isTemplateEditable(template.kind, template.status) ? (
          <Editor key={templateId} source={template} template={template} />
        ) : (
          <TemplateFacts template={template} />
        );
      }}
    </ReadArea>
  );
}

interface EditorProps {
  /** Where the content comes from. */
  readonly source: StarTemplateView | null;
  /** The draft in the vault; null when none is kept yet. */
  readonly template: StarTemplateView | null;
}

function Editor({ source, template }: EditorProps) {
  const navigate = useNavigate();
  const place = { kind: 'star_template', caseId: null, subjectId: source?.id ?? null } as const;
  const opened = useOpenedDraft(place, templateForm);
  return (
    <ReadArea query={opened} height={480}>
      {(draft) => (
        <TemplateEditor
          key={draft.id}
          place={place}
          opened={draft}
          empty={source === null ? emptyForm() : formOfTemplate(source)}
          familyId={source?.familyId ?? null}
          template={template}
          onKept={(templateId) =>
            navigate({ to: '/stars/$templateId', params: { templateId }, replace: true })
          }
          onLeave={() => navigate({ to: '/stars' })}
        />
      )}
    </ReadArea>
  );
}

/** A star that cannot be changed: its parts, its steps, its rights. */
function TemplateFacts({ template }: { readonly template: StarTemplateView }) {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const words = useStarWords(template);
  const { rightsStatement: rights, areas, bands } = template;
  return (
    <Page>
      <PageTitle
        over={
          <TextLink quiet to="/stars">
            {t('templates.back')}
          </TextLink>
        }
        title={words.nameAndVersion}
        under={t(`domain:starTemplateStatus.${template.status}`)}
      />
      <div className="ks-editor">
        <Sheet>
          <Section title={t('editor.areas')}>
            <DefinitionList>
              {areas.map(({ key }) => (
                <Definition key={key} term={words.areaLabel(key)}>
                  {words.areaPrompt(key)}
                </Definition>
              ))}
            </DefinitionList>
          </Section>
          <Section title={t('editor.bands')}>
            <DefinitionList>
              {bands.map(({ key, from, to }) => (
                <Definition
                  key={key}
                  term={from === to ? t('editor.bandOne', { from }) : t('editor.bandRange', { from, to })}
                >
                  <strong>{words.bandLabel(key)}</strong>
                  <br />
                  {words.bandMeaning(key)}
                </Definition>
              ))}
            </DefinitionList>
          </Section>
          <Section title={t('templates.rights')}>
            <p>
              {rights === null
                ? t('templates.rightsNone')
                : t('templates.rightsBy', {
                    by: rights.confirmedBy,
                    moment: format.moment(rights.confirmedAt),
                    basis: t(`domain:rightsBasis.${rights.basis}`),
                  })}
            </p>
            {rights !== null && rights.reference !== '' && <p className="ks-quiet">{rights.reference}</p>}
          </Section>
        </Sheet>
        <StarPreview template={template} />
      </div>
    </Page>
  );
}
