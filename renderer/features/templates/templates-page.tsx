import { IconArrowDown, IconArrowUp, IconChecklist, IconFileText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Button, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { TemplateKind } from '#shared/domain/templates/template-codes.ts';
import { TemplateDialog } from './template-dialog.tsx';
import './templates.css';

type Template = OutputOf<'templates.list'>[number];

/** Headings that can be put into notes. */
export function NoteTemplatesPage() {
  return <TemplatesPage kind="note" />;
}

/** The organisation's own checklists for files. */
export function ChecklistsPage() {
  return <TemplatesPage kind="checklist" />;
}

function TemplatesPage({ kind }: { readonly kind: TemplateKind }) {
  const { t } = useTranslation('templates');
  const templates = useRead('templates.list', { kind });
  const [open, setOpen] = useState<Template | 'new' | null>(null);
  const add = (
    <Button
      kind="main"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen('new');
      }}
    >
      {t(`kind.${kind}.add`)}
    </Button>
  );
  return (
    <SettingsFrame page={kind === 'note' ? 'noteTemplates' : 'checklists'} actions={add}>
      <Sheet>
        <ReadArea query={templates} height={420}>
          {(all) => (
            <>
              <Section title={t(`kind.${kind}.offered`)} help={t(`kind.${kind}.explain`)}>
                <Offered kind={kind} templates={all.filter(({ isRetired }) => !isRetired)} onOpen={setOpen} />
              </Section>
              <Retired templates={all.filter(({ isRetired }) => isRetired)} />
            </>
          )}
        </ReadArea>
      </Sheet>
      {open !== null && (
        <TemplateDialog
          kind={kind}
          template={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </SettingsFrame>
  );
}

interface OfferedProps {
  readonly kind: TemplateKind;
  readonly templates: readonly Template[];
  readonly onOpen: (template: Template) => void;
}

function Offered({ kind, templates, onOpen }: OfferedProps) {
  const { t } = useTranslation('templates');
  const sentences = useSentences();
  const moving = useAct('templates.move');
  const move = async (id: string, by: -1 | 1) => {
    await moving.run({ id, by });
  };
  if (templates.length === 0) {
    return (
      <EmptyState
        icon={kind === 'note' ? <IconFileText aria-hidden /> : <IconChecklist aria-hidden />}
        title={t(`kind.${kind}.noneTitle`)}
      >
        {t(`kind.${kind}.noneText`)}
      </EmptyState>
    );
  }
  return (
    <>
      {moving.error !== null && <p role="alert">{sentences.error(moving.error)}</p>}
      <ol className="ks-templates" aria-label={t(`kind.${kind}.offered`)}>
        {templates.map((template, index) => {
          const { id, name, lines } = template;
          return (
            <li key={id}>
              <div>
                <p className="ks-strong">{name}</p>
                <p className="ks-quiet ks-small">{lines.join(' · ')}</p>
              </div>
              <div className="ks-template-acts">
                {templates.length > 1 && (
                  <>
                    <IconButton
                      label={t('up', { name })}
                      icon={<IconArrowUp size={18} aria-hidden />}
                      disabled={index === 0}
                      onClick={() => void move(id, -1)}
                    />
                    <IconButton
                      label={t('down', { name })}
                      icon={<IconArrowDown size={18} aria-hidden />}
                      disabled={index === templates.length - 1}
                      onClick={() => void move(id, 1)}
                    />
                  </>
                )}
                <TextButton
                  aria-label={t('changeOf', { name })}
                  onClick={() => {
                    onOpen(template);
                  }}
                >
                  {t('change')}
                </TextButton>
                <RetireButton template={template} />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function RetireButton({ template: { id, name, isRetired } }: { readonly template: Template }) {
  const { t } = useTranslation(['templates', 'ui']);
  const sentences = useSentences();
  const act = useAct('templates.retire');
  const retire = async () => {
    if ((await act.run({ id, isRetired: !isRetired })) === undefined) {
      if (act.error !== null) toastProblem(sentences.error(act.error));
      return;
    }
    toastDone(t(isRetired ? 'backDone' : 'retireDone'), {
      label: t('ui:undo'),
      act: () => {
        void act.run({ id, isRetired });
      },
    });
  };
  return (
    <TextButton
      aria-label={t(isRetired ? 'bringBackOf' : 'retireOf', { name })}
      onClick={() => void retire()}
    >
      {t(isRetired ? 'bringBack' : 'retire')}
    </TextButton>
  );
}

function Retired({ templates }: { readonly templates: readonly Template[] }) {
  const { t } = useTranslation('templates');
  if (templates.length === 0) return null;
  return (
    <Section title={t('retiredTitle')} help={t('retiredHelp')}>
      <ul className="ks-templates">
        {templates.map((template) => (
          <li key={template.id}>
            <div>
              <p>{template.name}</p>
              <p className="ks-quiet ks-small">{template.lines.join(' · ')}</p>
            </div>
            <div className="ks-template-acts">
              <RetireButton template={template} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
