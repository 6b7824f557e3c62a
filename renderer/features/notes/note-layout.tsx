import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Columns } from '#renderer/ui/page.tsx';
import { focusField } from '#renderer/ui/states.tsx';
import { NoteFields } from './note-fields.tsx';
import { moreFields, type NoteForm, usesMore } from './note-form.ts';
import { NoteMore } from './note-more.tsx';
import { NoteSide } from './note-side.tsx';

interface NoteLayoutProps {
  readonly form: Form<NoteForm>;
  readonly called: string;
  readonly caseId: string;
  /** Over the fields, with the focus at the beginning: the reason of a correction. */
  readonly top?: ReactNode;
}

/** The fields of a note, new or corrected: the three voices, the side column, and what unfolds under “More”. */
export function NoteLayout({ form, called, caseId, top }: NoteLayoutProps) {
  const { t } = useTranslation('notes');
  const [more, setMore] = useState<'folded' | 'open' | 'just opened'>(() =>
    usesMore(form.values) ? 'open' : 'folded',
  );
  const unfolded = more !== 'folded' || moreFields.some((field) => form.field(field).error !== undefined);
  const firstUnfolded = form.field('agreementsPerson').id;
  useEffect(() => {
    if (more === 'just opened') focusField(firstUnfolded);
  }, [more, firstUnfolded]);
  return (
    <div className="ks-note-columns">
      <Columns pattern="work" side={<NoteSide form={form} called={called} caseId={caseId} />}>
        {top}
        <NoteFields form={form} called={called} autoFocus={top === undefined} />
        {unfolded ? (
          <NoteMore form={form} called={called} />
        ) : (
          <p className="ks-note-unfold">
            <TextButton
              icon={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                setMore('just opened');
              }}
            >
              {t('field.more')}
            </TextButton>
          </p>
        )}
      </Columns>
    </div>
  );
}
