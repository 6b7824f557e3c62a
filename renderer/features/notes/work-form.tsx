import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { usePrintKeys, useShortcut } from '#renderer/app/shortcuts.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { FootBar, Page, PageTitle } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import type { DraftState } from './draft-keeper.ts';
import { DeleteDraft, DraftMark } from './draft-mark.tsx';
import './work-form.css';

interface WorkFormProps {
  readonly title: string;
  /** Quiet words after the title: who it is about. */
  readonly about?: string;
  readonly under?: string;
  readonly form: Pick<Form<object>, 'failure' | 'problems' | 'problemsTitle' | 'busy'>;
  readonly draft: { readonly state: DraftState; readonly discard: () => Promise<void> };
  readonly saveWords: string;
  /** The main act, also on Ctrl+Enter; nothing for those who may only read. */
  readonly onSave: (() => void) | null;
  /** Leaves the form; the draft stays. */
  readonly onLeave: () => Promise<void>;
  /** In the foot bar after the main button. */
  readonly foot?: ReactNode;
  /** At the end of the foot bar. */
  readonly footWords?: string;
  /** For forms of one column: not wider than one can read. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/**
 * A form over the whole width with a foot bar: its title, what its draft is, problems on top, the main button. Enter in
 * a field does not save, because what is saved here can only be corrected.
 */
export function WorkForm(props: WorkFormProps) {
  const { title, about, under, form, draft, saveWords, onSave, onLeave, foot, footWords } = props;
  const { t } = useTranslation('notes');
  const printKeys = usePrintKeys();
  useShortcut('Mod+enter', saveWords, onSave);
  const afterTitle = ` ${about ?? ''}`;
  return (
    <form
      className="ks-work"
      data-narrow={props.narrow}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Page>
        <PageTitle
          title={
            <>
              {title}
              {about !== undefined && <span className="ks-work-about">{afterTitle}</span>}
            </>
          }
          under={under}
          actions={
            <>
              <DraftMark state={draft.state} />
              <IconButton
                label={t('draft.close')}
                icon={<IconX size={20} aria-hidden />}
                onClick={() => {
                  void onLeave();
                }}
              />
            </>
          }
        />
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        {props.children}
      </Page>
      {onSave !== null && (
        <FootBar>
          <Button kind="main" size="large" busy={form.busy} onClick={onSave} keys={printKeys('Mod+enter')}>
            {saveWords}
          </Button>
          {foot}
          {draft.state.kind !== 'none' && (
            <DeleteDraft
              onDelete={async () => {
                await draft.discard();
                await onLeave();
              }}
            />
          )}
          {footWords !== undefined && <span className="ks-work-foot">{footWords}</span>}
        </FootBar>
      )}
    </form>
  );
}
