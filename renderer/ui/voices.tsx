import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldBase } from './field.tsx';
import { Tag } from './tag.tsx';
import { TextareaField } from './text-fields.tsx';
import './voices.css';

interface PersonWordsProps {
  /** Exactly as the person said it, without quotation marks: the language's own are added. */
  readonly children: string;
  /** 16, 17 or 20 px. */
  readonly size?: 'small' | 'usual' | 'large';
  /** The brass rule at the side; off where a list already sets the words apart. */
  readonly rule?: boolean;
}

/** The person's own words: serif, quoted, with the brass rule (ui.md 5, three voices). */
export function PersonWords({ children, size = 'usual', rule = true }: PersonWordsProps) {
  return (
    <blockquote className={rule ? 'ks-voice' : undefined}>
      <p className="ks-said" data-size={size}>
        {children}
      </p>
    </blockquote>
  );
}

/** What the team saw and did, as plain text with its line breaks. */
export function Facts({ children }: { readonly children: string }) {
  return <p className="ks-facts">{children}</p>;
}

/** The worker's view, dashed: for the team, left out of prints. */
export function TeamView({ children }: { readonly children: string }) {
  return <p className="ks-team-view">{children}</p>;
}

interface VoiceFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

/** Facts, things done, agreements: the plain field of the three. */
export function FactsField(props: VoiceFieldProps) {
  return <TextareaField {...props} />;
}

/** In the person's words: serif with a solid brass rule; language hints never run here. */
export function WordsField(props: VoiceFieldProps) {
  return (
    <div className="ks-voice-words">
      <TextareaField rows={2} {...props} />
    </div>
  );
}

interface ViewFieldProps extends VoiceFieldProps {
  /** “Team only, left out of prints”. */
  readonly teamOnly: ReactNode;
}

/** The worker's view: dashed, and it says who will not see it. */
export function ViewField({ teamOnly, ...props }: ViewFieldProps) {
  return (
    <div className="ks-voice-view">
      <TextareaField rows={2} {...props} note={<Tag icon={<IconEyeOff aria-hidden />}>{teamOnly}</Tag>} />
    </div>
  );
}
