import { IconAlertCircle, IconKey } from '@tabler/icons-react';
import { Children, type ReactNode } from 'react';
import type { Tone } from './tag.tsx';
import './button.css';
import './states.css';

interface EmptyStateProps {
  readonly icon: ReactNode;
  /** A sentence, for example “No strengths written down yet”. */
  readonly title: ReactNode;
  /** A practical question that helps to begin. */
  readonly children?: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

/** What stands where nothing is yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="ks-empty">
      {icon}
      <p className="ks-empty-title">{title}</p>
      {children !== undefined && <p className="ks-empty-text">{children}</p>}
      {action}
    </div>
  );
}

interface NoteProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A quiet remark set apart: `plum` for private, `clay` for what went wrong, `brass` for good to know. */
export function Note({ tone = 'neutral', icon, children }: NoteProps) {
  return (
    <div className="ks-note" data-tone={tone} role={tone === 'clay' ? 'alert' : undefined}>
      {icon}
      <div>{children}</div>
    </div>
  );
}

interface GoodNewsProps {
  /** Accessible name of the strip. */
  readonly label: string;
  /** One child for each piece of news. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Good news on brass, without counting anything. */
export function GoodNews({ label, children, action }: GoodNewsProps) {
  return (
    <section className="ks-good" aria-label={label}>
      <IconKey size={24} aria-hidden />
      <ul>
        {Children.map(children, (piece) => (
          <li>{piece}</li>
        ))}
      </ul>
      {action}
    </section>
  );
}

export interface Problem {
  /** Id of the field. */
  readonly id: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  /** “Two things to look at before this is saved”. */
  readonly title: ReactNode;
  readonly problems: readonly Problem[];
}

/** Moves focus into the field with this id, or into its first control when it is a group. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const control = field?.matches('input, select, textarea, button')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea, [role="spinbutton"], button');
  (control ?? field)?.focus();
}

/** All problems of a form on top, each a way to its field. Nothing typed is lost. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div className="ks-errors" role="alert">
      <p className="ks-errors-title">
        <IconAlertCircle aria-hidden />
        <span>{title}</span>
      </p>
      {problems.map((problem) => (
        <button
          key={problem.id}
          type="button"
          className="ks-link"
          onClick={() => {
            focusField(problem.id);
          }}
        >
          {problem.text}
        </button>
      ))}
    </div>
  );
}

/** Names and what they hold, in two columns. Children are `Definition`s. */
export function DefinitionList({ children }: { readonly children: ReactNode }) {
  return <dl className="ks-defs">{children}</dl>;
}

export function Definition({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface LoadingAreaProps {
  /** Said after 0.4 s, so that a quick answer never flickers. */
  readonly label: string;
  /** The height that the content will have, in CSS pixels, so that nothing jumps. */
  readonly height?: number;
}

/** Keeps the place of something that is on its way. */
export function LoadingArea({ label, height = 120 }: LoadingAreaProps) {
  return (
    <div className="ks-loading" style={{ '--ks-loading-height': `${height}px` }} role="status">
      <span>{label}</span>
    </div>
  );
}
