import { type KeyboardEvent, useId } from 'react';
import { type Passage, segments } from '#renderer/features/language/hint-segments.ts';
import './writing.css';

interface WritingFieldProps {
  readonly id?: string;
  readonly label: string;
  /** The title of a log: larger, and its label only for screen readers. */
  readonly look?: 'text' | 'title';
  /** A question that helps to begin; it stands in the field until something is written. */
  readonly prompt: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Passages to underline. */
  readonly marks?: readonly Passage[];
  readonly maxLength: number;
  readonly onEnter?: () => void;
  readonly autoFocus?: boolean;
}

/**
 * Writing on a quiet page: a real textarea without a frame that grows with its text. The layer behind it holds the
 * underlines and gives it its height.
 */
export function WritingField(props: WritingFieldProps) {
  const { label, look = 'text', prompt, value, onChange, marks = [], maxLength, onEnter } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || onEnter === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="ks-writing" data-look={look}>
      <label htmlFor={id} className={look === 'title' ? 'ks-hidden' : 'ks-writing-label'}>
        {label}
      </label>
      <div className="ks-writing-box">
        <div className="ks-writing-back" aria-hidden>
          {segments(value, marks).map((piece) =>
            piece.hint === null ? piece.text : <mark key={piece.hint.start}>{piece.text}</mark>,
          )}
          <br />
        </div>
        <textarea
          id={id}
          className="ks-writing-text"
          rows={1}
          value={value}
          maxLength={maxLength}
          placeholder={prompt}
          autoFocus={props.autoFocus}
          data-question
          onKeyDown={onKeyDown}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </div>
    </div>
  );
}
