import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { CopyMark, HeldField } from '#shared/contracts/access-copy.ts';
import type { Marking, OfferedName } from './copy-record.tsx';
import type { CopyPlace } from './copy-screen.tsx';
import { shownPieces } from './shown-pieces.ts';

interface CopyFieldProps {
  readonly place: CopyPlace;
  readonly field: HeldField;
  readonly marks: readonly CopyMark[];
  readonly names: readonly OfferedName[];
  readonly onMark: (marking: Marking) => void;
}

/** A text with what is marked in it. Words are selected in a field that takes no typing, by mouse or by keys. */
export function CopyField({ place, field, marks, names, onMark }: CopyFieldProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const unmark = useAct('accessCopy.unmark');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { item, label, text, free } = field;
  const pieces = shownPieces(text, marks);
  const offers = names.filter(
    ({ from }) =>
      !pieces.some((piece) => piece.marked && piece.at <= from && from < piece.at + piece.text.length),
  );
  const markSelected = () => {
    const area = box.current?.querySelector('textarea');
    const from = area?.selectionStart ?? 0;
    const passage = text.slice(from, area?.selectionEnd ?? 0);
    if (passage.trim() === '') toastProblem(t('rights:look.selectFirst'));
    else onMark({ item, from, passage });
  };
  return (
    <div>
      {open ? (
        <div ref={box}>
          <TextareaField
            id={`look-${item}`}
            label={t('rights:look.reading', { label })}
            help={t('rights:look.selectFirst')}
            rows={Math.min(14, Math.max(2, Math.ceil(text.length / 80)))}
            value={text}
            onChange={() => undefined}
          />
          <ButtonRow>
            <Button kind="main" onClick={markSelected}>
              {t('rights:look.markSelected')}
            </Button>
            <Button
              onClick={() => {
                setOpen(false);
              }}
            >
              {t('rights:look.done')}
            </Button>
          </ButtonRow>
        </div>
      ) : (
        <p className="ks-look-text">
          {label !== '' && <span className="ks-quiet">{`${label}: `}</span>}
          {pieces.map(({ at, text: piece, marked }) =>
            marked ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
          )}{' '}
          {free && (
            <TextButton
              aria-label={`${t('rights:look.marking')}: ${label}`}
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('rights:look.marking')}
            </TextButton>
          )}
        </p>
      )}
      {(marks.length > 0 || offers.length > 0) && (
        <ul className="ks-look-marks">
          {marks.map(({ id, passage, reason }) => (
            <li key={id}>
              {t('rights:look.leftOut', { passage, reason: t(`domain:withholdReason.${reason}`) })}{' '}
              <TextButton
                aria-label={t('rights:look.removeNamed', { passage })}
                onClick={() => {
                  void unmark.run({ ...place, markId: id });
                }}
              >
                {t('rights:look.remove')}
              </TextButton>
            </li>
          ))}
          {offers.map(({ from, passage }) => (
            <li key={from}>
              <TextButton
                onClick={() => {
                  onMark({ item, from, passage });
                }}
              >
                {t('rights:look.offer', { name: passage })}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
