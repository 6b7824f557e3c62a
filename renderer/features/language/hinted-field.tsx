import { IconBulb, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import { type FieldBase, FieldFrame } from '#renderer/ui/field.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { replacementFor } from '#shared/domain/language/replacement.ts';
import { HintPopover } from './hint-popover.tsx';
import { findHintAt, fitBefore, segments } from './hint-segments.ts';
import './hinted-field.css';
import { type Hint, useHints } from './use-hints.ts';

interface HintedFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `facts` = plain · `view` = the worker's view, dashed and for the team only (ui.md 5, three voices). */
  readonly voice?: 'facts' | 'view';
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** What the pop-over is about, and whether it was opened from the list under the field (focus then moves in). */
interface OpenHint {
  readonly hint: Hint;
  readonly byKeyboard: boolean;
}

/**
 * A text field that underlines words for which there are kinder ones. The field is a real textarea; the underlines
 * are drawn behind it. Hints never block, never count and never change a word by themselves (domain.md 12.1).
 * Use it for the team's own writing only, never for the person's words.
 */
export function HintedField(props: HintedFieldProps) {
  const { value, onChange, voice = 'facts', rows = 3, note } = props;
  const { t } = useTranslation('ui');
  const field = useRef<HTMLTextAreaElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { hints, leave } = useHints(value);
  const [open, setOpen] = useState<OpenHint | null>(null);
  const shown = open !== null && hints.includes(open.hint) ? open : null;

  useLayoutEffect(() => {
    if (back.current !== null && field.current !== null) back.current.scrollTop = field.current.scrollTop;
  });

  const close = (caret?: number) => {
    setOpen(null);
    if (caret === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
  };
  const replace = (hint: Hint, words: string) => {
    const control = field.current;
    if (control === null) return;
    const edit = replacementFor(value, hint, fitBefore(words, value.slice(hint.end)));
    control.focus();
    control.setSelectionRange(edit.start, edit.end);
    typeInto(control, edit.text);
    onChange(control.value);
    setOpen(null);
  };

  const teamOnly: ReactNode =
    voice === 'view' ? <Tag icon={<IconEyeOff aria-hidden />}>{t('teamOnly')}</Tag> : undefined;
  return (
    <div className="ks-hinted" data-voice={voice}>
      <FieldFrame {...props} note={note ?? teamOnly}>
        {(wiring) => (
          <div className="ks-hinted-box">
            <div ref={back} className="ks-hinted-back" aria-hidden>
              {segments(value, hints).map((piece) =>
                piece.hint === null ? (
                  piece.text
                ) : (
                  <mark
                    key={piece.hint.start}
                    data-start={piece.hint.start}
                    data-open={piece.hint === shown?.hint || undefined}
                  >
                    {piece.text}
                  </mark>
                ),
              )}
              {/* A last line that is empty has no height without this. */}
              <br />
            </div>
            <textarea
              {...wiring}
              aria-describedby={
                [wiring['aria-describedby'], hints.length > 0 && listId].filter(Boolean).join(' ') ||
                undefined
              }
              ref={field}
              className="ks-input"
              rows={rows}
              value={value}
              maxLength={100_000}
              autoFocus={props.autoFocus}
              onChange={(event) => {
                onChange(event.target.value);
              }}
              onScroll={(event) => {
                if (back.current !== null) back.current.scrollTop = event.currentTarget.scrollTop;
              }}
              onClick={(event) => {
                const { selectionStart, selectionEnd } = event.currentTarget;
                const hint = selectionStart === selectionEnd ? findHintAt(hints, selectionStart) : undefined;
                setOpen(hint === undefined ? null : { hint, byKeyboard: false });
              }}
            />
            {shown !== null && (
              <HintPopover
                key={shown.hint.start}
                hint={shown.hint}
                anchor={() =>
                  back.current?.querySelector(`[data-start="${String(shown.hint.start)}"]`) ?? null
                }
                takesFocus={shown.byKeyboard}
                onReplace={(words) => {
                  replace(shown.hint, words);
                }}
                onLeave={() => {
                  leave(shown.hint);
                  close(shown.hint.end);
                }}
                onEscape={() => {
                  close(shown.hint.end);
                }}
                onAway={() => {
                  close();
                }}
              />
            )}
          </div>
        )}
      </FieldFrame>
      <HintList
        id={listId}
        hints={hints}
        onOpen={(hint) => {
          setOpen({ hint, byKeyboard: true });
        }}
      />
    </div>
  );
}

/** Types as a person would, so that Ctrl+Z takes it back. */
function typeInto(control: HTMLTextAreaElement, words: string): void {
  const { selectionStart, selectionEnd } = control;
  const typed = control.ownerDocument.execCommand('insertText', false, words);
  if (!typed) control.setRangeText(words, selectionStart, selectionEnd, 'end');
}

interface HintListProps {
  readonly id: string;
  readonly hints: readonly Hint[];
  readonly onOpen: (hint: Hint) => void;
}

/** The way to hints by keyboard, and how a screen reader hears of them. */
function HintList({ id, hints, onOpen }: HintListProps) {
  const { t } = useTranslation('notes');
  if (hints.length === 0) return null;
  return (
    <p className="ks-hint-list" id={id}>
      <IconBulb size={17} aria-hidden />
      <span>{t('hint.list')}</span>
      {hints.slice(0, 6).map((hint) => (
        <TextButton
          key={hint.start}
          onClick={() => {
            onOpen(hint);
          }}
        >
          {hint.found}
        </TextButton>
      ))}
    </p>
  );
}
